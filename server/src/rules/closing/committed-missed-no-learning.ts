import { setKey } from '../../yaml/edit';
import { typeOf } from '../facts';
import { rule } from '../rule';
import { EPSILON } from '../support/check-ins';

const set = (end: string, type = 'committed', more = '') => `team: Ferry
cycle: 2026-Q3
status: closed
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    type: ${type}
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        ${end}
${more}`;

export default rule({
  code: 'committed-missed-no-learning',
  title: 'A promise missed, and nothing learned',
  group: 'closing',
  severity: 'information',
  stateOfWork: true,
  why: `What is committed is expected in full, because others plan on it. To miss it happens; to miss it without a word about why means that the next promise is worth less.`,
  instead: 'Write in `learned` what stood in the way and when you could have known, or say it in the retrospective.',
  source: 'Google’s OKR playbook (committed OKRs).',
  bad: [{ text: set('score: «0.8»') }, { about: 'no score yet', text: set('status: «missed»') }],
  good: [
    { text: set('score: 1.0') },
    { text: set('score: 0.8\n        learned: The pilots were planned in week five, when it was too late') },
    {
      about: 'the retrospective says it',
      text: set('score: 0.8', 'committed', 'retrospective:\n  failed: [Pilots were planned too late]\n'),
    },
    { about: 'a stretch', text: set('score: 0.7', 'aspirational') },
  ],
  check: {
    keyResult(keyResult, { document, facts, report }) {
      const { score, status, learned } = keyResult;
      if (typeOf(keyResult) !== 'committed' || status?.value === 'dropped') return;
      if ((learned?.text.trim() ?? '') !== '' || facts(keyResult.parent.parent).looksBack) return;
      const isShort = score?.value !== undefined && score.value < 1 - EPSILON;
      const at = isShort ? score.span : !score && status?.value === 'missed' ? status.span : undefined;
      if (!at) return;
      report({
        at,
        message: `This was committed and ${isShort ? `scored ${score.text}` : 'missed'}, and nothing says what you learned from it: add that, so that the next promise holds.`,
        fixes: () => {
          const edits = setKey(document, keyResult, 'learned', '<what stood in the way>', { blanks: true });
          return edits.length > 0 ? [{ title: 'Add what you learned', edits }] : [];
        },
      });
    },
  },
});
