import assert from 'node:assert/strict';
import type { Draft } from '../../../../server/src/okr/edit';
import { type Layout, renderElement, renderEntry, renderFlow } from '../../../../server/src/yaml/edit/render';

const two: Layout = { step: 2, listStep: 2, dash: 2 };
const compact: Layout = { step: 2, listStep: 0, dash: 2 };
const four: Layout = { step: 4, listStep: 4, dash: 2 };
const wide: Layout = { step: 4, listStep: 4, dash: 4 };

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
});
