import assert from 'node:assert/strict';
import {
  comparable,
  convert,
  formatLike,
  parseQuantity,
  type Quantity,
  relativeChange,
  scanNumbers,
  scanQuantities,
} from '../../../server/src/okr/quantity';

const read = (text: string): Quantity => {
  const quantity = parseQuantity(text);
  assert.ok(quantity, `"${text}" should be read as a quantity`);
  return quantity;
};

/** Text → amount, unit, per; every form that the format document names, and the ways people vary them. */
const VALUES: readonly (readonly [text: string, amount: number, unit: string, per?: string])[] = [
  ['2.4%', 2.4, '%'],
  ['0.8 %', 0.8, '%'],
  ['95 percent', 95, '%'],
  ['900ms', 900, 'ms'],
  ['1.5 s', 1.5, 's'],
  ['14 days', 14, 'd'],
  ['2h', 2, 'h'],
  ['1h 30m', 1.5, 'h'],
  ['20 min', 20, 'min'],
  ['3 working days', 3, 'working day'],
  ['$1.2M', 1_200_000, 'USD'],
  ['€3.4m', 3_400_000, 'EUR'],
  ['USD 40k', 40_000, 'USD'],
  ['£15 million', 15_000_000, 'GBP'],
  ['₹2 lakh', 200_000, 'INR'],
  ['3 cents', 0.03, 'USD'],
  ['12k', 12_000, ''],
  ['1.5bn', 1.5e9, ''],
  ['1,250', 1250, ''],
  ['1 250', 1250, ''],
  ["12'500 CHF", 12_500, 'CHF'],
  ['1,20,000', 120_000, ''],
  ['12.500,00 €', 12_500, 'EUR'],
  ['1.250 €', 1250, 'EUR'],
  ['10,5%', 10.5, '%'],
  ['4.2/5', 4.2, '/5'],
  ['3 out of 5', 3, '/5'],
  ['1 in 20', 1, '/20'],
  ['one in five', 1, '/5'],
  ['14:1', 14, ':1'],
  ['9 per quarter', 9, '', 'quarter'],
  ['9 incidents per quarter', 9, 'incident', 'quarter'],
  ['20/week', 20, '', 'week'],
  ['3 a month', 3, '', 'month'],
  ['12 weekly', 12, '', 'week'],
  ['10 MiB/s', 10, 'MiB', 'second'],
  ['3x', 3, 'x'],
  ['twice', 2, 'x'],
  ['double', 2, 'x'],
  ['half', 50, '%'],
  ['two thirds', 200 / 3, '%'],
  ['zero', 0, ''],
  ['a dozen', 12, ''],
  ['two hundred and five', 205, ''],
  ['twenty-five', 25, ''],
  ['-5', -5, ''],
  ['−5', -5, ''],
  ['-$5', -5, 'USD'],
  ['+2.5 points', 2.5, 'points'],
  ['40 bps', 40, 'bps'],
  ['40 NPS', 40, 'NPS'],
  ['3m page views', 3_000_000, 'page view'],
  ['2026', 2026, ''],
  ['１２％', 12, '%'],
  ['٣٥%', 35, '%'],
  ['6 kg', 6, 'kg'],
  ['1e6', 1e6, ''],
  ['.5', 0.5, ''],
];

describe('parseQuantity', () => {
  for (const [text, amount, unit, per] of VALUES) {
    it(`reads ${text}`, () => {
      const quantity = read(text);
      assert.ok(Math.abs(quantity.amount - amount) < 1e-9, `amount ${quantity.amount}`);
      assert.equal(quantity.unit, unit);
      assert.equal(quantity.per, per);
    });
  }

  for (const text of [
    '',
    'abc',
    '1e999',
    '-1e999',
    'NaN',
    'Infinity',
    'v4.1',
    '4.1.2',
    'SOC 2',
    'Q3',
    '2026-10-12',
    'phase 2',
    'ISO 27001',
    'P0',
    'p95',
    '5 5',
    '9'.repeat(400),
    'constructor',
    '5 constructor of many odd words here',
  ]) {
    it(`refuses ${JSON.stringify(text.slice(0, 24))}`, () => assert.equal(parseQuantity(text), undefined));
  }

  it('keeps a bound', () => {
    assert.equal(read('< 5').bound, 'at-most');
    assert.equal(read('at least 40%').bound, 'at-least');
    assert.equal(read('30%+').bound, 'at-least');
    assert.equal(read('5').bound, undefined);
  });
});

