import { setKey } from '../../yaml/edit';
import { rule } from '../rule';

const results =
  'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - id: failures\n        title: Reduce payment failures from 2.4% to 0.8%\n    initiatives:\n';

export default rule({
  code: 'initiative-no-hypothesis',
  title: 'A bet that does not say what it bets on',
  group: 'set',
  severity: 'hint',
  asksForMore: true,
  why: 'An initiative is a bet that some work will move a number. If it says beforehand by how much, the team learns something when it is done, whether it paid off or not.',
  instead: 'Add `expect`: what should change, and by about how much.',
  source: 'OKR Kanban; Gothelf, who does what by how much',
  bad: [
    { text: `${results}      - title: «Ship idempotent retries»\n        status: doing\n        moves: failures\n` },
  ],
  good: [
    {
      text: `${results}      - title: Ship idempotent retries\n        status: doing\n        moves: failures\n        expect: failure rate -0.6 points\n`,
    },
    {
      about: 'not begun yet',
      text: `${results}      - title: Ship idempotent retries\n        status: ready\n        moves: failures\n`,
    },
  ],
  check: {
    initiative(initiative, { document, report }) {
      if (!initiative.title || initiative.expect || initiative.status?.value !== 'doing') return;
      report({
        at: initiative.title.span,
        message: 'Nothing says what this should change: add what you expect, so that the end of it teaches something.',
        fixes: () => [
          {
            title: 'Add what you expect',
            edits: setKey(document, initiative, 'expect', '<which number> <by how much>', { blanks: true }),
          },
        ],
      });
    },
  },
});
