import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../server/src/okr/edit';
import { format, orderKeys } from '../../../../server/src/yaml/edit';
import { brokenFile, okrFile } from '../../../support/arbitrary';
import { placedItems, saidBy } from '../../../support/model';
import { runs } from '../../../support/runs';
import { assertProportional } from '../../../support/time';
import { validFile, brokenFile as wildBroken } from '../files';
import { read } from './cases';

const RUNS = runs(40);

function formatted(text: string): string {
  return applyEdits(text, format(read(text)));
}

const comments = (text: string): string[] => read(text).comments.map((comment) => comment.text.trimEnd());

/** The same file with more spaces at some of its keys, before and behind their colons and at the ends of their lines. */
function spaced(text: string, dice: readonly number[]): string {
  const keys = placedItems(read(text)).flatMap(({ item }) => item.keys.map(({ span }) => span.end));
  const edits = keys.flatMap((end, index): TextEdit[] => {
    const [colon = ''] = /^: *(?=[\p{L}\d]|\r?\n|$)/u.exec(text.slice(end, end + 40)) ?? [];
    const line = text.slice(end).split(/\r?\n/, 1)[0]!;
    const roll = dice[index % dice.length]!;
    if (colon === '' || /[{[|>"'&*#,}\]]/.test(line)) return [];
    if (roll === 0 && line === colon) return [{ start: end + line.length, end: end + line.length, text: '   ' }];
    if (roll === 1) return [{ start: end, end: end, text: '  ' }];
    return roll === 2 && line !== colon ? [{ start: end + colon.length, end: end + colon.length, text: '  ' }] : [];
  });
  return applyEdits(text, edits);
}

describe('formatting of a large file', () => {
  it('takes time in proportion', () => {
    const keyResult = `      - id: a
        title:  Reduce failures from 9% to 3%
        check_ins:
          - { date: 2026-10-12, value: 8%, confidence: 0.5 }
          - date: 2026-10-19
            value: 7%   # at last
`;
    const file = (count: number) =>
      read(`team: A\ncycle: 2026-Q4\nobjectives:\n  - title: B\n    key_results:\n${keyResult.repeat(count)}`);
    for (const edits of [format, orderKeys])
      assertProportional(400, (count) => {
        const document = file(count);
        return () => void edits(document);
      });
    assert.ok(format(file(10)).length >= 10);
  });
});

describe('formatting of random files', () => {
  it('says what it said, keeps all comments, and twice is once', () => {
    fc.assert(
      fc.property(okrFile, (text) => {
        const result = formatted(text);
        const shown = `${text}\n-----\n${result}`;
        assert.deepEqual(saidBy(read(result)), saidBy(read(text)), shown);
        assert.deepEqual(comments(result), comments(text), shown);
        assert.deepEqual(read(result).problems.length, read(text).problems.length, shown);
        assert.equal(formatted(result), result, shown);
        if (text.includes('\r\n')) assert.doesNotMatch(result, /[^\r]\n/, 'CRLF stays');
      }),
      RUNS,
    );
  });

  it('takes out what was put in: spaces that say nothing', () => {
    fc.assert(
      fc.property(okrFile, fc.array(fc.nat(3), { minLength: 3, maxLength: 20 }), (text, dice) => {
        const tidy = formatted(text);
        const loose = spaced(tidy, dice);
        fc.pre(read(loose).problems.length === read(tidy).problems.length);
        assert.equal(formatted(loose), tidy, `${loose}\n-----\n${tidy}`);
      }),
      RUNS,
    );
  });

  it('is safe on files with accidents in them, and on YAML of any style', () => {
    fc.assert(
      fc.property(fc.oneof(brokenFile, wildBroken, validFile), (text) => {
        const result = formatted(text);
        const shown = `${text}\n-----\n${result}`;
        assert.deepEqual(saidBy(read(result)), saidBy(read(text)), shown);
        assert.deepEqual(comments(result), comments(text), shown);
        assert.equal(formatted(result), result, shown);
      }),
      RUNS,
    );
  });

  it('puts keys in order: says what it said, keeps all comments, and twice is once', () => {
    fc.assert(
      fc.property(fc.oneof(okrFile, brokenFile, validFile), (text) => {
        const result = applyEdits(text, orderKeys(read(text)));
        const shown = `${text}\n-----\n${result}`;
        assert.deepEqual(saidBy(read(result)), saidBy(read(text)), shown);
        assert.deepEqual(comments(result).sort(), comments(text).sort(), shown);
        assert.deepEqual(orderKeys(read(result)), [], shown);
      }),
      RUNS,
    );
  });

  it('changes nothing outside of a stretch of lines', () => {
    fc.assert(
      fc.property(okrFile, fc.nat(40), fc.nat(10), (text, first, count) => {
        const lines = text.split('\n');
        const from = Math.min(first, lines.length - 1);
        const to = Math.min(from + count, lines.length - 1);
        const start = lines.slice(0, from).join('\n').length + (from > 0 ? 1 : 0);
        const end = lines.slice(0, to + 1).join('\n').length;
        const edits = format(read(text), { within: { start, end } });
        for (const edit of edits) assert.ok(edit.start >= start && edit.end <= end + 1, JSON.stringify(edit));
        const result = applyEdits(text, edits);
        assert.deepEqual(saidBy(read(result)), saidBy(read(text)), `${text}\n-----\n${result}`);
      }),
      RUNS,
    );
  });
});
