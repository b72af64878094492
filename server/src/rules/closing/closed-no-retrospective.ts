import { each } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { rule } from '../rule';
import { RETROSPECTIVE } from '../support/closing';

const set = (end = '', team = 'team', status = 'closed') => `${team}: Ferry
cycle: 2026-Q3
status: ${status}
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - { title: Cut cancelled crossings from 9% to 3%, score: 0.7 }
${end}`;

export default rule({
  code: 'closed-no-retrospective',
  title: 'Closed without looking back',
  group: 'closing',
  severity: 'warning',
  stateOfWork: true,
  why: `The scores say what happened, not why. A quarter from which nothing is carried over has to be paid for again: the same late dependency, the same bet that moved nothing.`,
  instead:
    'Answer three questions in `retrospective`: what changed because of the work, what failed, what you will do differently.',
  source: 'OKR Kanban; Wodtke, Radical Focus.',
  bad: [{ text: set('', '«team»') }, { about: 'nothing in it', text: set('«retrospective»:\n  changed: []\n') }],
  good: [
    { text: set('retrospective:\n  failed: [The winter plan came too late]\n') },
    { about: 'still under way', text: set('', 'team', 'active') },
  ],
  check: {
    set(set, { document, facts, report }) {
      if (facts(set).status !== 'closed' || each(set.objectives).length === 0 || facts(set).looksBack) return;
      const place = (key: string) => set.keys.find(({ name }) => name === key)?.span;
      report({
        at: place('retrospective') ?? place('team') ?? set.keys[0]?.span ?? set.span,
        message:
          'The set is closed, and nobody wrote down what it taught: add what changed, what failed and what you will do differently.',
        fixes: () => {
          const edits = setKey(document, set, 'retrospective', RETROSPECTIVE, { blanks: true });
          return edits.length > 0 ? [{ title: 'Look back', edits }] : [];
        },
      });
    },
  },
});
