import { rule } from '../rule';
import { reportInvalid } from '../support/invalid';

export default rule({
  code: 'invalid-quantity',
  title: "A number that can't be read",
  group: 'reading',
  severity: 'error',
  why: "Progress, pace and the check-in's questions are worked out from these numbers. One that can't be read counts as missing.",
  instead: 'Write a number with an optional unit, such as `2.4%`, `900ms`, `$1.2M` or `9 per week`.',
  source: 'format.md',
  bad: [
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Payment failures go down\n        target: «low»\n',
    },
    {
      about: 'two numbers',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Payment failures go down\n        baseline: «2% or 3%»\n        target: 1%\n',
    },
  ],
  good: [
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Payment failures go down\n        baseline: 2.4%\n        target: 0.8%\n',
    },
  ],
  check: {
    problem: (problem, { report }) => reportInvalid(problem, ['quantity'], report),
  },
});
