import assert from 'node:assert/strict';
import { EXTRAS } from '../../../client/src/checkIn/answers';
import { valuePrompt } from '../../../client/src/checkIn/words';
import {
  answersFor,
  firstOpen,
  itemsOf,
  NO_ROUND,
  type Round,
  roundAnswers,
  wholeOnes,
  withAnswers,
  withoutItem,
  withoutKeys,
} from '../../../client/src/round/session';
import { headOf, refusedText, stoppedText, writtenText } from '../../../client/src/round/words';
import type { RoundItem } from '../../../server/src/lsp/messages';

const item = (title: string, over: Partial<RoundItem> = {}): RoundItem => ({
  key: { uri: 'file:///w/a.okr.yaml', set: 'Ferry@2026-Q4', title, objective: 'Boats' },
  uri: 'file:///w/a.okr.yaml',
  position: { line: 7, character: 6 },
  objective: 'Boats',
  team: 'Ferry',
  people: ['kai', 'ole'],
  status: 'off track',
  due: true,
  form: {
    title,
    metric: 'crossings',
    example: '5%',
    last: { date: '2026-11-02', value: '5%', confidence: '0.4' },
    today: '2026-11-16',
    alreadyToday: false,
  },
  trace: '1:2026-11-02',
  ...over,
});
const ITEMS = [item('a'), item('b'), item('c')];
const answers = (value: string) => ({ ...answersFor(NO_ROUND, ITEMS[0]!), value });

/** As it comes back after a reload. */
const reloaded = (round: Round): Round => JSON.parse(JSON.stringify(round)) as Round;

describe('check-in round: the answers', () => {
  it('begin with what the source says, else with the last ones', () => {
    assert.deepEqual(answersFor(NO_ROUND, ITEMS[0]!), {
      value: '5%',
      confidence: '0.4',
      note: '',
      extras: [],
      lists: {},
    });
    const source = { value: '4.1%', from: 'm.csv, row 3, “rate”' };
    assert.equal(answersFor(NO_ROUND, item('a', { source })).value, '4.1%');
    assert.equal(answersFor(NO_ROUND, item('a', { source: { failed: 'gone' } })).value, '5%');
    assert.match(valuePrompt(ITEMS[0]!.form, source), / The file says 4\.1% \(m\.csv, row 3, “rate”\)\.$/);
    assert.match(valuePrompt(ITEMS[0]!.form, { failed: 'm.csv is gone.' }), / m\.csv is gone\.$/);
  });

  it('come back as they were after a reload, half-given ones too', () => {
    const lists = { blockers: 'Ice; wind' };
    const extras = EXTRAS.filter(({ key }) => key === 'blockers');
    const round = reloaded(withAnswers(NO_ROUND, ITEMS[0]!, { ...answers('4%'), note: 'Storm', extras, lists }, false));
    assert.deepEqual(answersFor(round, ITEMS[0]!), { value: '4%', confidence: '0.4', note: 'Storm', extras, lists });
    assert.deepEqual(wholeOnes(round), []);
  });

  it('are given in the place of what was answered before', () => {
    const first = withAnswers(NO_ROUND, ITEMS[0]!, answers('4%'), true);
    const again = withAnswers(first, ITEMS[0]!, answers('3%'), true);
    assert.deepEqual(
      again.kept.map(({ value }) => value),
      ['3%'],
    );
  });

  it('are written with the day on which they were given', () => {
    const round = reloaded(withAnswers(NO_ROUND, ITEMS[0]!, answers('4%'), true));
    assert.deepEqual(roundAnswers(wholeOnes(round), 'kai'), [
      {
        key: ITEMS[0]!.key,
        trace: '1:2026-11-02',
        checkIn: { date: '2026-11-16', value: '4%', confidence: '0.4', by: 'kai' },
      },
    ]);
  });
});

describe('check-in round: the way through', () => {
  it('goes on at the first one that is neither answered nor left out', () => {
    const one = withAnswers(NO_ROUND, ITEMS[0]!, answers('4%'), true);
    assert.equal(firstOpen(NO_ROUND, ITEMS), 0);
    assert.equal(firstOpen(one, ITEMS), 1);
    assert.equal(firstOpen(withAnswers(one, ITEMS[1]!, answers('4%'), false), ITEMS), 1);
    assert.equal(firstOpen(withoutItem(one, ITEMS[1]!), ITEMS), 2);
    assert.equal(firstOpen(withoutItem(withoutItem(one, ITEMS[1]!), ITEMS[2]!), ITEMS), 3);
  });

  it('drops what was typed for one that is left out, and takes it in again when it is answered', () => {
    const skipped = withoutItem(withAnswers(NO_ROUND, ITEMS[0]!, answers('4%'), true), ITEMS[0]!);
    assert.deepEqual([skipped.kept.length, skipped.skipped.length], [0, 1]);
    const again = withAnswers(skipped, ITEMS[0]!, answers('3%'), true);
    assert.deepEqual([again.kept.length, again.skipped.length], [1, 0]);
  });

  it('keeps what could not be written', () => {
    const both = withAnswers(withAnswers(NO_ROUND, ITEMS[0]!, answers('4%'), true), ITEMS[1]!, answers('2%'), true);
    assert.deepEqual(
      withoutKeys(both, [ITEMS[0]!.key]).kept.map(({ value }) => value),
      ['2%'],
    );
  });

  it('is about what is due, one team, one person', () => {
    const all = [
      item('a'),
      item('b', { due: false }),
      item('c', { team: 'Port', people: ['ida'] }),
      item('d', { people: [] }),
    ];
    const left = (wanted: Parameters<typeof itemsOf>[1]) => itemsOf(all, wanted).map(({ form }) => form.title);
    assert.deepEqual(left({ me: '', due: true }), ['a', 'c', 'd']);
    assert.deepEqual(left({ me: '', due: false }), ['a', 'b', 'c', 'd']);
    assert.deepEqual(left({ me: '', team: 'Port', due: true }), ['c']);
    assert.deepEqual(left({ me: 'Ole', due: true }), ['a', 'd']);
  });

  it('says where one is, and what was done', () => {
    assert.equal(headOf(ITEMS[0]!, 1, 7), '2 of 7 · off track · a');
    assert.equal(stoppedText(3, 7), 'The round is stopped at 3 of 7. Your answers are kept; nothing is written yet.');
    assert.equal(writtenText(1, 1), '1 check-in written into 1 file. Not saved yet.');
    const remark = (title: string) => ({ key: ITEMS[0]!.key, title, text: 'It is gone.' });
    assert.equal(
      refusedText([remark('a'), remark('b')]),
      '“a” could not be checked in: It is gone. So it is with 1 more. The answers are kept.',
    );
  });
});
