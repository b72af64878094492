import assert from 'node:assert/strict';
import { parseSource } from '../../../server/src/service/sources/address';
import { csvRows, pickFromCsv } from '../../../server/src/service/sources/csv';
import { pickFromJson } from '../../../server/src/service/sources/json';
import { bench } from '../../support/service';
import { setWith } from '../../support/state';

const CSV = `week,region,orders,"failure rate, total"
2026-W44,EU,1800,1.9%
2026-W45,US,2100,"1.5%"

2026-W46,EU,2250,1.3%
2026-W47,US,2400,
`;

/** The number at a place of {@link CSV}, with the place in words; else why there is none. */
function inCsv(place: string, text = CSV): string {
  const address = parseSource(`m.csv#${place}`);
  if (!address || 'wrong' in address) return address?.wrong ?? 'no place';
  assert.equal(address.selector.kind, 'csv');
  const picked = address.selector.kind === 'csv' ? pickFromCsv(text, address.selector) : { failed: '' };
  return 'failed' in picked ? picked.failed : `${picked.text} (${picked.place})`;
}

describe('a source that names a place in a file', () => {
  it('is a CSV column and row, or a JSON pointer; anything else is a link', () => {
    for (const link of [
      'https://grafana.example/d/1#column=a',
      'metrics/payments.csv',
      'metrics/payments.csv#',
      'notes.md#failures',
      'Looker, tab 3',
    ])
      assert.equal(parseSource(link), undefined, link);
    assert.deepEqual(parseSource('../a b/m.json#/rates/p95~1p99/-1'), {
      path: '../a b/m.json',
      selector: { kind: 'json', steps: ['rates', 'p95/p99', '-1'] },
    });
  });

  it('says what is wrong with how it is written', () => {
    for (const [source, reason] of [
      ['m.csv#failure rate', /“failure rate” names no place/],
      ['m.csv#row=last', /says no column/],
      ['m.csv#column=a&row=0', /“row=0” names no place/],
      ['m.json#rates', /Write it like metrics\.json#\/rates/],
    ] as const) {
      const address = parseSource(source);
      assert.match(address && 'wrong' in address ? address.wrong : '', reason, source);
    }
  });
});

describe('a number in a CSV file', () => {
  it('is the last one of its column unless a row is named; empty cells do not count', () => {
    assert.equal(inCsv('column=failure rate, total'), '1.3% (row 3, “failure rate, total”)');
    assert.equal(inCsv('column=Failure%20Rate, total&row=first'), '1.9% (row 1, “failure rate, total”)');
    assert.equal(inCsv('column=4&row=2'), '1.5% (row 2, “failure rate, total”)');
    assert.equal(inCsv('column=orders'), '2400 (row 4, “orders”)');
  });

  it('is looked for among the rows that fit', () => {
    assert.equal(inCsv('column=orders&where=region:EU'), '2250 (row 3, “orders”)');
    assert.equal(inCsv('column=orders&where=region:US&where=week:2026-W45'), '2100 (row 2, “orders”)');
    assert.equal(inCsv('column=orders&where=region:EU&row=1'), '1800 (row 1, “orders”)');
  });

  it('is missed with a reason', () => {
    assert.match(inCsv('column=churn'), /no column “churn”; it has “week”, “region”/);
    assert.match(inCsv('column=orders&where=region:APAC'), /no row has a value there that fits/);
    assert.match(inCsv('column=failure rate, total&row=4'), /no row has a value/);
    assert.match(inCsv('column=a', ''), /empty/);
  });

  it('is found whatever a spreadsheet wrote around it', () => {
    assert.deepEqual(csvRows('\ufeffa;b\r\n"x ""y""\n;z";2,5\r\n\r\n'), [
      ['a', 'b'],
      ['x "y"\n;z', '2,5'],
    ]);
    assert.deepEqual(csvRows('a\tb\n1\t2'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
    assert.deepEqual(csvRows('a,b\n"never closed'), [['a', 'b'], ['never closed']]);
  });
});

describe('a number in a JSON file', () => {
  const pick = (pointer: string, text = '{"rates": [{"p": 1.9}, {"p": "1.3%"}], "a/b": 4, "": 5, "who": "me"}') => {
    const address = parseSource(`m.json#${pointer}`);
    assert.ok(address && 'selector' in address && address.selector.kind === 'json');
    const picked = pickFromJson(text, address.selector.steps);
    return 'failed' in picked ? picked.failed : picked.text;
  };

  it('stands where the pointer leads; -1 is the last element', () => {
    assert.equal(pick('/rates/0/p'), '1.9');
    assert.equal(pick('/rates/-1/p'), '1.3%');
    assert.equal(pick('/a~1b'), '4');
    assert.equal(pick('/'), '5');
  });

  it('is missed with a reason', () => {
    assert.match(pick('/rates/7/p'), /nothing stands at \/rates\/7/);
    assert.match(pick('/constructor/name'), /nothing stands at/);
    assert.match(pick('/rates'), /is no number/);
    assert.match(pick('/a', '{'), /no valid JSON/);
  });
});

describe('the value that a source gives a key result', () => {
  async function read(source: string, files: Readonly<Record<string, string>> = {}, path = 'teams/a.okr.yaml') {
    const text = setWith({ keys: [`source: ${source}`], weeks: [['2026-10-05', 'value: 8%']] });
    const { service, document } = await bench({ [path]: text, ...files });
    return service.sourceValue(document(path), text.indexOf('Cut cancelled'));
  }

  it('is read beside the file, and gets the unit of the goal where it has none', async () => {
    const files = { 'teams/m.json': '{"rate": 6.25}' };
    assert.deepEqual(await read('m.json#/rate', files), { value: '6.25%', from: 'm.json, /rate' });
  });

  it('is read elsewhere in the workspace, and nowhere outside of it', async () => {
    const files = { 'metrics/m.csv': 'rate\n6%\n', 'file:///etc/m.csv': 'rate\n6%\n' };
    assert.deepEqual(await read('../metrics/m.csv#column=rate', files), {
      value: '6%',
      from: '../metrics/m.csv, row 1, “rate”',
    });
    assert.deepEqual(await read('../../etc/m.csv#column=rate', files), {
      failed: '../../etc/m.csv does not lie in this workspace.',
    });
  });

  it('is refused where it can be none', async () => {
    const failed = async (source: string, text?: string) => {
      const value = await read(source, text === undefined ? {} : { 'teams/m.csv': text });
      return value && 'failed' in value ? value.failed : `${value?.value}`;
    };
    assert.match(await failed('m.csv#column=rate'), /m\.csv can't be read: it is not there/);
    assert.match(await failed('m.csv#column=rate', 'rate\nn/a\n'), /“n\/a” can't be read as a number/);
    assert.match(await failed('m.csv#column=rate', 'rate\n900ms\n'), /is a time, and this is measured in %/);
    assert.match(await failed('m.csv#rate'), /names no place/);
  });

  it('is nothing for a web address: that is for a person to follow', async () => {
    assert.equal(await read('https://grafana.example/d/1'), undefined);
  });
});
