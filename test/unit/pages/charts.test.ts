/** What is drawn lies where it should. */
import assert from 'node:assert/strict';
import { metricChart } from '../../../server/src/pages/charts/metric';
import { dayNumber, linear, monthsBetween, spread } from '../../../server/src/pages/charts/scale';
import { confidenceColumns, progressBar } from '../../../server/src/pages/charts/signs';
import { wrapped } from '../../../server/src/pages/charts/wrap';
import { type Markup, toHtml } from '../../../server/src/pages/markup';
import type { Metric } from '../../../server/src/pages/review/data';
import { layoutOf } from '../../../server/src/pages/review/mapLayout';
import { company, reviewOf, town } from '../../support/review';

/** All elements of a drawing with a class. */
function all(node: Markup | string | undefined, name: string): Markup[] {
  if (node === undefined || typeof node === 'string') return [];
  const here = String(node.attributes.class ?? '')
    .split(' ')
    .includes(name)
    ? [node]
    : [];
  return [...here, ...node.children.flatMap((child) => all(child, name))];
}

function metric(over: Partial<Metric>): Metric {
  return {
    line: 0,
    title: 'Cut waiting from 9 to 3',
    owner: null,
    progress: 0.5,
    expected: 0.5,
    confidence: 0.5,
    status: 'on track',
    name: 'waiting',
    start: '2026-10-01',
    due: '2026-12-31',
    goal: '9 → 3',
    baseline: { value: 9, text: '9' },
    target: { value: 3, text: '3' },
    isLevel: false,
    now: '6',
    points: [8, 7, 6].map((value, week) => ({
      line: week,
      day: `2026-10-${String(5 + week * 7).padStart(2, '0')}`,
      value,
      text: String(value),
      confidence: 0.6,
      note: null,
      blockers: [],
    })),
    forecast: null,
    changes: [],
    ...over,
  };
}

