import assert from 'node:assert/strict';
import { readStatement } from '../../../server/src/language';
import { defaultConfig } from '../../../server/src/okr/config';
import { each, type Objective } from '../../../server/src/okr/model';
import { factsOf } from '../../../server/src/rules/facts';
import { type MeasureOf, measureOf } from '../../../server/src/rules/measure';
import { objectiveStandingOf, standingOf } from '../../../server/src/rules/standing';
import { readDocument } from '../../../server/src/yaml';

/** An objective with these key results, each a title with further keys behind `|`, check-ins as `date value confidence`. */
function objectiveWith(keyResults: readonly string[], head = 'status: active'): Objective {
  const items = keyResults.map((line) => {
    const [title, ...keys] = line.split(' | ');
    const checkIns = keys
      .filter((key) => /^2026/.test(key))
      .map((key) => {
        const [date, value, confidence] = key.split(' ');
        return `          - { date: ${date}, value: "${value}"${confidence ? `, confidence: ${confidence}` : ''} }\n`;
      });
    const others = keys.filter((key) => !/^2026/.test(key)).map((key) => `        ${key}\n`);
    const list = checkIns.length > 0 ? `        check_ins:\n${checkIns.join('')}` : '';
    return `      - title: "${title}"\n${others.join('')}${list}`;
  });
  const text = `team: A\ncycle: 2026-Q4\n${head}\nobjectives:\n  - title: B\n    key_results:\n${items.join('')}`;
  return each(readDocument('file:///a.okr.yaml', text).sets[0]?.objectives)[0]!;
}

function now(objective: Objective, today = '2026-10-14') {
  const read = (title: { text: string }) => readStatement(title.text);
  return { read, facts: factsOf(objective.parent, defaultConfig), today };
}

function measure(line: string): MeasureOf {
  const [keyResult] = each(objectiveWith([line]).key_results);
  return measureOf(keyResult!, (title) => readStatement(title.text));
}

function progress(line: string): number | undefined {
  const objective = objectiveWith([line]);
  return standingOf(each(objective.key_results)[0]!, now(objective)).progress;
}

const LATENCY = 'Cut p95 checkout latency from 900ms to 450ms';

describe('what a key result promises', () => {
  it('is read from the title', () => {
    const { baseline, target, direction, metric, hold, course } = measure(LATENCY);
    assert.deepEqual([baseline?.quantity.text, baseline?.from], ['900ms', 'title']);
    assert.deepEqual([target?.quantity.text, target?.from], ['450ms', 'title']);
    assert.deepEqual([direction, metric, hold, course?.kind], ['down', 'p95 checkout latency', false, 'change']);
  });

  it('is what the fields say, where they say something', () => {
    const { baseline, target, metric } = measure(`${LATENCY} | target: 0.5s | metric: latency`);
    assert.deepEqual(
      [baseline?.from, target?.from, target?.quantity.text, metric],
      ['title', 'field', '0.5s', 'latency'],
    );
  });

  it('starts a count from zero', () => {
    const { baseline, count, course } = measure('Secure 6 enterprise reference customers');
    assert.deepEqual([baseline?.from, baseline?.quantity.amount, count, course?.kind], ['zero', 0, true, 'change']);
  });

  it('takes the first check-in of a level as its start', () => {
    assert.equal(measure('NPS > 60').course, undefined);
    const { baseline, course } = measure('NPS > 60 | 2026-10-12 50 | 2026-10-05 40');
    assert.deepEqual([baseline?.from, baseline?.quantity.amount, course?.kind], ['check-in', 40, 'level']);
  });

  it('applies a relative change to a baseline, else counts the change', () => {
    const alone = measure('Reduce manual payment support tickets by 40%');
    assert.deepEqual([alone.course?.kind, alone.target, alone.direction], ['relative', undefined, 'down']);
    const { target } = measure('Reduce manual payment support tickets by 40% | baseline: 500');
    assert.deepEqual([target?.quantity.amount, target?.from], [300, 'computed']);
    const again = measure('Reduce manual payment support tickets by 40% | target: 40%');
    assert.equal(again.course?.kind, 'relative');
  });

  it('keeps a level only where the words say so', () => {
    const { hold, course } = measure('Keep uptime above 99.9%');
    assert.deepEqual([hold, course?.kind === 'hold' && course.bound], [true, 'at-least']);
    assert.equal(measure('Uptime of 99.9%').hold, false);
    assert.equal(measure('Keep uptime up | baseline: 99% | target: 99.9%').hold, false);
  });

  it('says nothing of what says nothing', () => {
    const { baseline, target, by, course } = measure('Improve platform reliability');
    assert.deepEqual([baseline, target, by, course], [undefined, undefined, undefined, undefined]);
  });
});

describe('where a key result stands', () => {
  it('is judged by the latest check-in, whatever the order of the lines', () => {
    assert.equal(progress(`${LATENCY} | 2026-10-12 675ms | 2026-10-05 900ms`), 0.5);
    assert.equal(progress(`${LATENCY} | 2026-10-05 900ms | 2026-10-12 675ms`), 0.5);
    assert.equal(progress(`${LATENCY} | 2026-10-12 900ms | 2026-10-12 0.675s`), 0.5);
  });

  it('counts what the format says', () => {
    assert.equal(progress('Secure 6 enterprise reference customers | 2026-10-12 3'), 0.5);
    assert.equal(progress('Reduce manual payment support tickets by 40% | 2026-10-12 10%'), 0.25);
    assert.equal(progress('Reduce manual payment support tickets by 40% | baseline: 500 | 2026-10-12 450'), 0.25);
    assert.equal(progress('NPS > 60 | 2026-10-05 40 | 2026-10-12 50'), 0.5);
    assert.equal(progress('Keep uptime above 99.9% | 2026-10-12 99.95%'), 1);
    assert.equal(progress(LATENCY), undefined);
  });
});

function objectiveAt(objective: Objective) {
  const today = now(objective);
  return objectiveStandingOf(objective, today.facts, (keyResult) => standingOf(keyResult, today));
}

describe('where an objective stands', () => {
  it('is the mean by weight, dropped ones left out, one without a value not moved', () => {
    const objective = objectiveWith([
      `${LATENCY} | weight: 3 | 2026-10-12 450ms 0.9`,
      'Raise orders from 10 to 20',
      'Raise visits from 10 to 20 | status: dropped | 2026-10-12 10 0.1',
      'Improve platform reliability | 2026-10-12 5 0.5',
    ]);
    const { progress: share, confidence, status } = objectiveAt(objective);
    assert.equal(share, 0.75);
    assert.equal(confidence, (3 * 0.9 + 0.5) / 4);
    assert.equal(status, 'stale');
  });

  it('has no numbers before the first check-in', () => {
    const objective = objectiveWith([LATENCY], 'status: draft');
    const { progress: share, confidence, status } = objectiveAt(objective);
    assert.deepEqual([share, confidence, status], [undefined, undefined, 'draft']);
  });

  it('is dropped with all of its key results', () => {
    const objective = objectiveWith([`${LATENCY} | status: dropped`]);
    assert.equal(objectiveAt(objective).status, 'dropped');
  });
});
