/** The end of a cycle: when a set should be closed, and what a closed one should say. */
import assert from 'node:assert/strict';
import { findingOf, marksOf, mended, says, setWith, stateCodes, type Week } from '../../../support/state';

const END = 'retrospective:\n  changed: [Boats run on time]\n';
const closed = (keys: readonly string[], more: Partial<Parameters<typeof setWith>[0]> = {}) =>
  setWith({ head: 'status: closed', end: END, keys, ...more });
const codes = (text: string, today = '2027-01-20') => stateCodes(text, today);

describe('cycle-over-not-closed', () => {
  const weeks: Week[] = [['2026-12-28', 'value: 4%']];

  it('gives two weeks after the last day', () => {
    assert.ok(!says('cycle-over-not-closed', setWith({ weeks }), '2027-01-14'));
    assert.deepEqual(marksOf('cycle-over-not-closed', setWith({ weeks }), '2027-01-15'), ['2026-Q4']);
  });

  it('is silent in drafts, closed sets and without a cycle', () => {
    for (const status of ['draft', 'closed'])
      assert.ok(!says('cycle-over-not-closed', setWith({ head: `status: ${status}`, weeks }), '2027-06-01'));
    assert.ok(!says('cycle-over-not-closed', setWith({ weeks }).replace('cycle: 2026-Q4\n', ''), '2027-06-01'));
  });

  it('its fix closes the set, with scores from the last values, and asks what was learned', () => {
    const text = `${setWith({ weeks })}      - title: Let go\n        status: dropped\n        reason: Ice\n      - Raise punctual departures from 71% to 90%\n`;
    const after = mended('cycle-over-not-closed', 'Close the cycle', text, '2027-01-15') ?? '';
    assert.match(after, /^status: closed$/m);
    assert.match(after, /score: 0\.8\n/);
    assert.match(after, /score: <0\.0 to 1\.0>\n/);
    assert.equal(after.match(/score:/g)?.length, 2);
    assert.match(after, /^retrospective:\n {2}changed:\n {4}- <what changed/m);
    assert.deepEqual(codes(after), []);
    assert.ok(says('placeholder', after, '2027-01-20'));
  });

  it('its fix keeps what is written already', () => {
    const text = setWith({ weeks, keys: ['score: 0.9'], end: END });
    const after = mended('cycle-over-not-closed', 'Close the cycle', text, '2027-01-15') ?? '';
    assert.equal(after, text.replace('owner: ole', 'status: closed\nowner: ole'));
  });
});

describe('a closed set', () => {
  it('that is scored and looked back at has nothing to be told', () => {
    assert.deepEqual(codes(closed(['score: 0.7'])), []);
  });

  it('is asked for scores, but not of what was let go', () => {
    assert.deepEqual(codes(closed([])), ['closed-unscored']);
    assert.deepEqual(codes(closed(['status: achieved'])), ['closed-unscored']);
    assert.deepEqual(codes(closed(['status: dropped', 'reason: Ice'])), []);
  });

  it('can take the score that its last value makes, never more than it', () => {
    const text = closed([], { weeks: [['2026-12-28', 'value: 3.4%']] });
    assert.match(mended('closed-unscored', /^Score it/, text, '2027-01-20') ?? '', /score: 0\.9\n/);
    const beyond = closed([], { weeks: [['2026-12-28', 'value: 1%']] });
    assert.match(mended('closed-unscored', /^Score it/, beyond, '2027-01-20') ?? '', /score: 1\.0\n/);
    assert.equal(mended('closed-unscored', /^Score it/, closed([]), '2027-01-20'), undefined);
  });

  it('is asked to look back, unless one of the three says something', () => {
    for (const key of ['changed', 'failed', 'differently'])
      assert.deepEqual(codes(closed(['score: 0.7'], { end: `retrospective:\n  ${key}: [Boats]\n` })), []);
    assert.deepEqual(codes(closed(['score: 0.7'], { end: '' })), ['closed-no-retrospective']);
    const empty = closed(['score: 0.7'], { end: 'retrospective:\n  failed: [""]\n' });
    assert.deepEqual(marksOf('closed-no-retrospective', empty, '2027-01-20'), ['retrospective']);
  });
});

