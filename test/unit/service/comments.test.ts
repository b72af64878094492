/** Comments on objectives and key results: what is listed, what is written, and what the agenda and hovers tell of them. */
import assert from 'node:assert/strict';
import { benchAt, edited } from '../../support/service';

const HEAD = `team: Ferry
cycle: 2026-Q4
status: active
objectives:
  - title: Islanders can rely on the boat
    owner: ole
`;
const FERRY = `${HEAD}    comments: [Whom do we mean?]
    key_results:
      - title: Cut cancelled crossings from 9% to 3%   # agreed
        target: 3%
        depends_on:
          - team: Harbour
        comments:
          - date: 2026-10-12
            by: per
            says: Is 3% within reach?
            about: target
            replies:
              - { date: 2026-10-13, by: ole, says: With a second crew }
          - date: 2026-10-12
            says: Who asks the harbour?
            about: dependency
            answered: 2026-10-13
      - Raise punctual departures from 71% to 90%
`;

type Change = Parameters<Awaited<ReturnType<typeof benchAt>>['service']['commentEdit']>[2];

/** The file after a change at its cursor, or why there is none. */
async function changed(source: string, change: Change): Promise<string> {
  const { service, document, at } = await benchAt(source);
  const result = service.commentEdit(document(), at, change);
  return 'refused' in result ? result.refused : edited(document(), result.edits);
}

/** A cursor before a text. */
const cursorAt = (text: string) => FERRY.replace(text, `‸${text}`);

describe('comments of a file', () => {
  it('are listed with their replies, at what they are about', async () => {
    const { service, document } = await benchAt(FERRY);
    const threads = service.comments(document()).threads.map(({ at, about, isOpen, remarks }) => ({
      at: document().text.slice(at.start, at.end),
      about,
      isOpen,
      said: remarks.map(({ by, date, says }) => [by, date, says].filter(Boolean).join(' ')),
    }));
    assert.deepEqual(threads, [
      { at: 'Islanders can rely on the boat', about: undefined, isOpen: true, said: ['Whom do we mean?'] },
      {
        at: '3%',
        about: 'target',
        isOpen: true,
        said: ['per 2026-10-12 Is 3% within reach?', 'ole 2026-10-13 With a second crew'],
      },
      { at: 'depends_on', about: 'dependency', isOpen: false, said: ['2026-10-12 Who asks the harbour?'] },
    ]);
  });

  it('can be made on objectives, key results and their values', async () => {
    const { service, document } = await benchAt(FERRY);
    const places = service.comments(document()).places.map(({ at, about }) => {
      const [first] = document().text.slice(at.start, at.end).split('\n');
      return [first, about];
    });
    assert.deepEqual(places, [
      ['Islanders can rely on the boat', undefined],
      ['title: Cut cancelled crossings from 9% to 3%   # agreed', undefined],
      ['3%', 'target'],
      ['- team: Harbour', 'dependency'],
      ['Raise punctual departures from 71% to 90%', undefined],
    ]);
  });
});

