import { rule } from '../rule';
import { reportInvalid } from '../support/invalid';

export default rule({
  code: 'invalid-date',
  title: "A date that can't be read",
  group: 'reading',
  severity: 'error',
  why: "Check-ins, deadlines and cycles are compared by date. One that is not in the calendar, or that reads differently on two continents, can't be.",
  instead: 'Write year, month and day: `2026-12-18`.',
  source: 'format.md',
  bad: [
    {
      about: 'not in the calendar',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        due: «2026-02-30»\n',
    },
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        due: «end of June»\n',
    },
  ],
  good: [
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        due: 2026-12-18\n',
    },
  ],
  check: {
    problem: (problem, { report }) => reportInvalid(problem, ['date'], report),
  },
});