describe('dropped-without-reason', () => {
  it('speaks while the set is active and after it is closed, not in a draft', () => {
    const text = (head: string) => setWith({ head, keys: ['status: dropped'], end: END });
    assert.deepEqual(codes(text('status: active'), '2026-10-05'), ['dropped-without-reason']);
    assert.deepEqual(codes(text('status: closed')), ['dropped-without-reason']);
    assert.deepEqual(codes(text('status: draft'), '2026-10-05'), []);
  });

  it('takes "learned" for a reason, and an empty reason for none', () => {
    assert.deepEqual(codes(closed(['status: dropped', 'learned: Ice is stronger'])), []);
    assert.deepEqual(codes(closed(['status: dropped', 'reason: ""'])), ['dropped-without-reason']);
  });
});

describe('score-disagrees', () => {
  const scored = (score: string, value: string, more: readonly string[] = []) =>
    closed([`score: ${score}`, ...more], { weeks: [['2026-12-28', `value: ${value}`]] });

  it('allows 0.2', () => {
    assert.deepEqual(codes(scored('0.7', '6%')), []);
    assert.deepEqual(codes(scored('0.71', '6%')), ['score-disagrees']);
    assert.deepEqual(codes(scored('0.3', '6%')), []);
    assert.deepEqual(codes(scored('0.29', '6%')), ['score-disagrees']);
  });

  it('counts no more than the whole way, and no less than none', () => {
    assert.deepEqual(codes(scored('1.0', '1%')), []);
    assert.deepEqual(codes(scored('0.0', '14%')), []);
  });

  it('is answered by what was learned, and silent without a value or for a level to keep', () => {
    assert.deepEqual(codes(scored('1.0', '6%', ['learned: Half of the rest were storms'])), []);
    assert.deepEqual(codes(closed(['score: 1.0'])), []);
    const keep = closed(['score: 0.5'], {
      title: 'Keep cancelled crossings below 3%',
      weeks: [['2026-12-28', 'value: 2%']],
    });
    assert.deepEqual(codes(keep), []);
  });

  it('names both numbers', () => {
    const message = findingOf('score-disagrees', scored('0.9', '6%'), '2027-01-20')?.message ?? '';
    assert.match(message, /0\.9.*6%.*0\.5/);
  });
});

describe('committed-missed-no-learning', () => {
  const committed = (keys: readonly string[], end = '') => closed(keys, { type: 'committed', end });
  const speaks = (text: string) => says('committed-missed-no-learning', text, '2027-01-20');

  it('speaks below 1.0', () => {
    assert.ok(speaks(committed(['score: 0.99'])));
    assert.ok(!speaks(committed(['score: 1'])));
    assert.ok(!speaks(committed([])));
    assert.ok(speaks(committed(['status: missed'])));
  });

  it('is answered by the key result or by the retrospective', () => {
    assert.ok(!speaks(committed(['score: 0.5', 'learned: Ask earlier'])));
    assert.ok(!speaks(committed(['score: 0.5'], END)));
    assert.ok(speaks(committed(['score: 0.5'], 'retrospective:\n  changed: []\n')));
  });

  it('is about promises alone', () => {
    assert.ok(!speaks(closed(['score: 0.5'], { end: '' })));
    assert.ok(!speaks(committed(['status: dropped', 'reason: Ice', 'score: 0.0'])));
  });
});

describe('all-achieved', () => {
  const other = (keys: string) => `      - { title: Raise punctual departures from 71% to 90%, ${keys} }\n${END}`;
  const speaks = (text: string) => says('all-achieved', text, '2027-01-20');

  it('needs at least two stretches, and every one at 1.0', () => {
    assert.ok(speaks(closed(['score: 1.0'], { end: other('score: 1.0') })));
    assert.ok(!speaks(closed(['score: 1.0'], { end: other('score: 0.99') })));
    assert.ok(!speaks(closed(['score: 1.0'], { end: other('owner: ida') })));
    assert.ok(!speaks(closed(['score: 1.0'])));
  });

  it('leaves out promises and what was let go', () => {
    assert.ok(!speaks(closed(['score: 1.0'], { end: other('score: 1.0, type: committed') })));
    assert.ok(!speaks(closed(['score: 1.0'], { end: other('status: dropped, reason: Ice') })));
  });

  it('says nothing while the set is under way', () => {
    const text = closed(['score: 1.0'], { head: 'status: active', end: other('score: 1.0') });
    assert.ok(!says('all-achieved', text, '2026-12-20'));
  });
});
