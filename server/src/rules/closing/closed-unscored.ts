import { setKey } from '../../yaml/edit';
import { type Fix, rule } from '../rule';
import { isUnscored, scoreFromProgress } from '../support/closing';
import { quoted } from '../support/words';

const set = (keyResult: string, status = 'closed') => `team: Ferry
cycle: 2026-Q3
status: ${status}
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - ${keyResult}
retrospective:
  changed: [Crossings are cancelled by noon, not at the pier]
`;

export default rule({
  code: 'closed-unscored',
  title: 'Closed without a score',
  group: 'closing',
  severity: 'warning',
  stateOfWork: true,
  why: `A score says in one number how far it came, so that the next targets can be set with open eyes. It is no mark for people: 0.7 of something bold is worth more than 1.0 of something safe.`,
  instead: 'Add a `score` from 0.0 to 1.0. What was let go has none: it says `status: dropped` and why.',
  source: 'Google’s OKR playbook (scoring); re:Work’s guide to OKRs.',
  bad: [
    { text: set('«Cut cancelled crossings from 9% to 3%»') },
    {
      about: 'its last value is known',
      text: set(
        'title: «Cut cancelled crossings from 9% to 3%»\n        check_ins:\n          - { date: 2026-09-28, value: 5% }',
      ),
    },
  ],
  good: [
    { text: set('{ title: Cut cancelled crossings from 9% to 3%, score: 0.7 }') },
    {
      about: 'let go',
      text: set('{ title: Cut cancelled crossings from 9% to 3%, status: dropped, reason: The pier was closed }'),
    },
    { about: 'still under way', text: set('Cut cancelled crossings from 9% to 3%', 'active') },
  ],
  check: {
    keyResult(keyResult, context) {
      const { title } = keyResult;
      if (!title || !isUnscored(keyResult) || context.facts(keyResult.parent.parent).status !== 'closed') return;
      context.report({
        at: title.span,
        message: `${quoted(title.text)} is closed without a score: add one from 0.0 to 1.0.`,
        fixes: (): Fix[] => {
          const { document } = context;
          const score = scoreFromProgress(keyResult, context);
          const blank = setKey(document, keyResult, 'score', '<0.0 to 1.0>', { blanks: true });
          const known = score === undefined ? [] : setKey(document, keyResult, 'score', score);
          return [
            { title: `Score it ${score}, as its last value says`, edits: known },
            { title: 'Add a score', edits: blank },
          ].filter(({ edits }) => edits.length > 0);
        },
      });
    },
  },
});
