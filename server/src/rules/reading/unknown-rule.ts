import { nearest } from '../../okr/nearest';
import { rule } from '../rule';

export default rule({
  code: 'unknown-rule',
  title: 'A rule that does not exist',
  group: 'reading',
  severity: 'warning',
  why: 'An ignore comment or a setting names a rule that there is not, so it does nothing. The settings in okr.config.yaml are checked the same way.',
  instead: 'Use the code that the finding shows.',
  source: 'format.md, Configuration',
  bad: [
    { text: 'team: Payments\n# okr-ignore «unknown-keys»\nobjectives: []\n' },
    { text: '# okr-ignore-file «no-such-rule»: because\nteam: Payments\nobjectives: []\n' },
  ],
  good: [{ text: 'team: Payments\n# okr-ignore unknown-key\npriority: high\nobjectives: []\n' }],
  check: {
    ignoreComment({ code, at, known, codes }, { report }) {
      if (known) return;
      const near = nearest(code, codes);
      report({
        at,
        message: `There is no rule "${code}"${near ? `: did you mean "${near}"?` : ': check its spelling.'}`,
        fixes: () =>
          near ? [{ title: `Change to ${near}`, edits: [{ start: at.start, end: at.end, text: near }] }] : [],
      });
    },
  },
});
