import assert from 'node:assert/strict';
import { pageBoard } from '../../../client/src/board/page';
import { type Card, contract, type Lane } from '../../../client/webviews/board/contract';
import { neighbour } from '../../../client/webviews/board/neighbour';
import * as words from '../../../client/webviews/board/words';
import type { Bet, Board } from '../../../server/src/lsp/messages';

const TODAY = '2026-11-16';
const card: Card = {
  id: 'a',
  title: 'Ship retries',
  state: 'doing',
  owners: ['sam'],
  set: 's',
  started: '2026-10-05',
  age: 42,
  due: '2026-11-15',
  overdue: 1,
  expect: '-0.6 points',
  effects: [{ metric: 'failure rate', title: 'Cut it', before: '2.4%', now: '1.5%', verdict: 'better' }],
};
const lane: Lane = { set: 's', team: 'Payments', isClosed: false, limit: 2, doing: 2 };

describe('the words of the board', () => {
  it('tell time as exactly as it matters', () => {
    assert.deepEqual([1, 13, 14, 42, 181, 182, 400].map(words.spanText), [
      '1 day',
      '13 days',
      '2 weeks',
      '6 weeks',
      '26 weeks',
      '6 months',
      '13 months',
    ]);
    assert.equal(words.dayText('2026-11-05', TODAY), '5 Nov');
    assert.equal(words.dayText('2027-01-31', TODAY), '31 Jan 2027');
  });

  it('tell of a card when it is due, how late it is, or when it ended', () => {
    const { overdue: _, ...inTime } = card;
    assert.equal(words.dateText(card, TODAY), '1 day late');
    assert.equal(words.dateText(inTime, TODAY), 'due 15 Nov');
    assert.equal(words.dateText({ ...inTime, state: 'done', finished: '2026-10-30' }, TODAY), '30 Oct');
    assert.equal(words.ageText({ ...card, age: 0 }), 'since today');
    assert.equal(words.ageText({ ...card, age: undefined }), undefined);
  });

  it('read a whole card out', () => {
    const board = { today: TODAY, lanes: [lane] };
    assert.equal(
      words.cardLabel(card, board),
      'Ship retries, sam, for 6 weeks, 1 day late, failure rate from 2.4% to 1.5%, the right way, expected: -0.6 points',
    );
    const ended: Card = {
      id: 'b',
      title: 'B',
      state: 'done',
      owners: [],
      set: 's',
      age: 7,
      finished: '2026-10-30',
      effects: [],
    };
    assert.equal(
      words.cardLabel({ ...ended, learned: 'Ask first' }, { today: TODAY, lanes: [lane, { ...lane, set: 't' }] }),
      'B, Payments, no owner, took 7 days, ended 30 Oct, learned: Ask first',
    );
  });

  it('say what became of a number, or that there is none', () => {
    const change = (effect: Partial<Card['effects'][0]>) =>
      words.changeText({ metric: 'm', title: 't', verdict: 'unknown', ...effect });
    assert.equal(change({ before: '2%', now: '1%' }), '2% → 1%');
    assert.equal(change({ before: '2%' }), '2%, nothing since');
    assert.equal(change({ now: '1%' }), 'now 1%');
    assert.equal(change({}), 'no number yet');
    assert.equal(change({ title: undefined }), 'not found');
  });

  it('count against the limit where one set is shown', () => {
    assert.equal(words.countText('doing', 3, [{ ...lane, doing: 3 }]), '3 of 2');
    assert.equal(words.countText('ready', 3, [lane]), '3');
    assert.equal(words.countText('doing', 3, [lane, lane]), '3');
    assert.equal(words.countText('doing', 3, [{ ...lane, limit: undefined }]), '3');
    assert.deepEqual(
      [1, 2, 3].map((doing) => words.loadOf({ ...lane, doing })),
      ['free', 'full', 'over'],
    );
  });
});

describe('the arrows on the board', () => {
  const shown = [['a', 'b', 'c'], [], ['d'], ['e', 'f', 'g']];
  const go = (id: string, key: string) => neighbour(shown, id, key);

  it('go up and down in a column, and stop at its ends', () => {
    assert.deepEqual(
      [go('a', 'ArrowDown'), go('c', 'ArrowDown'), go('b', 'ArrowUp'), go('a', 'ArrowUp')],
      ['b', 'c', 'a', 'a'],
    );
    assert.deepEqual([go('b', 'Home'), go('b', 'End')], ['a', 'c']);
  });

  it('go to the nearest column with cards, at the same height where there is one', () => {
    assert.deepEqual([go('c', 'ArrowRight'), go('d', 'ArrowLeft'), go('d', 'ArrowRight')], ['d', 'a', 'e']);
    assert.deepEqual([go('g', 'ArrowRight'), go('a', 'ArrowLeft')], ['g', 'a']);
  });

  it('leave other keys alone', () => {
    assert.equal(go('a', 'x'), undefined);
  });
});

describe('what the page of the board gets', () => {
  it('is in its contract, and names no files', () => {
    const { id, title, state, owners, set, effects } = card;
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const bet: Bet = { id, title, state, owners, set, effects, uri: 'file:///w/secret.okr.yaml', range };
    const board: Board = { today: TODAY, scope: { kind: 'all' }, teams: [], sets: [], lanes: [lane], bets: [bet] };
    const message = { type: 'board', board: pageBoard(board, 1) };
    assert.deepEqual(contract.toPage.parse(message), message);
    assert.ok(!JSON.stringify(message).includes('secret'));
  });
});
