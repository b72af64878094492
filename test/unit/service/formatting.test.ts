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
});
