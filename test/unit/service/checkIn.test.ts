import assert from 'node:assert/strict';
import type { Typed } from '../../../server/src/service';
import { benchAt, edited } from '../../support/service';

const HEAD = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying certain for players
    owner: maya
    key_results:
`;
const KEY_RESULT = `${HEAD}      - title: Payment failures‸
        owner: sam
        metric: payment failure rate
        baseline: 2.4%
        target: 1.1%
        check_ins:
          - date: 2026-10-05
            value: 2.2%
            confidence: 0.8
          - date: 2026-10-12
            value: 2.1%
            confidence: 0.7
      - title: Another
`;
const typed: Typed = { date: '2026-10-14', value: '1.9%' };

describe('the check-in form', () => {
  it('shows what is known', async () => {
    const { service, document, at } = await benchAt(KEY_RESULT);
    assert.deepEqual(service.checkInForm(document(), at), {
      title: 'Payment failures',
      owner: 'sam',
      metric: 'payment failure rate',
      example: '2.1%',
      baseline: '2.4%',
      target: '1.1%',
      last: { date: '2026-10-12', value: '2.1%', confidence: '0.7' },
      today: '2026-10-14',
      alreadyToday: false,
    });
  });

  it('finds the key result by any of its lines', async () => {
    for (const line of ['      ‸- title: Payment', '        ‸metric: pay', '            ‸value: 2.1%']) {
      const source = KEY_RESULT.replace('‸', '').replace(line.replace('‸', ''), line);
      const { service, document, at } = await benchAt(source);
      const form = service.checkInForm(document(), at);
      assert.equal('title' in form && form.title, 'Payment failures', line);
    }
  });

  it('says why not', async () => {
    for (const [source, reason] of [
      ['‸team: A\nobjectives: []\n', /no key result here/],
      [KEY_RESULT.replace('status: active', 'status: closed'), /set is closed/],
      [KEY_RESULT.replace('owner: sam', 'status: dropped'), /is dropped/],
    ] as const) {
      const { service, document, at } = await benchAt(source);
      const form = service.checkInForm(document(), at);
      assert.match('refused' in form ? form.refused : '', reason);
    }
  });
});

describe('a value for the check-in', () => {
  for (const [value, reason] of [
    ['1.9%', undefined],
    ['1.9', undefined],
    [' 2 % ', undefined],
    ['900ms', /“900ms” is a time, and this is measured in %\. Write it like 2\.1%/],
    ['$5', /an amount in USD/],
    ['better', /“better” can't be read as a number/],
    ['', /What does it read now/],
  ] as const)
    it(`${value || '(nothing)'}: ${reason ? 'refused' : 'taken'}`, async () => {
      const { service, document, at } = await benchAt(KEY_RESULT);
      const { reason: said } = service.checkInValue(document(), at, value);
      if (reason) assert.match(said ?? '', reason);
      else assert.equal(said, undefined);
    });
});

describe('the edit of a check-in', () => {
  it('adds one entry and changes nothing else', async () => {
    const { service, document, at } = await benchAt(KEY_RESULT);
    const result = service.checkInEdit(document(), at, {
      ...typed,
      confidence: '60%',
      by: 'sam',
      note: 'Retries: half of the traffic',
      blockers: ['  ', 'Gateway budget'],
      next: [],
    });
    assert.ok('edits' in result);
    const added = `          - date: 2026-10-14
            value: 1.9%
            confidence: 60%
            by: sam
            note: 'Retries: half of the traffic'
            blockers:
              - Gateway budget