describe('the edit of a comment', () => {
  it('writes a new one, and nothing else', async () => {
    const change: Change = { kind: 'create', says: ' Why so late?\nWe said June. ', by: 'per', about: 'deadline' };
    assert.equal(
      await changed(cursorAt('target: 3%'), change),
      FERRY.replace(
        '            answered: 2026-10-13\n',
        `$&          - date: 2026-10-14
            by: per
            says: Why so late? We said June.
            about: deadline
`,
      ),
    );
  });

  it('expands a key result that is one line, and begins the list of an objective', async () => {
    assert.equal(
      await changed(cursorAt('Raise punctual'), { kind: 'create', says: 'Which trips?', by: '' }),
      FERRY.replace(
        '- Raise punctual departures from 71% to 90%\n',
        `- title: Raise punctual departures from 71% to 90%
        comments:
          - date: 2026-10-14
            says: Which trips?
`,
      ),
    );
    const bare = `${HEAD}    key_results: [Cut delays from 9 to 3]\n`;
    assert.equal(
      await changed(bare.replace('Islanders', 'Is‸landers'), { kind: 'create', says: 'Which boat?', by: 'per' }),
      `${HEAD}    comments:
      - date: 2026-10-14
        by: per
        says: Which boat?
    key_results: [Cut delays from 9 to 3]
`,
    );
  });

  it('writes a reply', async () => {
    assert.equal(
      await changed(cursorAt('date: 2026-10-12'), { kind: 'reply', says: 'And who pays?', by: 'per' }),
      FERRY.replace(
        'With a second crew }\n',
        `$&              - date: 2026-10-14
                by: per
                says: And who pays?
`,
      ),
    );
    assert.equal(
      await changed(cursorAt('Whom do we mean?'), { kind: 'reply', says: 'Those who live here', by: 'ole' }),
      FERRY.replace(
        '[Whom do we mean?]',
        '[{ says: Whom do we mean?, replies: [{ date: 2026-10-14, by: ole, says: Those who live here }] }]',
      ),
    );
  });

  it('settles, with a last word or without, and opens again', async () => {
    const answered = FERRY.replace('With a second crew }\n', '$&            answered: 2026-10-14\n');
    assert.equal(await changed(cursorAt('date: 2026-10-12'), { kind: 'settle' }), answered);
    assert.equal(
      await changed(cursorAt('date: 2026-10-12'), { kind: 'settle', says: 'Yes', by: 'ole' }),
      FERRY.replace(
        'With a second crew }\n',
        `$&              - date: 2026-10-14
                by: ole
                says: Yes
            answered: 2026-10-14
`,
      ),
    );
    assert.equal(await changed(answered.replace('date: 2026-10-12', '‸date: 2026-10-12'), { kind: 'reopen' }), FERRY);
    assert.equal(
      await changed(cursorAt('Whom do we mean?'), { kind: 'settle', says: 'Those who live here', by: 'ole' }),
      FERRY.replace(
        '[Whom do we mean?]',
        '[{ says: Whom do we mean?, replies: [{ date: 2026-10-14, by: ole, says: Those who live here }], answered: 2026-10-14 }]',
      ),
    );
  });

  it('keeps CRLF, and leaves a file that reads well', async () => {
    const source = cursorAt('date: 2026-10-12').replace(/\n/g, '\r\n');
    const text = await changed(source, { kind: 'settle', says: 'Say: no', by: 'ole' });
    assert.equal(text.match(/\n/g)?.length, text.match(/\r\n/g)?.length);
    assert.match(text, /says: 'Say: no'/);
    const { service, document } = await benchAt(text);
    assert.deepEqual(document().problems, []);
    assert.deepEqual(
      service.comments(document()).threads.map(({ isOpen }) => isOpen),
      [true, false, false],
    );
  });

  it('says why not', async () => {
    for (const [source, change, reason] of [
      [cursorAt('team: Ferry'), { kind: 'create', says: 'x' }, /no objective or key result here/],
      [cursorAt('target: 3%'), { kind: 'create', says: ' \n' }, /Say something/],
      [cursorAt('target: 3%'), { kind: 'reply', says: 'x' }, /not in the file any more/],
      [cursorAt('date: 2026-10-12'), { kind: 'reply', says: '' }, /Say something/],
    ] as const)
      assert.match(await changed(source, change), reason);
  });
});

describe('open comments', () => {
  it('are on the agenda until they are answered', async () => {
    const { service } = await benchAt(FERRY);
    const agenda = service.agenda({});
    assert.ok('markdown' in agenda);
    assert.match(
      agenda.markdown,
      /\*\*Comments without an answer\*\*\n\n- \*\*Whom do we mean\?\*\* \(Islanders can rely on the boat\)\n- \*\*Is 3% within reach\?\*\* per on the target, since 2026-10-12\. ole: With a second crew \(cancelled crossings\)\n\n/,
    );
    const talk = service.agenda({ owner: 'ole' });
    assert.ok('markdown' in talk);
    assert.match(talk.markdown, /## Which tradeoff is open\n\n- \*\*Whom do we mean\?\*\*/);
  });

  it('are told where one looks at the thing', async () => {
    const { service, document, at } = await benchAt(FERRY.replace('Cut cancelled', 'Cut ‸cancelled'));
    assert.match(
      service.hover(document(), at)?.text ?? '',
      /1 open comment: {2}\nper on the target: “Is 3% within reach\?”/,
    );
  });
});

describe('comments in completion', () => {
  it('are a thing to fill in', async () => {
    const { service, document, at } = await benchAt(
      `${HEAD}    key_results:\n      - title: Cut delays from 9 to 3\n        comments:\n          - ‸\n`,
    );
    const skeleton = service.complete(document(), at).find(({ label }) => label === 'comment');
    assert.match(skeleton?.edit.text ?? '', /date: 2026-10-14\n +by: /);
  });
});
