import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Quoting, writeScalar } from '../../../../server/src/yaml/edit/scalar';
import { anyText } from '../../../support/anyText';
import { runs } from '../../../support/runs';

/** How a text is written: [text, outside of flow, inside of flow]. */
const written: readonly (readonly [text: string, block: string, flow: string])[] = [
  ['Reduce churn from 5% to 3%', 'Reduce churn from 5% to 3%', 'Reduce churn from 5% to 3%'],
  ['900ms', '900ms', '900ms'],
  ['012', '012', '012'],
  ['1e3', '1e3', '1e3'],
  ['no', 'no', 'no'],
  ['2026-10-12', '2026-10-12', '2026-10-12'],
  ['-5', '-5', '-5'],
  ['<from>', '<from>', '<from>'],
  [
    'https://grafana.example/d/payments#2',
    'https://grafana.example/d/payments#2',
    'https://grafana.example/d/payments#2',
  ],
  ["The issuer's half", "The issuer's half", "The issuer's half"],
  ['The "good" half', 'The "good" half', 'The "good" half'],
  ['C:\\logs', 'C:\\logs', 'C:\\logs'],
  ['', "''", "''"],
  [' padded ', "' padded '", "' padded '"],
  ['Churn: 5% to 3%', "'Churn: 5% to 3%'", "'Churn: 5% to 3%'"],
  ["Churn: the issuer's", "'Churn: the issuer''s'", "'Churn: the issuer''s'"],
  ['Churn:', "'Churn:'", "'Churn:'"],
  ['see #412', "'see #412'", "'see #412'"],
  ['#1 in search', "'#1 in search'", "'#1 in search'"],
  ['> 60', "'> 60'", "'> 60'"],
  ['< 60', '< 60', '< 60'],
  ['@maya', "'@maya'", "'@maya'"],
  ['*new* users', "'*new* users'", "'*new* users'"],
  ['[beta] search', "'[beta] search'", "'[beta] search'"],
  ['- a dash', "'- a dash'", "'- a dash'"],
  ['---', "'---'", "'---'"],
  ['100% of orders', '100% of orders', '100% of orders'],
  ['%', "'%'", "'%'"],
  ['null', "'null'", "'null'"],
  ['~', "'~'", "'~'"],
  ['1,250', '1,250', "'1,250'"],
  ['orders [paid]', 'orders [paid]', "'orders [paid]'"],
  ['two\nlines', '"two\\nlines"', '"two\\nlines"'],
  ['bell \u0007', '"bell \\u0007"', '"bell \\u0007"'],
];

/** What the YAML parser reads at the three places where a value can stand. */
function readBack(source: string, place: 'value' | 'element' | 'flow map' | 'flow list'): unknown {
  const text = {
    value: `key: ${source}`,
    element: `- ${source}`,
    'flow map': `{ key: ${source} }`,
    'flow list': `[${source}]`,
  }[place];
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  assert.deepEqual(document.errors, [], text);
  const root = document.contents;
  const node = isMap(root) ? root.items[0]?.value : isSeq(root) ? root.items[0] : undefined;
  return isScalar(node) ? node.value : node;
}

/** Texts rich in what YAML gives a meaning to. */
const awkward = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'ab1 \t-?:,[]{}#&*!|>\'"%@`~<=\\./\n\r\u0000\u00a0\u0085\u2028\ufeff\ud800é😀'),
    maxLength: 12,
  }),
  anyText(12),
);

describe('writing a scalar', () => {
  for (const [text, block, flow] of written) {
    it(`writes ${JSON.stringify(text)} as ${block}, in flow style as ${flow}`, () => {
      assert.equal(writeScalar(text), block);
      assert.equal(writeScalar(text, { flow: true }), flow);
    });
  }

  it('keeps the quotes of what it replaces', () => {
    assert.equal(writeScalar('sam', { quoting: 'single' }), "'sam'");
    assert.equal(writeScalar('sam', { quoting: 'double' }), '"sam"');
    assert.equal(writeScalar('say "yes"', { quoting: 'double' }), '"say \\"yes\\""');
    assert.equal(writeScalar('two\nlines', { quoting: 'single' }), '"two\\nlines"');
  });

  it('reads back as the same text, whatever the text, wherever it stands', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom<Quoting>('plain', 'single', 'double'), (text, quoting) => {
        assert.equal(readBack(writeScalar(text, { quoting }), 'value'), text);
        assert.equal(readBack(writeScalar(text, { quoting }), 'element'), text);
        assert.equal(readBack(writeScalar(text, { quoting, flow: true }), 'flow map'), text);
        assert.equal(readBack(writeScalar(text, { quoting, flow: true }), 'flow list'), text);
      }),
      runs(500),
    );
  });

  it('quotes only where it must: what it quotes would not read back plain', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const meansMore = /^(?:|~|null|Null|NULL|<<|---.*|\.\.\..*)$/.test(text) || text.trim() !== text;
        if (!writeScalar(text).startsWith("'") || meansMore) return;
        let plain: unknown;
        try {
          plain = readBack(text, 'value');
        } catch {
          return;
        }
        assert.notEqual(plain, text, `${JSON.stringify(text)} needs no quotes`);
      }),
      runs(300),
    );
  });
});
