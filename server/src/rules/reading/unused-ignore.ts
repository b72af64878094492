import { rule } from '../rule';

export default rule({
  code: 'unused-ignore',
  title: 'An ignore comment that silences nothing',
  group: 'reading',
  severity: 'warning',
  why: 'The finding it was written for is gone. Left in place it would hide the next one.',
  instead: 'Remove the comment.',
  source: 'format.md, Configuration',
  bad: [
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    owner: maya\n    key_results:\n      # okr-ignore «kr-no-change»: agreed\n      - title: Reduce payment failures from 2.4% to 0.8%\n',
    },
    { text: '# okr-ignore-file «missing-title»\nteam: Payments\nobjectives: []\n' },
  ],
  good: [
    { text: 'team: Payments\n# okr-ignore unknown-key: read by our own script\npriority: high\nobjectives: []\n' },
  ],
  check: {
    ignoreComment({ code, at, comment, used, known }, { document, report }) {
      if (used || !known) return;
      report({
        at,
        message: `Nothing here is silenced by this comment: "${code}" has nothing to say; remove it.`,
        // With several codes in one comment the others may still be needed.
        fixes: () =>
          comment.text.includes(',')
            ? []
            : [
                {
                  title: 'Remove the comment',
                  edits: [removal(document.text, comment.span.start, comment.span.end, comment.ownLine)],
                },
              ],
      });
    },
  },
});

/** Takes the comment out: with its whole line where it stands alone, else with the spaces before it. */
function removal(text: string, start: number, end: number, ownLine: boolean) {
  if (!ownLine) return { start: text.slice(0, start).trimEnd().length, end, text: '' };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  return { start: lineStart, end: newline < 0 ? text.length : newline + 1, text: '' };
}
