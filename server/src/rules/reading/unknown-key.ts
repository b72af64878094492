import { rule } from '../rule';
import { shapeNames } from '../support/shapeNames';

export default rule({
  code: 'unknown-key',
  title: 'A key the format does not have',
  group: 'reading',
  severity: 'warning',
  why: 'What stands under an unknown key is ignored, so a mistyped `taget` is a key result without a target. Keys that begin with `x-` are your own and are left alone.',
  instead: 'Use the key the format has, or begin your own with `x-`.',
  source: 'format.md, Text and values',
  bad: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for high-value players\n    key_results:\n      - title: Reduce payment failure rate from 2.4% to 0.8%\n        «taget»: 0.8%\n',
    },
    { text: 'team: Payments\n«priority»: high\nobjectives: []\n' },
  ],
  good: [{ text: 'team: Payments\nx-priority: high\nobjectives: []\n' }],
  check: {
    problem(problem, { report }) {
      if (problem.kind !== 'unknown-key') return;
      const { key, nearest, shape } = problem;
      const instead = nearest ? `did you mean "${nearest}"?` : `it is ignored; a key of your own begins with x-.`;
      const { start, end } = problem.at;
      report({
        at: problem.at,
        message: `${shapeNames[shape]} has no key "${key}": ${instead}`,
        fixes: () => [
          ...(nearest ? [{ title: `Rename to ${nearest}`, edits: [{ start, end, text: nearest }] }] : []),
          ...(/^[\w-]+$/.test(key)
            ? [{ title: `Keep it as your own: x-${key}`, edits: [{ start, end, text: `x-${key}` }] }]
            : []),
        ],
      });
    },
  },
});
