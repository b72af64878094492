import { rule } from '../rule';

export default rule({
  code: 'wrong-type',
  title: 'A value of another kind',
  group: 'reading',
  severity: 'error',
  why: 'The format expects a list, a map or a single value here, and finds something else. What stands there can not be understood, and the rest of the item goes on without it.',
  instead: 'Write it the way the message says; the format reference has an example for every key.',
  source: 'format.md',
  bad: [
    { about: 'a text for a list', text: 'team: Payments\nobjectives: «Make checkout dependable»\n' },
    {
      about: 'a text for a list of maps: told once',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        depends_on: «Platform»\n',
    },
    { about: 'no set at all', text: '«- Make checkout dependable»\n' },
    { about: 'a list for a text', text: 'team: «[Payments, Checkout]»\nobjectives: []\n' },
  ],
  good: [
    {
      about: 'one reference or several',
      text: 'team: Payments\nobjectives:\n  - id: a\n    title: Make checkout dependable for players\n    supports: b\n  - id: b\n    title: Grow in gaming across all of Europe\n',
    },
  ],
  check: {
    problem(problem, { report }) {
      if (problem.kind !== 'wrong-type') return;
      const { repair } = problem;
      const { start, end } = problem.at;
      report({
        at: problem.at,
        message:
          problem.key === ''
            ? `An OKR file is ${problem.expected}, and here stands ${problem.found}: begin with a line such as "team: Payments".`
            : `"${problem.key}" takes ${problem.expected}, and here stands ${problem.found}.`,
        fixes: () =>
          repair === undefined
            ? []
            : [{ title: `Write it as ${problem.expected}`, edits: [{ start, end, text: repair }] }],
      });
    },
  },
});
