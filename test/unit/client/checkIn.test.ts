import assert from 'node:assert/strict';
import {
  type Answers,
  checkInOf,
  confidenceNumber,
  EXTRAS,
  firstAnswers,
  refuseConfidence,
  splitList,
} from '../../../client/src/checkIn/answers';
import { insertedLines } from '../../../client/src/checkIn/inserted';
import { shift } from '../../../client/src/checkIn/shift';
import { confidencePrompt, sortedChoices, titleOf, valuePrompt } from '../../../client/src/checkIn/words';
import type { CheckInChoice, CheckInForm } from '../../../server/src/lsp/messages';

const FORM: CheckInForm = {
  title: 'Reduce payment failure rate from 2.4% to 0.8%',
  metric: 'payment failure rate',
  example: '2.1%',
  baseline: '2.4%',
  target: '0.8%',
  last: { date: '2026-10-12', value: '2.1%', confidence: '0.7' },
  today: '2026-10-19',
  alreadyToday: false,
};

describe('check-in: what is asked', () => {
  it('shows metric, last value, baseline and target beside the question', () => {
    assert.equal(valuePrompt(FORM), 'Payment failure rate today? Last 2.1% on 2026-10-12, from 2.4%, target 0.8%.');
    assert.equal(
      valuePrompt({ ...FORM, metric: FORM.title, baseline: undefined, target: undefined, last: undefined }),
      'What does the metric read today?',
    );
    assert.match(valuePrompt({ ...FORM, alreadyToday: true }), /of today already; this one goes below it\.$/);
  });

  it('shows the target and the last confidence', () => {
    assert.equal(confidencePrompt(FORM), 'How likely is it to reach 0.8%? 0 to 1, or a percentage. Last time: 0.7.');
    assert.equal(
      confidencePrompt({ ...FORM, target: undefined, last: undefined }),
      'How likely is it to reach the target? 0 to 1, or a percentage.',
    );
  });

  it('cuts a long title', () => {
    assert.equal(titleOf(FORM), 'Check in: Reduce payment failure rate from 2.4% to 0.8%');
    assert.ok(titleOf({ ...FORM, title: 'word '.repeat(40) }).length < 80);
  });

  it('lists what is due first, else in the order of the files', () => {
    const choice = (title: string, due: boolean) => ({ title, due }) as CheckInChoice;
    const sorted = sortedChoices([choice('a', false), choice('b', true), choice('c', false), choice('d', true)]);
    assert.deepEqual(
      sorted.map(({ title }) => title),
      ['b', 'd', 'a', 'c'],
    );
  });
});

describe('check-in: confidence', () => {
  it('is a number from 0 to 1, a percentage, or nothing', () => {
    for (const good of ['', '0', '1', '0.7', '.5', '1.0', '70%', '70 %', '100%', '0%', '12.5%'])
      assert.equal(refuseConfidence(good), undefined, good);
  });

  it('is refused with the reason and what was probably meant', () => {
    assert.match(refuseConfidence('7') ?? '', /7 is more than 1\. Write 0\.7 or 70%/);
    assert.match(refuseConfidence('85') ?? '', /0\.85 or 85%/);
    assert.match(refuseConfidence('120%') ?? '', /more than certain/);
    assert.match(refuseConfidence('300') ?? '', /more than certain/);
    for (const bad of ['high', '-0.2', '0,7', '70%%', '1e-3'])
      assert.match(refuseConfidence(bad) ?? '', /is not a confidence/, bad);
  });

  it('counts in one way, however it is written', () => {
    assert.equal(confidenceNumber('70%'), 0.7);
    assert.equal(confidenceNumber('0.3'), 0.3);
    assert.equal(confidenceNumber(''), undefined);
    assert.equal(confidenceNumber('7'), undefined);
  });
});

describe('check-in: the answers', () => {
  it('leave out what was left empty', () => {
    const answers: Answers = { ...firstAnswers(undefined), value: '1.9%' };
    assert.deepEqual(checkInOf(answers, '2026-10-19'), { date: '2026-10-19', value: '1.9%' });
  });

  it('begin with the last confidence', () => {
    assert.equal(firstAnswers('0.7').confidence, '0.7');
  });

  it('hold the lists that were asked for, and no others', () => {
    const answers: Answers = {
      value: '1.9%',
      confidence: '40%',
      note: 'Rollout paused',
      extras: EXTRAS.filter(({ key }) => key === 'blockers' || key === 'next'),
      lists: { blockers: 'Budget; Freeze until Monday ;', decisions_needed: 'given up', next: ' ' },
    };
    assert.deepEqual(checkInOf(answers, '2026-10-19'), {
      date: '2026-10-19',
      value: '1.9%',
      confidence: '40%',
      note: 'Rollout paused',
      blockers: ['Budget', 'Freeze until Monday'],
    });
  });

  it('split lists at semicolons only', () => {
    assert.deepEqual(splitList('Ask Noor, then Lee; wait'), ['Ask Noor, then Lee', 'wait']);
    assert.deepEqual(splitList(' ; '), []);
  });
});

describe('check-in: a place that stays on its text', () => {
  const text = 'one two three';
  /** Where "two" is after a change. */
  const changed = (rangeOffset: number, rangeLength: number, insert: string) => {
    const now = text.slice(0, rangeOffset) + insert + text.slice(rangeOffset + rangeLength);
    return now.slice(shift(4, { rangeOffset, rangeLength, text: insert })).slice(0, 3);
  };

  it('moves with what is written or deleted before it', () => {
    assert.equal(changed(0, 0, 'zero '), 'two');
    assert.equal(changed(0, 4, ''), 'two');
    assert.equal(changed(4, 0, 'and '), 'two');
  });

  it('stays where something changes behind it', () => {
    assert.equal(changed(8, 5, 'four'), 'two');
  });

  it('is at the start of what replaced it', () => {
    assert.equal(shift(4, { rangeOffset: 2, rangeLength: 6, text: 'xyz' }), 2);
  });
});

describe('check-in: where it was written', () => {
  const edit = (line: number, newText: string) => ({ range: { start: { line } }, newText });

  it('is where the longest text went', () => {
    assert.deepEqual(insertedLines([edit(7, '\n    - date: x\n      value: y')]), { first: 8, last: 9 });
    assert.deepEqual(insertedLines([edit(7, '    - date: x\n      value: y\n')]), { first: 7, last: 8 });
  });

  it('counts what was put in above', () => {
    assert.deepEqual(insertedLines([edit(7, 'title: a\nb: c\n'), edit(2, '# x\n')]), { first: 8, last: 9 });
    assert.deepEqual(insertedLines([edit(7, ''), edit(2, '')]), undefined);
  });
});
