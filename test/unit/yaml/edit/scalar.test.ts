import assert from 'node:assert/strict';
import { writeScalar } from '../../../../server/src/yaml/edit/scalar';

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
});
