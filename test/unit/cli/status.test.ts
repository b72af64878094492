/** `okr status`, from the files to what is printed. */
import assert from 'node:assert/strict';
import { okr as run } from '../../support/cli';
import { setWith, type Week } from '../../support/state';

const okr = (argv: string, texts: Readonly<Record<string, string>>, colours = false) =>
  run(argv.split(' '), texts, { colours });

const WEEKS: readonly Week[] = [
  ['2026-10-19', 'value: 9%, confidence: 0.6'],
  ['2026-10-26', 'value: 8%, confidence: 0.6'],
  ['2026-11-02', 'value: 7%, confidence: 0.7'],
  ['2026-11-09', 'value: 6%, confidence: 0.7'],
];
const FERRY = setWith({ weeks: WEEKS });

interface Row {
  readonly [key: string]: unknown;
  readonly objectives: readonly {
    readonly [key: string]: unknown;
    readonly key_results: readonly Record<string, unknown>[];
  }[];
}
const rowsOf = ({ out }: { readonly out: string }) => JSON.parse(out) as Row[];

describe('okr status', () => {
  it('writes JSON: sets, in them objectives, in them key results', async () => {
    const ran = await okr('status --format json --today 2026-11-10', { 'a.okr.yaml': FERRY });
    assert.equal(ran.code, 0, ran.err);
    const [set] = rowsOf(ran);
    assert.deepEqual(set && { ...set, objectives: [] }, {
      file: 'a.okr.yaml',
      line: 1,
      team: 'Ferry',
      cycle: '2026-Q4',
      status: 'active',
      week: { now: 6, of: 13 },
      objectives: [],
    });
    const { key_results: keyResults, ...objective } = set!.objectives[0]!;
    assert.deepEqual(objective, {
      file: 'a.okr.yaml',
      line: 5,
      title: 'Islanders can rely on the boat',
      owner: 'ole',
      progress: 0.5,
      expected: 40 / 91,
      confidence: 0.7,
      status: 'on track',
    });
    const { forecast, ...keyResult } = keyResults[0]!;
    assert.deepEqual(keyResult, {
      file: 'a.okr.yaml',
      line: 8,
      title: 'Cut cancelled crossings from 9% to 3%',
      owner: 'ole',
      baseline: '9%',
      target: '3%',
      now: '6%',
      progress: 0.5,
      expected: 40 / 91,
      confidence: 0.7,
      status: 'on track',
    });
    // One point a week, and 52 days to go: 6 − 52 / 7 would be negative, which a share of crossings can't be.
    assert.deepEqual(forecast, { low: 0, mid: 0, high: 0 });
  });

  it('says null where nothing is known', async () => {
    const text = 'objectives:\n  - title: Boats run\n    key_results:\n      - Fewer delays\n';
    const [set] = rowsOf(await okr('status --format json', { 'a.okr.yaml': text }));
    assert.equal(set?.week, null);
    const [keyResult] = set!.objectives[0]!.key_results;
    for (const key of ['owner', 'baseline', 'target', 'now', 'progress', 'expected', 'confidence', 'forecast'])
      assert.equal(keyResult?.[key], null, key);
    assert.equal(keyResult?.status, 'draft');
  });

  it('forecasts from the fourth check-in on, at the due date, and nothing that has ended', async () => {
    const forecast = async (text: string) =>
      rowsOf(await okr('status --format json', { 'a.okr.yaml': text }))[0]!.objectives[0]!.key_results[0]!.forecast;
    assert.equal(await forecast(setWith({ weeks: WEEKS.slice(1) })), null);
    assert.deepEqual(await forecast(setWith({ weeks: WEEKS, keys: ['due: 2026-11-23'] })), { low: 4, mid: 4, high: 4 });
    assert.equal(await forecast(setWith({ weeks: WEEKS, keys: ['status: dropped', 'due: 2026-11-23'] })), null);
  });

  it('forecasts in the unit of the last value', async () => {
    const weeks: Week[] = [
      ['2026-10-19', 'value: 0.9 s'],
      ['2026-10-26', 'value: 850ms'],
      ['2026-11-02', 'value: 0.8 s'],
      ['2026-11-09', 'value: 750ms'],
    ];
    const text = setWith({ weeks, title: 'Cut the wait from 900ms to 450ms', keys: ['due: 2026-11-16'] });
    const { out } = await okr('status', { 'a.okr.yaml': text });
    assert.match(out, /900ms → 450ms, now 750ms · forecast 700ms \(700ms to 700ms\)/);
  });

  it('draws a bar with what is done and what is expected by today', async () => {
    const { out, code } = await okr('status --today 2026-11-10', { 'a.okr.yaml': FERRY });
    assert.equal(code, 0);
    assert.match(out, /^Ferry · 2026-Q4 · active · week 6 of 13 {2}a\.okr\.yaml:1$/m);
    assert.match(out, /^ {4}████████┃█░{10} {2}50% · on track · confidence 0\.7 · 9% → 3%, now 6%/m);
  });

  it('ends with 0 where things go badly: a report of risk is no failure', async () => {
    const text = setWith({ weeks: [['2026-12-14', 'value: 9%, confidence: 0.1']] });
    const { out, code } = await okr('status --today 2026-12-15', { 'a.okr.yaml': text });
    assert.match(out, /off track/);
    assert.equal(code, 0);
  });

  it('takes paths, says where there is nothing, and colours only where asked to', async () => {
    const files = { 'a.okr.yaml': FERRY, 'b.okr.yaml': FERRY.replace('Ferry', 'Harbour') };
    assert.deepEqual(
      rowsOf(await okr('status --format json b.okr.yaml', files)).map(({ team }) => team),
      ['Harbour'],
    );
    assert.match((await okr('status', { 'c.okr.yaml': 'team: Ferry\n' })).out, /^There are no objectives here/);
    assert.ok(!(await okr('status', files)).out.includes('\u001b'));
    assert.ok((await okr('status', files, true)).out.includes('\u001b[32m'));
  });

  it('keeps what a title holds on its line', async () => {
    const text = 'objectives:\n  - title: "Boats\\u001b[31m\\nrun"\n    owner: ole\n';
    const { out } = await okr('status', { 'a.okr.yaml': text });
    assert.match(out, /^ {2}Boats \[31m run · ole$/m);
  });

  it('does not take options of other commands', async () => {
    const { code, err } = await okr('status --steering', { 'a.okr.yaml': FERRY });
    assert.equal(code, 2);
    assert.match(err, /--steering/);
  });
});
