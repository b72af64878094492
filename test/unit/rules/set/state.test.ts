/** The state of the work in a set: just inside and just outside of each limit. */
import assert from 'node:assert/strict';
import { check, fixed } from '../../../support/examples';
import { findingOf, judged, marksOf, mended, says, setWith, type Week } from '../../../support/state';

describe('dependency-uncommitted', () => {
  const CODE = 'dependency-uncommitted';
  const on = (dependency: string, weeks: readonly Week[] = [], head?: string) =>
    setWith({ head, weeks, keys: ['depends_on:', `  - { ${dependency} }`] });

  it('is a hint in a draft, information once the set is pursued', () => {
    assert.equal(findingOf(CODE, on('team: Harbour'), '2026-09-01')?.severity, 'hint');
    assert.equal(findingOf(CODE, on('team: Harbour', [], 'status: active'), '2026-09-01')?.severity, 'information');
  });

  it('takes yes for an answer, and leaves a blank or an unreadable answer to others', () => {
    for (const answer of ['true', 'yes'])
      assert.ok(!says(CODE, on(`team: Harbour, committed: ${answer}`), '2026-10-05'));
    assert.ok(!says(CODE, on('team: <team>'), '2026-10-05'));
    assert.ok(!says(CODE, on('team: Harbour, committed: perhaps'), '2026-10-05'));
    assert.ok(!says(CODE, on('need: A berth'), '2026-10-05'));
  });

  it('its fixes: the answer, or the question in the last check-in where there is one', () => {
    const before = on('team: Harbour');
    assert.deepEqual(
      findingOf(CODE, before, '2026-10-05')
        ?.fixes()
        .map(({ title }) => title),
      ['Harbour has agreed: mark it as committed'],
    );
    const text = on('team: Harbour, need: A berth by noon', [['2026-10-05', 'value: 8%']]);
    const after = mended(CODE, 'Ask for the decision', text, '2026-10-06') ?? '';
    assert.match(after, /decisions_needed: \['?"?Will Harbour commit to this: A berth by noon\?'?"?\]/);
    assert.ok(!says(CODE, after, '2026-10-06'));
  });
});

describe('wip-exceeded', () => {
  const bets = (limit: string, ...states: readonly string[]) =>
    `team: Ferry\n${limit}objectives:\n  - title: Boats run\n    initiatives:\n${states
      .map((state, index) => `      - { title: Bet ${index}, status: ${state} }\n`)
      .join('')}initiatives:\n  - { title: For all, status: doing }\n`;

  it('counts what is being done, under objectives and beside them', () => {
    assert.ok(
      !says('wip-exceeded', bets('wip_limit: 2\n', 'doing', 'blocked', 'ready', 'idea', 'dropped'), '2026-10-05'),
    );
    const over = bets('wip_limit: 2\n', 'doing', 'doing');
    assert.deepEqual(marksOf('wip-exceeded', over, '2026-10-05'), ['wip_limit']);
    assert.equal(findingOf('wip-exceeded', over, '2026-10-05')?.related?.length, 3);
  });

  it('takes the limit of the configuration, the set’s own first', () => {
    assert.ok(says('wip-exceeded', bets('', 'doing'), '2026-10-05', { wipLimit: 1 }));
    assert.ok(!says('wip-exceeded', bets('wip_limit: 5\n', 'doing'), '2026-10-05', { wipLimit: 1 }));
    assert.ok(!says('wip-exceeded', bets('', 'doing'), '2026-10-05'));
  });
});

describe('health metrics', () => {
  const metric = (keys: string, readings: readonly string[], weeks: readonly Week[] = []) =>
    setWith({
      weeks,
      end: `health_metrics:\n  - title: Fuel per crossing\n${keys ? `    ${keys}\n` : ''}${readings.length > 0 ? `    readings:\n${readings.map((one) => `      - { ${one} }\n`).join('')}` : ''}`,
    });

  it('health-metric-breached: the line itself is fine, in any unit', () => {
    const at = (keys: string, value: string) =>
      says('health-metric-breached', metric(keys, [`date: 2026-10-05, value: ${value}`]), '2026-10-06');
    assert.ok(!at('at_most: 450ms', '0.45 s'));
    assert.ok(at('at_most: 450ms', '0.451 s'));
    assert.ok(!at('at_least: 99.9%', '99.9%'));
    assert.ok(at('at_least: 99.9%', '99.89%'));
    assert.ok(!at('at_least: 99.9%', '12 min'));
    assert.ok(!at('', '12 min'));
  });

  it('health-metric-breached: the latest date counts, wherever it stands', () => {
    const text = metric('at_most: 410 l', ['date: 2026-10-12, value: 400 l', 'date: 2026-10-05, value: 440 l']);
    assert.ok(!says('health-metric-breached', text, '2026-10-13'));
  });

  const CODE = 'health-metric-stale';
  const reading = ['date: 2026-10-05, value: 400 l'];

  it('health-metric-stale: speaks after twice the cadence, while the key results are checked in', () => {
    const on = (today: string, checkedIn: string) =>
      says(CODE, metric('at_most: 410 l', reading, [[checkedIn, 'value: 8%']]), today);
    assert.ok(!on('2026-10-19', '2026-10-19'));
    assert.ok(on('2026-10-20', '2026-10-19'));
    assert.ok(on('2026-11-02', '2026-10-19'));
    assert.ok(!on('2026-11-03', '2026-10-19'));
  });

  it('health-metric-stale: counts from the cycle’s start where there was never a reading', () => {
    const text = metric('at_most: 410 l', [], [['2026-10-12', 'value: 8%']]);
    assert.ok(!says(CODE, text, '2026-10-15'));
    assert.deepEqual(marksOf(CODE, text, '2026-10-16'), ['Fuel per crossing']);
  });

  it('health-metric-stale: is silent in a draft, and where dates can’t be read', () => {
    const weeks: Week[] = [['2026-10-19', 'value: 8%']];
    const text = metric('at_most: 410 l', reading, weeks);
    assert.ok(!says(CODE, text.replace('owner', 'status: draft\nowner'), '2026-10-25'));
    assert.ok(!says(CODE, metric('at_most: 410 l', ['value: 400 l'], weeks), '2026-10-25'));
  });
});

describe('owner-overloaded', () => {
  const team = (name: string, cycle: string, owners: readonly string[]) =>
    `team: ${name}\ncycle: ${cycle}\nobjectives:\n  - title: Boats run\n    owner: ole\n    key_results:\n${owners
      .map((owner, index) => `      - { title: Cut delays on line ${index} from 9% to 3%, owner: ${owner} }\n`)
      .join('')}`;
  const found = (text: string, others: Readonly<Record<string, string>>) =>
    check({ ...judged(text, '2026-10-05'), others }).findings.filter(({ code }) => code === 'owner-overloaded');

  it('marks the fifth and those after it, in the order of the files', () => {
    const others = { 'a.okr.yaml': team('A', '2026-Q4', ['ida', 'ida', 'ida']) };
    const marks = found(team('This', '2026-Q4', ['ida', 'ida', 'ida', 'lee']), others);
    assert.deepEqual(
      marks.map(({ related }) => related?.length),
      [4, 5],
    );
    // The file that comes later is the one that is told.
    assert.equal(found(team('This', '2026-Q4', ['ida', 'ida']), { 'z.okr.yaml': others['a.okr.yaml'] }).length, 0);
  });

  it('counts cycles that share a day: a year holds the quarter', () => {
    const year = (cycle: string) => ({ 'a.okr.yaml': team('A', cycle, ['ida', 'ida', 'ida', 'ida']) });
    assert.equal(found(team('This', '2026-Q4', ['ida']), year('2026')).length, 1);
    assert.equal(found(team('This', '2026-Q4', ['ida']), year('2027-Q1')).length, 0);
  });

  it('leaves out what is closed or has ended', () => {
    const a = team('A', '2026-Q4', ['ida', 'ida', 'ida', 'ida']);
    const text = team('This', '2026-Q4', ['ida']);
    assert.equal(found(text, { 'a.okr.yaml': a }).length, 1);
    assert.equal(found(text, { 'a.okr.yaml': a.replace('cycle', 'status: closed\ncycle') }).length, 0);
    assert.equal(found(text, { 'a.okr.yaml': a.replace('owner: ida }', 'owner: ida, status: achieved }') }).length, 0);
  });
});

describe('sandbagged', () => {
  const CODE = 'sandbagged';
  const on = (weeks: readonly Week[], more: Partial<Parameters<typeof setWith>[0]> = {}) =>
    marksOf(CODE, setWith({ weeks, ...more }), '2026-12-20');

  it('speaks above 0.9 at the first check-in by date', () => {
    assert.deepEqual(on([['2026-10-05', 'value: 8%, confidence: 0.9']]), []);
    assert.deepEqual(on([['2026-10-05', 'value: 8%, confidence: 91%']]), ['91%']);
    const later: Week[] = [
      ['2026-10-12', 'confidence: 0.95'],
      ['2026-10-05', 'confidence: 0.6'],
    ];
    assert.deepEqual(on(later), []);
  });

  it('speaks of a target met in the first third of the cycle', () => {
    // 92 days: the first third ends with October 31.
    assert.deepEqual(on([['2026-10-31', 'value: 3%']]), ['3%']);
    assert.deepEqual(on([['2026-11-01', 'value: 3%']]), []);
    assert.deepEqual(on([['2026-10-31', 'value: 3.1%']]), []);
    assert.deepEqual(on([['2026-09-30', 'value: 3%']]), []);
  });

  it('is about stretches that are a way to go', () => {
    const sure: Week[] = [['2026-10-05', 'value: 2%, confidence: 1']];
    assert.equal(on(sure).length, 1);
    assert.deepEqual(on(sure, { type: 'committed' }), []);
    assert.deepEqual(on(sure, { title: 'Keep cancelled crossings below 3%' }), []);
    assert.deepEqual(on(sure, { keys: ['status: dropped', 'reason: Ice'] }), []);
  });
});

describe('their fixes', () => {
  it('leave blanks that are asked for', () => {
    const text = setWith({
      weeks: [['2026-10-12', 'value: 8%']],
      end: 'health_metrics:\n  - title: Fuel per crossing\n    at_most: 410 l\n',
    });
    const [fix] = findingOf('health-metric-stale', text, '2026-10-16')?.fixes() ?? [];
    assert.ok(fix);
    assert.ok(fix.edits?.some(({ blanks }) => blanks));
    assert.deepEqual(marksOf('placeholder', fixed(text, fix), '2026-10-16'), ['<value>']);
  });
});