/** Sentence → the texts that are quantities in it. */
const SENTENCES: readonly (readonly [sentence: string, ...texts: string[]])[] = [
  ['Cut p95 checkout latency from 900ms to 450ms', '900ms', '450ms'],
  ['Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2', '9', '3'],
  ['Get SOC 2 Type II and ISO 27001 by 2026-10-12'],
  ['Ship v4.1 and phase 2 by June 30, 17:30, 9 am'],
  ['Close all P0 and tier-1 issues before 31.12.2026'],
  ['Serve 2000 customers in 2027', '2000'],
  ['Two in three volunteers come back within 90 days', 'Two in three', '90 days'],
  ['Half of all 30-day users reach the top 50', 'Half'],
  ['Grow page views from 3m to 5m', '3m', '5m'],
  ['Build time from 12m to 5m', '12m', '5m'],
  ['Hold 1:1s, 24/7, with 2FA on 5G'],
  ['A quarter of new accounts, €12.500,00 a month', 'A quarter', '€12.500,00'],
  ['1. Reduce churn to 3%', '3%'],
  ['KR2: Python 3.12 wheels for 40 packages', '40'],
  ['Write a one-page summary in the 3rd quarter'],
  ['Grow to 4-6 prototypes', '4-6'],
  ['At 1e999 there is nothing to read'],
];

describe('scanQuantities', () => {
  for (const [sentence, ...texts] of SENTENCES) {
    it(`in "${sentence}"`, () => {
      const found = scanQuantities(sentence);
      assert.deepEqual(
        found.map((at) => sentence.slice(at.start, at.end)),
        texts,
      );
      for (const at of found) assert.equal(at.quantity.text, sentence.slice(at.start, at.end));
    });
  }

  it('keeps offsets where digits are full-width', () => {
    const text = '解約率 ５％ to 3%';
    assert.deepEqual(
      scanQuantities(text).map((at) => text.slice(at.start, at.end)),
      ['５％', '3%'],
    );
  });

  it('says what other numbers are', () => {
    const roles = scanNumbers('Top 10 teams get SOC 2 by Q3, the 3rd time').map((number) => number.role);
    assert.deepEqual(roles, ['window', 'name', 'date', 'ordinal']);
  });
});

describe('two quantities', () => {
  it('convert within durations, data, lengths and masses', () => {
    assert.equal(convert(read('450ms'), read('0.45s')), 0.45);
    assert.equal(convert(read('2 weeks'), read('3 days')), 14);
    assert.equal(convert(read('1 GB'), read('5 MB')), 1000);
    assert.equal(convert(read('2 t'), read('5 kg')), 2000);
    assert.equal(convert(read('1 in 4'), read('10%')), 25);
  });

  it('take the other one’s unit where they have none', () => {
    assert.equal(convert(read('20'), read('20 per week')), 20);
    assert.equal(convert(read('4.5'), read('4.2/5')), 4.5);
    assert.equal(convert(read('3m'), read('2000 page views')), 3_000_000);
    assert.equal(convert(read('2000 page views'), read('4m')), 0.002);
    assert.equal(convert(read('10 min'), read('30m')), 10);
    assert.equal(convert(read('2h'), read('30m')), 120);
    assert.equal(convert(read('2 km'), read('100 m')), 2000);
    assert.equal(convert(read('100 m'), read('2 km')), 0.1);
  });

  it('do not compare across kinds', () => {
    assert.equal(comparable(read('5%'), read('5 points')), false);
    assert.equal(comparable(read('$5'), read('€5')), false);
    assert.equal(comparable(read('5 days'), read('5%')), false);
    assert.equal(comparable(read('5 kg'), read('5 kWh')), false);
    assert.equal(comparable(read('3 a week'), read('9 per quarter')), false);
  });

  it('give the relative change', () => {
    assert.equal(relativeChange(read('200'), read('120')), -0.4);
    assert.equal(relativeChange(read('1 s'), read('500 ms')), -0.5);
    assert.equal(relativeChange(read('0'), read('5')), undefined);
  });
});

describe('formatLike', () => {
  const cases: readonly (readonly [amount: number, like: string, text: string])[] = [
    [450, '900ms', '450ms'],
    [1_500_000, '$1.2M', '$1.5M'],
    [3, '9 per quarter', '3 per quarter'],
    [1300, '1,250', '1,300'],
    [1.25, '2.4%', '1.25%'],
    [12, '95 percent', '12 percent'],
    [-5, '3', '-5'],
    [2, 'zero', '2'],
    [60, 'half', '60%'],
    [4.4, '4.2/5', '4.4/5'],
    [7, '< 5', '7'],
  ];
  for (const [amount, like, text] of cases)
    it(`writes ${amount} like ${like}`, () => assert.equal(formatLike(amount, read(like)), text));
});
