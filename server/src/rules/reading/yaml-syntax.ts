import { rule } from '../rule';

export default rule({
  code: 'yaml-syntax',
  title: 'Not valid YAML',
  group: 'reading',
  severity: 'error',
  why: 'The file can be read only in part. The rest of it is still checked, but what stands at the broken place is lost to everybody who reads the file.',
  instead: 'Mend the place that is marked. Most often a quote, a bracket or the indentation is off.',
  source: 'YAML 1.2',
  bad: [
    {
      about: 'a quote that is never closed',
      text: 'team: Payments\nnot_doing: [«"Rewrite the ledger]»\nobjectives:\n  - title: Win back lapsed players\n',
    },
    { about: 'the same key twice', text: 'team: Payments\n«team»: Checkout\nobjectives: []\n' },
  ],
  good: ['Reduce payment failure rate from 2.4% to 0.8%', { text: 'team: Payments\nobjectives: []\n' }],
  check: {
    problem(problem, { report }) {
      if (problem.kind === 'yaml-syntax' || problem.kind === 'too-large')
        report({ at: problem.at, message: problem.message });
    },
  },
});
