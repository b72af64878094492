/** The map as Mermaid: every line is one of the forms that Mermaid's flowcharts have, whatever titles hold. */
import assert from 'node:assert/strict';
import { mermaidOf } from '../../../server/src/pages/review/mermaid';
import { reviewOf, town } from '../../support/review';

/** The part of the grammar of Mermaid 11's flowcharts that is used; a label holds nothing that it would read as anything else. */
const LABEL = String.raw`"(?:[\p{L}\p{M}\p{N} ,%?!’–—…·→€£().+-]|#\d+;|<br/>)*"`;
const FORMS = [
  /^flowchart BT$/,
  /^ {2}%% no objectives$/,
  new RegExp(`^  subgraph s\\d+\\[${LABEL}\\]$`, 'u'),
  new RegExp(`^    n\\d+(?:\\[${LABEL}\\]|\\(${LABEL}\\)|\\{\\{${LABEL}\\}\\}|\\(\\[${LABEL}\\]\\))$`, 'u'),
  /^ {2}end$/,
  /^ {2}n\d+ (?:---|-->|-\.->\|moves\|) n\d+$/,
  /^ {2}s\d+ -\. (?:agreed to help|asked for help) \.-> n\d+$/,
  /^ {2}classDef \w+ [a-z0-9#:, -]+$/,
  /^ {2}class n\d+(?:,n\d+)* \w+$/,
];

function check(chart: string): void {
  for (const line of chart.trimEnd().split('\n'))
    assert.ok(
      FORMS.some((form) => form.test(line)),
      line,
    );
}

/** What a reader of the chart sees in the first box. */
function shown(chart: string): string {
  const [, label = ''] = /n0\["(.*)"\]/.exec(chart) ?? [];
  return label
    .replace(/<br\/>.*/, '')
    .replace(/#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('\u200b', '');
}

describe('the alignment map as Mermaid', () => {
  it('has a subgraph for each set, arrows upwards, and marks what needs a look', async () => {
    const { review } = await town();
    const chart = mermaidOf(review);
    check(chart);
    assert.match(
      chart,
      /subgraph s0\["Town · 2026"\]\n {4}n0\["Islanders reach the doctor in time<br\/>20% · stale"\]/,
    );
    assert.match(chart, /n5\("Cut cancelled crossings from 9% to 3%/);
    assert.match(chart, /\n {2}n2 --> n0\n {2}n4 --> n5\n {2}n4 --> n0\n {2}n6 -\.->\|moves\| n5\n/);
    assert.match(chart, /\n {2}s2 -\. agreed to help \.-> n5\n/);
    assert.match(chart, /class n1 unsupported\n.*classDef adrift.*\n {2}class n3 adrift\n/);
    assert.match(chart, /class n0,n5 meeting\n$/);
  });

  it('shows any title as it is written', async () => {
    const titles = [
      '1. first',
      '- dash',
      '+ plus',
      '* star *',
      'a "quoted" one',
      '#35; hash',
      'end',
      '<b>bold</b> & <script>x()</script>',
      '`code` and **strong** _em_',
      '[x](y) {z} |p| ;',
      '%% comment',
      'style n1 fill:#fff',
      '"`md`"',
      'ünï 日本 😀',
      'x --> y',
      '$$x^2$$',
      'fa:fa-car',
      'a \\n b',
      "it's @{shape: rect} ::: c",
    ];
    for (const title of titles) {
      const text = `team: ${JSON.stringify(title)}\ncycle: 2026-Q4\nobjectives:\n  - title: ${JSON.stringify(title)}\n`;
      const { review } = await reviewOf({ 'a.okr.yaml': text }, '2026-11-04');
      const chart = mermaidOf(review);
      check(chart);
      assert.equal(shown(chart), title);
    }
  });

  it('is a chart without boxes where there is nothing', async () => {
    const { review } = await reviewOf({}, '2026-11-04');
    assert.equal(mermaidOf(review), 'flowchart BT\n  %% no objectives\n');
  });
});