`;
    const { text } = document();
    assert.equal(
      edited(document(), result.edits),
      text.replace('      - title: Another', `${added}      - title: Another`),
    );
  });

  it('writes the unit beside a bare number, as the last value or the goal has it', async () => {
    const value = async (line: string, typedValue: string, checkIn = '') => {
      const source = `${HEAD}      - title: ${line}‸\n${checkIn && `        check_ins: [{ date: 2026-10-05, value: ${checkIn} }]\n`}`;
      const { service, document, at } = await benchAt(source);
      const result = service.checkInEdit(document(), at, { ...typed, value: typedValue });
      assert.ok('edits' in result, JSON.stringify(result));
      return /date: 2026-10-14,? *\n? *value: ([^}\n]*?)(?: })*\]?\n/.exec(edited(document(), result.edits))?.[1];
    };
    const FAILURES = 'Reduce payment failure rate from 2.4% to 0.8%';
    assert.equal(await value(FAILURES, '2.10'), '2.10%');
    assert.equal(await value(FAILURES, '2.1 %'), '2.1 %');
    assert.equal(await value('Cut p95 latency from 900 ms to 450 ms', '1,250'), '1,250 ms');
    assert.equal(await value('Cut p95 latency from 900ms to 450ms', '0.8', '0.85s'), '0.8s');
    assert.equal(await value('Cut cost per order from €9 to €7', '8.5'), '€8.5');
    // The file's own way, what is counted, and what is scaled stay as they are typed.
    assert.equal(await value(FAILURES, '2', '2.1'), '2');
    assert.equal(await value('Cut incidents from 9 per quarter to 3', '6'), '6');
    assert.equal(await value('Raise revenue from $1.2M to $2M', '1500000'), '1500000');
  });

  it('keeps the order of dates', async () => {
    const { service, document, at } = await benchAt(KEY_RESULT);
    const result = service.checkInEdit(document(), at, { ...typed, date: '2026-10-08' });
    assert.ok('edits' in result);
    const dates = edited(document(), result.edits).match(/2026-10-\d\d/g);
    assert.deepEqual(dates, ['2026-10-05', '2026-10-08', '2026-10-12']);
  });

  it('expands a key result that is one line', async () => {
    const { service, document, at } = await benchAt(`${HEAD}      - Cut checkout latency from 900ms to 450ms‸   # agreed
      - Another
`);
    const result = service.checkInEdit(document(), at, { ...typed, value: '700ms' });
    assert.ok('edits' in result, JSON.stringify(result));
    assert.equal(
      edited(document(), result.edits),
      `${HEAD}      - title: Cut checkout latency from 900ms to 450ms   # agreed
        check_ins:
          - date: 2026-10-14
            value: 700ms
      - Another
`,
    );
  });

  it('finds its place in flow style', async () => {
    const { service, document, at } = await benchAt(`${HEAD.trimEnd()} [Raise A from 1 to 2, Raise ‸B from 3 to 9]\n`);
    const result = service.checkInEdit(document(), at, { ...typed, value: '5' });
    assert.ok('edits' in result);
    assert.equal(
      edited(document(), result.edits),
      `${HEAD.trimEnd()} [Raise A from 1 to 2, { title: Raise B from 3 to 9, check_ins: [{ date: 2026-10-14, value: 5 }] }]\n`,
    );
  });

  it('writes CRLF where the file does', async () => {
    const { service, document, at } = await benchAt(KEY_RESULT.replace(/\n/g, '\r\n'));
    const result = service.checkInEdit(document(), at, typed);
    assert.ok('edits' in result);
    const text = edited(document(), result.edits);
    assert.equal(text.match(/\n/g)?.length, text.match(/\r\n/g)?.length);
  });

  it('refuses what would not be read back', async () => {
    const { service, document, at } = await benchAt(KEY_RESULT);
    for (const wrong of [{ value: 'fine' }, { date: '2026-02-30' }, { confidence: '7' }])
      assert.ok('refused' in service.checkInEdit(document(), at, { ...typed, ...wrong }), JSON.stringify(wrong));
  });
});

describe('what can be checked in', () => {
  it('lists those that are due first', async () => {
    const { service } = await benchAt(KEY_RESULT);
    const choices = service.checkInChoices();
    assert.deepEqual(
      choices.map(({ title, last, due }) => [title, last, due]),
      [
        ['Another', 'no check-in yet', true],
        ['Payment failures', 'last 2026-10-12: 2.1%, confidence 0.7', false],
      ],
    );
  });
});
