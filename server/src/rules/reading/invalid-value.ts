import { rule } from '../rule';
import { reportInvalid } from '../support/invalid';

export default rule({
  code: 'invalid-value',
  title: 'A word or number the key does not take',
  group: 'reading',
  severity: 'error',
  why: 'The key knows a few words, or numbers in a range; anything else is ignored, and the file does not say what its writer thinks it says.',
  instead: 'Use one of the values that the message lists.',
  source: 'format.md',
  bad: [
    { text: 'team: Payments\nstatus: «running»\nobjectives: []\n' },
    {
      about: 'a confidence above 1',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        check_ins:\n          - date: 2026-10-12\n            value: 2.1%\n            confidence: «7»\n',
    },
    { text: 'team: Payments\nwip_limit: «none»\nobjectives: []\n' },
  ],
  good: [{ text: 'team: Payments\nstatus: active\nwip_limit: 3\nobjectives: []\n' }],
  check: {
    problem: (problem, { report }) =>
      reportInvalid(
        problem,
        [
          'text',
          'id',
          'people',
          'person',
          'confidence',
          'score',
          'count',
          'weight',
          'flag',
          'reference',
          'choice',
          'address',
        ],
        report,
      ),
  },
});
