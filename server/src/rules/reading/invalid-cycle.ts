import { rule } from '../rule';
import { reportInvalid } from '../support/invalid';

export default rule({
  code: 'invalid-cycle',
  title: "A cycle that can't be read",
  group: 'reading',
  severity: 'error',
  why: 'The cycle gives the set its first and last day. Without them nothing can be said of pace, of deadlines or of what belongs together.',
  instead: 'Write `2026-Q4`, `2026-H2`, `2026`, `2026-11` or `FY27-Q3`, or a map with name, start and end.',
  source: 'format.md',
  bad: [
    { text: 'team: Payments\ncycle: «Q4»\nobjectives: []\n' },
    { about: 'a fifth quarter', text: 'team: Payments\ncycle: «2026-Q5»\nobjectives: []\n' },
    {
      about: 'an end before its start',
      text: 'team: Payments\ncycle: «{ name: Spring, start: 2026-03-01, end: 2026-02-01 }»\nobjectives: []\n',
    },
  ],
  good: [
    { text: 'team: Payments\ncycle: 2026-Q4\nobjectives: []\n' },
    {
      about: 'days of your own',
      text: 'team: Payments\ncycle: { name: Spring, start: 2026-03-01, end: 2026-05-31 }\nobjectives: []\n',
    },
  ],
  check: {
    problem: (problem, { report }) => reportInvalid(problem, ['cycle'], report),
  },
});