/** Where the readings lie. */
function dotsOf(chart: Markup | undefined): (readonly [x: number, y: number])[] {
  const [readings] = all(chart, 'reading');
  return [...String(readings?.attributes.d).matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

describe('the chart of a metric', () => {
  it('puts readings in order of day and value', () => {
    const readings = dotsOf(metricChart(metric({}), '2026-11-04'));
    assert.equal(readings.length, 3);
    for (let at = 1; at < readings.length; at++) {
      assert.ok(readings[at]![0]! > readings[at - 1]![0]!, 'later days lie to the right');
      assert.ok(readings[at]![1]! > readings[at - 1]![1]!, 'smaller values lie lower');
    }
  });

  it('keeps a forecast that runs wild from flattening the rest, and everything inside of the drawing', () => {
    const wild = metric({ forecast: { low: -1e6, mid: -5e5, high: 4, text: '-500000' } });
    const chart = metricChart(wild, '2026-11-04');
    const [first, , last] = dotsOf(chart).map(([, y]) => y);
    assert.ok(last! - first! > 20, `${first} to ${last}`);
    for (const [number] of toHtml(all(chart, 'range')[0]!).matchAll(/-?\d+(?:\.\d+)?/g))
      assert.ok(Number(number) >= 0 && Number(number) <= 648, number);
  });

  it('draws values that never moved, a single one, and none', () => {
    const still = metric({ points: metric({}).points.map((point) => ({ ...point, value: 9 })), target: null });
    assert.doesNotMatch(toHtml(metricChart(still, '2026-11-04')!), /NaN|Infinity/);
    const one = metric({ points: metric({}).points.slice(0, 1), start: null, due: null, baseline: null, target: null });
    assert.doesNotMatch(toHtml(metricChart(one, '2026-11-04')!), /NaN|Infinity/);
    assert.equal(metricChart(metric({ points: [] }), '2026-11-04'), undefined);
  });

  it('numbers the readings that have something to say', () => {
    const points = metric({}).points.map((point, at) => ({ ...point, note: at === 1 ? null : 'Something' }));
    const numbers = all(metricChart(metric({ points }), '2026-11-04'), 'note').map(({ children }) => children[0]);
    assert.deepEqual(numbers, ['1', '2']);
  });
});

describe('small pictures', () => {
  it('say in words what they show', () => {
    assert.match(toHtml(progressBar(0.4, 0.6, 'at risk')), /role="img"><title>40% done, 60% expected by today</);
    assert.match(toHtml(progressBar(null, null, 'no data')), /<title>– done</);
    assert.match(toHtml(confidenceColumns([null, 0.4, 0.75])), /week 2: 0.4, week 3: 0.75/);
  });

  it('are as long as what they stand for', () => {
    const [done] = all(progressBar(0.5, 0.6, 'on track'), 'done');
    assert.equal(done?.attributes.d, 'M3 6H57', 'round ends stand out by 3');
    assert.equal(all(progressBar(-0.2, 0.6, 'off track'), 'done').length, 0);
    assert.equal(all(progressBar(1.4, 0.6, 'on track'), 'done')[0]?.attributes.d, 'M3 6H117');
    const [low] = all(confidenceColumns([0.4, 0.8, 0.3]), 'is-low');
    assert.equal(low?.attributes.d, 'M3 22v-8.8M19 22v-6.6');
  });
});

describe('scales', () => {
  it('map ends to ends, and a point to the middle', () => {
    assert.equal(linear([0, 10], [100, 200])(5), 150);
    assert.equal(linear([3, 3], [0, 10])(3), 5);
  });

  it('know the months between two days', () => {
    const months = monthsBetween(dayNumber('2026-10-01'), dayNumber('2027-01-02'));
    assert.deepEqual(
      months.map(({ month }) => month),
      [9, 10, 11, 0],
    );
  });

  it('move labels apart and keep their order', () => {
    const places = spread([50, 50, 52, 90], 14, [0, 100]);
    const sorted = [...places].sort((a, b) => a - b);
    for (let at = 1; at < sorted.length; at++) assert.ok(sorted[at]! - sorted[at - 1]! >= 14 - 1e-9, String(places));
    assert.ok(sorted[0]! >= 0 && sorted.at(-1)! <= 100);
  });

  it('break lines between words, and end what is too long in an ellipsis', () => {
    assert.deepEqual(wrapped('Islanders can rely on the boat in any weather', 100, 2), [
      'Islanders can',
      'rely on the boa…',
    ]);
    assert.deepEqual(wrapped('Donaudampfschifffahrtsgesellschaft', 62, 2), ['Donaudamp…']);
    assert.deepEqual(wrapped('short', 100, 2), ['short']);
  });
});

describe('the layout of the map', () => {
  /** So many teams that the map would not fit a page: read once. */
  let crowd: ReturnType<typeof reviewOf>;
  before(() => {
    crowd = reviewOf(company(24, 1), '2026-11-04');
  });

  it('puts who works for something to the right of it', async () => {
    const { review } = await town();
    const { boxes } = layoutOf(review.alignment);
    const at = (title: string) => boxes.find(({ node }) => review.alignment.nodes[node]!.title.startsWith(title))!;
    assert.ok(at('Islanders can').x > at('Islanders reach').x);
    assert.ok(at('Boats leave').x > at('Islanders can').x);
    assert.equal(at('Islanders can').rows.length, 1);
    assert.equal(at('Nights').x, at('Islanders reach').x);
    assert.ok(at('Crews').y > at('Nights').y);
  });

  it('lays no box on another, whatever is linked', async () => {
    for (const read of [town(), crowd]) {
      const { review } = await read;
      const { boxes, crowds, width, height } = layoutOf(review.alignment);
      assert.equal(crowds.length > 0, read === crowd);
      assert.equal(boxes.length, review.alignment.nodes.filter(({ of }) => of === null).length);
      boxes.forEach((a, first) => {
        assert.ok(a.x + a.width <= width && a.y + a.height <= height);
        for (const b of boxes.slice(first + 1))
          assert.ok(
            a.y + a.height <= b.y || b.y + b.height <= a.y || a.x + a.width <= b.x || b.x + b.width <= a.x,
            `${a.node} ${b.node}`,
          );
      });
    }
  });

  it('makes the boxes of a crowd small, those with links of their own excepted', async () => {
    const { review } = await crowd;
    const { nodes, links } = review.alignment;
    const { boxes, crowds } = layoutOf(review.alignment);
    const small = boxes.filter(({ isSmall }) => isSmall).map(({ node }) => node);
    assert.deepEqual(
      crowds.map(({ host }) => nodes[host]!.title),
      [1, 2, 3, 4].map((number) => `The company's goal number ${number} is reached`),
    );
    assert.equal(small.length, 72, 'all of the teams’ objectives');
    const twice = small.find((node) => links.some(({ from }) => from === node))!;
    const more = [
      ...links,
      { from: twice, to: (links.find(({ from }) => from === twice)!.to + 1) % 4, kind: 'supports' as const },
    ];
    const large = layoutOf({ ...review.alignment, links: more }).boxes.find(({ node }) => node === twice);
    assert.equal(large?.isSmall, false);
  });

  it('has an end where support runs in a circle', async () => {
    const circle =
      'team: A\ncycle: 2026-Q4\nobjectives:\n  - { id: x, title: One, supports: b/y }\n---\nteam: B\ncycle: 2026-Q4\nobjectives:\n  - { id: y, title: Two, supports: a/x }\n';
    const { review } = await reviewOf({ 'a.okr.yaml': circle }, '2026-11-04');
    assert.equal(layoutOf(review.alignment).boxes.length, 2);
  });
});
