import assert from 'node:assert/strict';
import { benchAt, edited } from '../../support/service';

const HEAD = 'team: Shop\nobjectives:\n  - title: Win sellers back\n    key_results:';

/** A file after a text was pasted at its mark, and how it was offered. */
async function pasted(source: string, text: string) {
  const { service, document, range } = await benchAt(source);
  const made = service.pasteKeyResults(document(), range, text);
  assert.ok('edits' in made, JSON.stringify(made));
  return { after: edited(document(), made.edits), count: made.count, likely: made.likely, inList: made.inList };
}

async function refused(source: string, text: string): Promise<string> {
  const { service, document, range } = await benchAt(source);
  const made = service.pasteKeyResults(document(), range, text);
  assert.ok('refused' in made);
  return made.refused;
}

describe('pasting as key results', () => {
  it('takes lists of every kind, without their signs', async () => {
    const body = `${HEAD}\n      - Reduce a from 2 to 1\n      - Raise b from 1 to 2\n`;
    for (const text of [
      '- Reduce a from 2 to 1\n- Raise b from 1 to 2\n',
      '* Reduce a from 2 to 1\r\n* Raise b from 1 to 2',
      '•\tReduce a from 2 to 1\n•\tRaise b from 1 to 2',
      '1. Reduce a from 2 to 1\n2. Raise b from 1 to 2',
      'a) Reduce a from 2 to 1\nb) Raise b from 1 to 2',
      'Key results:\n\n- [ ] Reduce a\n      from 2 to 1\n- [x] Raise b from 1 to 2',
      'KR1: Reduce a from 2 to 1\nKR 1.2 – Raise b from 1 to 2',
      'Reduce a from 2 to 1\nRaise b from 1 to 2',
    ]) {
      const { after, count, likely } = await pasted(`${HEAD}‸\n`, text);
      assert.equal(after, body, JSON.stringify(text));
      assert.equal(count, 2);
      assert.ok(likely);
    }
  });

  it('keeps numbers that begin a sentence', async () => {
    const { after } = await pasted(`${HEAD}‸\n`, '3 shops use it daily\n40% of sellers come back');
    assert.equal(after, `${HEAD}\n      - 3 shops use it daily\n      - 40% of sellers come back\n`);
  });

  it('takes the columns of a spreadsheet by their names; what has no key is kept', async () => {
    const text =
      'Key Result\tOwner\tTo\tFrom\tRemarks\n"Reduce ""a"" a lot"\tmaya\t1%\t2%\tsee: plan\n\t\t\t\t\nRaise b\t\t8\t4\t\n';
    const { after, count } = await pasted(`${HEAD}\n      - Old\n      - ‸\n    owner: maya\n`, text);
    assert.equal(count, 2);
    assert.equal(
      after,
      `${HEAD}
      - Old
      - title: Reduce "a" a lot
        owner: maya
        baseline: 2%
        target: 1%
        x-remarks: 'see: plan'
      - title: Raise b
        baseline: 4
        target: 8
    owner: maya
`,
    );
  });

  it('takes columns without names by what is in them', async () => {
    const { after } = await pasted(
      `owner: maya\n${HEAD}\n      - ‸\n`,
      'Reduce a\tMaya\t2%\t1%\t2026-12-01\tmore\nRaise b\tnobody\t9',
    );
    assert.equal(
      after,
      `owner: maya
${HEAD}
      - title: Reduce a
        owner: Maya
        baseline: 2%
        target: 1%
        due: 2026-12-01
        x-column-6: more
      - title: Raise b
        target: 9
        x-column-2: nobody
`,
    );
  });

  it('makes a sentence of a metric and its numbers', async () => {
    const { after } = await pasted(`${HEAD}‸`, '#\tMetric\tStart\tTarget\n1\tchurn\t5%\t3%\n2\tNPS\t\t45');
    assert.match(after, /- title: Reduce churn from 5% to 3%\n {8}metric: churn\n/);
    assert.match(after, /- title: Raise NPS to 45\n {8}metric: NPS\n {8}target: 45$/);
  });

  it('writes as the file does: lists that are not indented, four spaces, flow, blank lines, CRLF', async () => {
    const text = '- Raise a: 1 to 2\n- Raise b, too';
    const cases: readonly (readonly [string, string])[] = [
      [
        'objectives:\n- title: Win\n  key_results:\n  - Old\n  - ‸',
        "objectives:\n- title: Win\n  key_results:\n  - Old\n  - 'Raise a: 1 to 2'\n  - Raise b, too",
      ],
      [
        'objectives:\n    -   title: Win\n        key_results:\n            -   Old\n            ‸\n',
        "objectives:\n    -   title: Win\n        key_results:\n            -   Old\n            -   'Raise a: 1 to 2'\n            -   Raise b, too\n",
      ],
      [`${HEAD} [Old‸]\n`, `${HEAD} [Old, 'Raise a: 1 to 2', 'Raise b, too']\n`],
      [`${HEAD} []‸\n`, `${HEAD}\n      - 'Raise a: 1 to 2'\n      - Raise b, too\n`],
      [
        `${HEAD}\n      - A\n\n      - B‸\n`,
        `${HEAD}\n      - A\n\n      - B\n\n      - 'Raise a: 1 to 2'\n\n      - Raise b, too\n`,
      ],
      [
        'objectives:\r\n  - title: Win\r\n    key_results:\r\n      - ‸\r\n  - title: More\r\n',
        "objectives:\r\n  - title: Win\r\n    key_results:\r\n      - 'Raise a: 1 to 2'\r\n      - Raise b, too\r\n  - title: More\r\n",
      ],
    ];
    for (const [before, after] of cases) assert.equal((await pasted(before, text)).after, after, before);
  });

  it('stands where the cursor is among others, and takes the selection’s place', async () => {
    const list = `${HEAD}\n      - title: A\n        owner: x‸\n      - B\n`;
    const { after, likely, inList } = await pasted(list, '- C\n- D');
    assert.equal(after, `${HEAD}\n      - title: A\n        owner: x\n      - C\n      - D\n      - B\n`);
    assert.deepEqual([likely, inList], [false, true], 'offered, not first');
    assert.equal((await pasted(`${HEAD}\n      - A\n      «- B»\n`, '- C')).after, `${HEAD}\n      - A\n      - C\n`);
  });

  it('goes to the objective from anywhere in it, for whoever asks; a single line is not presumed to be one', async () => {
    const { after, inList } = await pasted(
      'objectives:\n  - title: A\n    owner: m‸\n    key_results: [x]\n  - title: B\n',
      'y',
    );
    assert.equal(after, 'objectives:\n  - title: A\n    owner: m\n    key_results: [x, y]\n  - title: B\n');
    assert.equal(inList, false);
    assert.equal((await pasted(`${HEAD}\n      - ‸`, 'Raise a')).likely, false);
    assert.equal((await pasted(`${HEAD}\n      - ‸`, '- Raise a')).likely, true);
  });

  it('leaves what is in the format, what is empty and what is elsewhere alone', async () => {
    assert.match(await refused(`${HEAD}\n      - ‸`, '- title: Raise a\n  owner: maya\n'), /in the format already/);
    assert.match(await refused(`${HEAD}\n      - ‸`, ' \n\t\n'), /no list/);
    assert.match(await refused(`${HEAD}\n      - ‸`, 'x\n'.repeat(101)), /no list/);
    assert.match(await refused('team: A‸\n', '- a\n- b'), /into an objective/);
    assert.match(
      await refused(
        'objectives:\n  - &o\n    title: A\n    key_results: &k [x]\n  - title: B‸\n    key_results: *k\n',
        'y',
      ),
      /can be added/,
    );
  });
});
