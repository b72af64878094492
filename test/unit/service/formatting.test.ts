import assert from 'node:assert/strict';
import { formatting, formattingOnBreak } from '../../../server/src/service/formatting';
import { readDocument } from '../../../server/src/yaml';
import { marked } from '../../support/markers';
import { edited } from '../../support/service';

const read = (text: string) => readDocument('file:///a.okr.yaml', text);

/** The text after a line break was typed before the cursor. */
function onBreak(source: string): string {
  const { text, at } = marked(source);
  return edited(read(text), formattingOnBreak(read(text), at));
}

describe('formatting', () => {
  const text = 'owner:  maya\nteam: A\nobjectives:\n  - why:  b\n    title: a\n';

  it('leaves the order of keys as it is, unless it is asked to', () => {
    assert.equal(edited(read(text), formatting(read(text), {})), text.replaceAll(':  ', ': '));
    const ordered = 'team: A\nowner: maya\nobjectives:\n  - title: a\n    why: b\n';
    assert.equal(edited(read(text), formatting(read(text), { ordersKeys: true })), ordered);
    const within = { start: 0, end: 3 };
    assert.equal(
      edited(read(text), formatting(read(text), { ordersKeys: true, within })),
      text.replace(':  maya', ': maya'),
    );
  });

  it('of a line that was finished tidies what is within it, and no indentation', () => {
    assert.equal(onBreak('team:   A  \n‸owner:  maya\n'), 'team: A\nowner:  maya\n');
    assert.equal(
      onBreak('objectives:\n     -   title:   a \n         ‸\n'),
      'objectives:\n     -   title: a\n         \n',
    );
    assert.equal(onBreak('not_doing:\n  -   "b  \n  ‸\n'), 'not_doing:\n  -   "b  \n  \n');
    assert.equal(onBreak('‸team:   A'), 'team:   A');
  });

  describe('of a finished line', () => {
    /** Each line loosely spaced, in blocks of every kind. */
    const LOOSE = `team:   A   # us
cycle:  2026-Q4
objectives:
  - title:   Win  back
    why:  b
    key_results:
      - Reduce  a  from 2 to 1   # agreed
      - id:   b
        title:  'Raise  b'
        tags:  [x,y , z]
        check_ins:
          -   date:   2026-10-12
              value:  { a:   1 }
        source:   |
          kept   as   it is
    # a comment   of its own
    owner:   maya
    initiatives:
      -   title:   Do it
          moves:   b
not_doing:
  -   c
health_metrics:
  - title:  d
    at_least:   1
`;

    /** Loose where a list's dashes and the inside of quotes, texts and comments say nothing about spaces, or too much. */
    const TIDY = `team: A   # us
cycle: 2026-Q4
objectives:
  - title: Win  back
    why: b
    key_results:
      - Reduce  a  from 2 to 1   # agreed
      - id: b
        title: 'Raise  b'
        tags: [x, y, z]
        check_ins:
          -   date: 2026-10-12
              value: { a: 1 }
        source: |
          kept   as   it is
    # a comment   of its own
    owner: maya
    initiatives:
      -   title: Do it
          moves: b
not_doing:
  -   c
health_metrics:
  - title: d
    at_least: 1
`;
    const shifted = (text: string) => text.replace(/^ {2}/gm, '').replaceAll('\n', '\r\n');

    for (const [name, loose, tidy] of [
      ['indented lists', LOOSE, TIDY],
      ['lists that are not indented, CRLF', shifted(LOOSE), shifted(TIDY)],
    ] as const)
      it(`tidies it in every kind of place: ${name}`, () => {
        const document = read(loose);
        const edits = [...loose.matchAll(/\n/g)].flatMap(({ index }) => formattingOnBreak(document, index + 1));
        assert.equal(edited(document, edits), tidy);
      });

    it('looks at its block alone: the others may be as large and as broken as they like', () => {
      const rest = '      - title: "never closed\n';
      assert.equal(
        onBreak(`objectives:\n  - title: a\n    key_results:\n${rest}      - title:   b  \n‸${rest.repeat(3)}`),
        `objectives:\n  - title: a\n    key_results:\n${rest}      - title: b\n${rest.repeat(3)}`,
      );
    });
  });
});
