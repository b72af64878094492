import assert from 'node:assert/strict';
import { type Answers, answersFor, closingOf, nameOf } from '../../../client/src/closing/answers';
import { choiceText, headOf, reasonPrompt, scorePrompt } from '../../../client/src/closing/words';
import type { ClosingForm, ClosingKeyResult } from '../../../server/src/lsp/messages';

const keyResult = (title: string, over: Partial<ClosingKeyResult> = {}): ClosingKeyResult => ({
  key: { uri: 'file:///w/a.okr.yaml', set: 'Ferry@2026-Q4', title, objective: 'Boats' },
  title,
  objective: 'Boats',
  type: 'aspirational',
  goal: '9% → 3%',
  last: '6% on 2026-12-21',
  score: '0.5',
  verdict: 'aspirational · missed: it moved, and fell short',
  ...over,
});
const FORM: ClosingForm = {
  key: { uri: 'file:///w/a.okr.yaml', set: 'Ferry@2026-Q4' },
  uri: 'file:///w/a.okr.yaml',
  range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
  title: 'Ferry · 2026-Q4',
  end: '2026-12-31',
  isOver: true,
  keyResults: [keyResult('Cut cancelled crossings'), keyResult('Raise punctual departures', { score: undefined })],
  looksBack: false,
  nextCycle: '2027-Q1',
};

/** As it comes back after a reload. */
const reloaded = (answers: Answers): Answers => JSON.parse(JSON.stringify(answers)) as Answers;

describe('closing: what is asked', () => {
  it('shows the way, the last value and what the score means', () => {
    assert.equal(headOf(FORM, 0), 'Close Ferry · 2026-Q4 · 1 of 2 · Cut cancelled crossings');
    assert.equal(
      scorePrompt(FORM.keyResults[0]!),
      'Score, 0.0 to 1.0? 9% → 3%, last 6% on 2026-12-21. That makes 0.5: aspirational · missed: it moved, and fell short. Empty leaves it unscored.',
    );
    assert.match(
      scorePrompt(keyResult('a', { last: undefined, goal: undefined, score: undefined, type: 'committed' })),
      /^Score, 0\.0 to 1\.0\? No value was checked in\. It is committed\./,
    );
  });

  it('asks for the reason of each decision in its own words', () => {
    assert.match(reasonPrompt('keep'), /reached next time/);
    assert.match(reasonPrompt('adapt'), /other than now/);
    assert.match(reasonPrompt('let-go'), /propose it again/);
  });

  it('tells sets that are over from those that run', () => {
    assert.equal(choiceText(FORM), 'ended 2026-12-31 · 2 key results');
    assert.equal(
      choiceText({ ...FORM, isOver: false, keyResults: [keyResult('a')] }),
      'runs until 2026-12-31 · 1 key result',
    );
  });
});

describe('closing: the answers', () => {
  it('begin with what the file says, and come back after a reload', () => {
    const answers = answersFor(FORM, undefined);
    assert.deepEqual(answers.said[nameOf(FORM.keyResults[0]!)], {
      score: '0.5',
      reached: false,
      learned: '',
      next: undefined,
      reason: '',
    });
    assert.equal(answers.cycle, '2027-Q1');
    answers.said[nameOf(FORM.keyResults[0]!)]!.learned = 'Ice';
    answers.cycle = '';
    const kept = answersFor(FORM, reloaded(answers));
    assert.equal(kept.said[nameOf(FORM.keyResults[0]!)]?.learned, 'Ice');
    assert.equal(kept.cycle, '');
  });

  it('leave out what becomes of a key result that is reached', () => {
    const answers = answersFor(FORM, undefined);
    Object.assign(answers.said[nameOf(FORM.keyResults[0]!)]!, { reached: true, next: 'keep', reason: 'a' });
    Object.assign(answers.said[nameOf(FORM.keyResults[1]!)]!, { next: 'let-go', reason: 'b' });
    answers.changed = 'One; two ;';
    const closing = closingOf(FORM, answers);
    assert.deepEqual(
      closing.answers.map(({ next, reason }) => [next, reason]),
      [
        [undefined, undefined],
        ['let-go', 'b'],
      ],
    );
    assert.deepEqual([closing.changed, closing.failed], [['One', 'two'], []]);
  });
});
