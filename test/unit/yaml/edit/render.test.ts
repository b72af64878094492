import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { Draft } from '../../../../server/src/okr/edit';
import { type Layout, renderElement, renderEntry, renderFlow } from '../../../../server/src/yaml/edit/render';
import { runs } from '../../../support/runs';

const two: Layout = { step: 2, listStep: 2, dash: 2 };
const compact: Layout = { step: 2, listStep: 0, dash: 2 };
const four: Layout = { step: 4, listStep: 4, dash: 2 };
const wide: Layout = { step: 4, listStep: 4, dash: 4 };
const layouts = [two, compact, four, wide, { step: 4, listStep: 0, dash: 2 }];

const checkIn: Draft = {
  date: '2026-10-12',
  value: '2.1%',
  note: 'Retry fix: live',
  blockers: ['Budget', 'see #4'],
  next: [{ text: 'Raise', who: 'lee' }, 'Ask noor'],
  assumptions: [],
};

function lines(...all: string[]): string {
  return all.join('\n');
}

describe('drafts as YAML', () => {
  it('writes an element with 2 spaces', () => {
    assert.equal(
      renderElement(checkIn, two).join('\n'),
      lines(
        '- date: 2026-10-12',
        '  value: 2.1%',
        "  note: 'Retry fix: live'",
        '  blockers:',
        '    - Budget',
        "    - 'see #4'",
        '  next:',
        '    - text: Raise',
        '      who: lee',
        '    - Ask noor',
        '  assumptions: []',
      ),
    );
  });

  it('writes lists at the column of their key', () => {
    assert.equal(
      renderEntry('next', [{ text: 'Raise', blockers: ['a'] }], compact).join('\n'),
      lines('next:', '- text: Raise', '  blockers:', '  - a'),
    );
  });

  it('writes with 4 spaces, and with a wide dash', () => {
    assert.equal(
      renderEntry('next', [{ text: 'Raise', blockers: ['a'] }], four).join('\n'),
      lines('next:', '    - text: Raise', '      blockers:', '          - a'),
    );
    assert.equal(
      renderEntry('next', [{ text: 'Raise', blockers: ['a'] }], wide).join('\n'),
      lines('next:', '    -   text: Raise', '        blockers:', '            -   a'),
    );
  });

  it('writes several lines of text as a literal block', () => {
    assert.equal(
      renderEntry('note', 'First: this\n\nthen # that', two).join('\n'),
      lines('note: |-', '  First: this', '', '  then # that'),
    );
    assert.equal(renderElement('one\ntwo\n', two).join('\n'), lines('- |', '  one', '  two'));
    assert.equal(renderEntry('note', ' one\ntwo', two).join('\n'), 'note: " one\\ntwo"');
  });

  it('writes flow style on one line', () => {
    assert.equal(
      renderFlow({ value: '1,250', next: ['a', { text: 'b' }] }, ' '),
      "{ value: '1,250', next: [a, { text: b }] }",
    );
    assert.equal(renderFlow({ a: '1', b: {} }, ''), '{a: 1, b: {}}');
  });

  it('reads back as what was drafted, in every layout', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab \n\t:#-[{,\'"|>'), maxLength: 10 }),
      fc.constantFrom('Reduce churn from 5% to 3%', 'two\nlines', 'two\nlines\n', 'one\n\n three'),
    );
    const { draft } = fc.letrec<{ draft: Draft }>((tie) => ({
      draft: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.array(tie('draft'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('title', 'note', 'x-1', 'a b'), tie('draft'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(draft, fc.constantFrom(...layouts), fc.constantFrom('\n', '\r\n'), (value, layout, eol) => {
        const options = { schema: 'failsafe', prettyErrors: false } as const;
        const source = ['top:', ...renderElement({ key: value, after: 'x' }, layout), ''].join(eol);
        const document = parseDocument(source, options);
        assert.deepEqual(document.errors, [], source);
        assert.deepEqual(document.toJS(), { top: [{ key: value, after: 'x' }] }, source);
        assert.deepEqual(parseDocument(renderFlow([value], ' '), options).toJS(), [value]);
      }),
      runs(200),
    );
  });
});
