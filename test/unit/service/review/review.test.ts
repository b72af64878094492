/** The data of the review: which sets, their numbers over the weeks, the signs of the practice. */
import assert from 'node:assert/strict';
import { Review, SetDetail } from '../../../../server/src/pages/review/data';
import type { Branch } from '../../../../server/src/service';
import { addressOf } from '../../../support/memoryFiles';
import { reviewOf, TOWN, town } from '../../../support/review';

describe('a review', () => {
  it('is about the cycle that runs in most sets, and longer ones around it; parents first', async () => {
    const { review } = await town();
    assert.equal(review.cycle?.name, '2026-Q4');
    assert.deepEqual(review.week, { now: 5, of: 13 });
    assert.equal(review.weeks.length, 13);
    assert.deepEqual([review.weeks[0], review.weeks[12]], ['2026-10-01', '2026-12-24']);
    assert.deepEqual(
      review.sets.map(({ team, cycle, state }) => [team, cycle, state]),
      [
        ['Town', '2026', 'active'],
        ['Ferry', '2026-Q4', 'active'],
        ['Harbour', '2026-Q4', 'draft'],
      ],
    );
    assert.deepEqual(review.cycles, ['2026-Q4', '2026']);
  });

  it('takes another cycle by name, the last one that ended, else the next', async () => {
    const old = { 'a.okr.yaml': TOWN['ferry.okr.yaml']!.replace('2026-Q4', '2026-Q1'), ...TOWN };
    const first = await reviewOf(old, '2026-11-04', '2026-Q1');
    assert.deepEqual(
      first.review.sets.map(({ cycle }) => cycle),
      ['2026', '2026-Q1'],
    );
    const { 'ferry.okr.yaml': ferry } = TOWN;
    assert.equal((await reviewOf({ 'a.okr.yaml': ferry! }, '2027-03-01')).review.cycle?.name, '2026-Q4');
    assert.equal((await reviewOf({ 'a.okr.yaml': ferry! }, '2026-01-01')).review.cycle?.name, '2026-Q4');
  });

  it('has nothing to show where nothing is', async () => {
    const { review, service } = await reviewOf({}, '2026-11-04');
    assert.deepEqual([review.cycle, review.week, review.sets, review.needs], [null, null, [], []]);
    assert.equal(service.setDetail('nowhere'), undefined);
  });

  it('gives each set its progress beside what is expected, as the mean of its objectives', async () => {
    const { review } = await town();
    const ferry = review.sets[1]!;
    // crossings: (9 − 5) / (9 − 3); shifts: 10% of 40%
    assert.ok(Math.abs(ferry.progress! - (4 / 6 + 0.25) / 2) < 1e-9);
    assert.ok(Math.abs(ferry.expected! - 34 / 91) < 1e-9);
    assert.equal(ferry.confidence, 0.75);
    assert.deepEqual(ferry.statuses, ['on track', 'at risk']);
    assert.equal(ferry.lastCheckIn, '2026-11-02');
    assert.deepEqual(
      ferry.objectives.map(({ title, line }) => [title, line]),
      [
        ['Islanders can rely on the boat', 5],
        ['Crews come home in good time', 22],
      ],
    );
  });

  it('carries what was last stated through the weeks, and says nothing of weeks to come', async () => {
    const { review } = await town();
    const rounded = review.sets[1]!.confidenceByWeek.map((value) => value && Number(value.toFixed(3)));
    assert.deepEqual(rounded, [0.4, 0.5, 0.6, 0.65, 0.75, null, null, null, null, null, null, null, null]);
    assert.deepEqual(
      review.sets[2]!.confidenceByWeek.filter((value) => value !== null),
      [],
    );
  });

  it('tells which decisions were taken and how early blockers surfaced', async () => {
    const { review } = await town();
    const { decisions, blockers, checkIns } = review.practice;
    assert.deepEqual(
      decisions.map(({ text, asked, decided, who, set }) => ({ text, asked, decided, who, set })),
      [{ text: 'Hire a pilot?', asked: '2026-10-05', decided: 'Yes, from November', who: 'per', set: 1 }],
    );
    assert.deepEqual(
      blockers.map(({ text, first, last, weeksLeft, isGone }) => ({ text, first, last, weeksLeft, isGone })),
      [
        { text: 'The pier is closed', first: '2026-10-05', last: '2026-10-12', weeksLeft: 12, isGone: true },
        { text: 'No spare engine', first: '2026-11-02', last: '2026-11-02', weeksLeft: 8, isGone: false },
      ],
    );
    // the ferry's two key results are asked each week, the town's each week of the quarter, too
    assert.deepEqual(checkIns, { made: 4 + 1 + 1, asked: 4 + 4 + 4 });
    const before = await town('2026-10-13');
    assert.equal(before.review.practice.decisions[0]?.decided, null);
    assert.equal(before.review.sets[1]?.lastCheckIn, '2026-10-12');
  });

  it('names what needs attention, with its set and line', async () => {
    const { review } = await town();
    const risk = review.needs.find(({ label }) => label === 'At risk')?.needs[0];
    assert.deepEqual([risk?.set, risk?.line], [1, 24]);
    assert.ok(review.needs.some(({ label }) => label === 'Health metrics out of range'));
  });

  it('keeps to what the page checks', async () => {
    const { review, service } = await town();
    assert.deepEqual(Review.parse(review), review);
    for (const { key } of review.sets) {
      const detail = service.setDetail(key);
      assert.deepEqual(SetDetail.parse(detail), detail);
    }
  });
});

describe('the metrics of a set', () => {
  const ferry = async (today = '2026-11-04') => {
    const { review, service } = await town(today);
    return service.setDetail(review.sets[1]!.key)!;
  };

  it('have their values in one unit, with both ends, notes and blockers', async () => {
    const { objectives } = await ferry();
    const metric = objectives[0]!.metrics[0]!;
    assert.equal(metric.name, 'cancelled crossings');
    assert.deepEqual(metric.baseline, { value: 9, text: '9%' });
    assert.deepEqual(metric.target, { value: 3, text: '3%' });
    assert.deepEqual(
      metric.points.map(({ day, value }) => [day, value]),
      [
        ['2026-10-05', 8],
        ['2026-10-12', 7],
        ['2026-10-19', 6],
        ['2026-11-02', 5],
      ],
    );
    assert.equal(metric.points[1]?.note, 'Fog, and a closed pier');
    assert.deepEqual(metric.points[0]?.blockers, ['The pier is closed']);
    assert.deepEqual(metric.changes, [{ day: '2026-10-20', text: 'target 2% → 3%: The port keeps its hours' }]);
    assert.deepEqual([metric.start, metric.due], ['2026-10-01', '2026-12-31']);
    assert.ok(metric.forecast && metric.forecast.low <= metric.forecast.mid && metric.forecast.mid < 5);
  });

  it('of a relative change start from no change', async () => {
    const { objectives } = await ferry();
    const metric = objectives[1]!.metrics[0]!;
    assert.deepEqual(metric.baseline, { value: 0, text: 'no change' });
    assert.deepEqual(metric.target, { value: -40, text: 'by 40%' });
    assert.equal(metric.points[0]?.value, -10);
  });

  it('that must not get worse have their level, in order of day', async () => {
    const { health } = await ferry();
    assert.deepEqual(health[0]?.target, { value: 5, text: 'at most 5%' });
    assert.deepEqual(
      health[0]?.points.map(({ value }) => value),
      [4, 7],
    );
    assert.equal(health[0]?.status, 'off track');
  });

  it('leave out what was written for later days', async () => {
    assert.equal((await ferry('2026-10-12')).objectives[0]?.metrics[0]?.points.length, 2);
  });

  it('convert units, and keep what does not fit out of the chart', async () => {
    const { review, service } = await reviewOf(
      {
        'a.okr.yaml':
          'team: A\ncycle: 2026-Q4\nobjectives:\n  - title: Pages are there at once\n    key_results:\n      - title: Cut p95 latency from 2 s to 500 ms\n        check_ins:\n          - { date: 2026-10-05, value: 1.5 s }\n          - { date: 2026-10-12, value: 12 users }\n          - { date: 2026-10-19, value: 1000 ms }\n',
      },
      '2026-10-20',
    );
    const metric = service.setDetail(review.sets[0]!.key)!.objectives[0]!.metrics[0]!;
    assert.deepEqual(
      metric.points.map(({ value }) => value),
      [1500, null, 1000],
    );
    assert.deepEqual([metric.baseline?.value, metric.target?.value], [2000, 500]);
  });
});

describe('what a review keeps of sets', () => {
  const edits: readonly (readonly [what: string, path: string, from: string, to: string])[] = [
    [
      'an objective above what others support',
      'town.okr.yaml',
      'objectives:\n',
      'objectives:\n  - title: Streets are clean\n',
    ],
    ['an id that others name', 'ferry.okr.yaml', 'id: crossings', 'id: sailings'],
    ['a value', 'ferry.okr.yaml', 'value: 5%', 'value: 8%'],
    ['a line above everything', 'harbour.okr.yaml', 'team: Harbour', '# of the harbour\nteam: Harbour'],
    ['the team’s name', 'town.okr.yaml', 'team: Town', 'team: City'],
    ['another cycle', 'harbour.okr.yaml', 'cycle: 2026-Q4', 'cycle: 2026-Q3'],
  ];
  for (const [what, path, from, to] of edits)
    it(`follows an edit of ${what}: as if everything were read anew`, async () => {
      const { service } = await reviewOf(TOWN, '2026-11-04');
      service.alignment();
      const text = TOWN[path]!.replace(from, to);
      service.workspace.open(addressOf(path), text, 1);
      const fresh = await reviewOf({ ...TOWN, [path]: text }, '2026-11-04');
      assert.notEqual(text, TOWN[path]);
      assert.deepEqual(service.review({}), fresh.review);
      assert.deepEqual(service.alignment().map(shapeOf), fresh.service.alignment().map(shapeOf));
    });
});

/** A row of the tree without its place. */
function shapeOf({ label, description, accessibleLabel, children }: Branch): unknown {
  return { label, description, accessibleLabel, children: children.map(shapeOf) };
}
