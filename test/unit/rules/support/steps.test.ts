import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/okr/edit';
import { each, keyResultsOf } from '../../../../server/src/okr/model';
import { composed, inSteps, stepsOn, tracked, withBlanks } from '../../../../server/src/rules/support/steps';
import { readDocument } from '../../../../server/src/yaml';
import { addElement, removeElement, replaceValue, setKey } from '../../../../server/src/yaml/edit';

const FILE = `team: Ferry
objectives:
  - title: Islanders can rely on the boat # as every year
    key_results:
      - Reduce cancelled crossings from 9% to 3%
      - Raise punctual departures from 71% to 90% # counted at the pier
`;

const read = (text: string) => readDocument('file:///a.okr.yaml', text);
const second = (document = read(FILE)) => keyResultsOf(document.sets[0]!)[1]!;

describe('steps', () => {
  it('touches nothing between two changes that lie apart', () => {
    const first = [{ start: 0, end: 1, text: 'abc' }];
    const later = [{ start: 9, end: 10, text: '' }];
    assert.deepEqual(composed('abc45678901', first, later), [
      { start: 0, end: 1, text: 'abc' },
      { start: 7, end: 8, text: '' },
    ]);
  });

  it('sets two keys on a plain item', () => {
    const document = read(FILE);
    const edits = stepsOn(
      document,
      second(document),
      (now, there) => setKey(now, there, 'baseline', '71%'),
      (now, there) => setKey(now, there, 'target', '<target>'),
    );
    const after = second(read(applyEdits(FILE, edits)));
    assert.deepEqual([after.baseline?.text, after.target?.text], ['71%', '<target>']);
    assert.ok(edits.some(({ blanks }) => blanks));
    assert.match(applyEdits(FILE, edits), /# as every year[\s\S]*# counted at the pier/);
  });

  it('goes on where an earlier step has left the text', () => {
    const document = read(FILE);
    const objective = tracked(document.sets[0]!.objectives!.items[0]!);
    const edits = inSteps(
      document,
      (now) => removeElement(now, second(now)),
      (now) => addElement(now, objective(now)!, 'initiatives', 'Buy a second ramp', 0),
      (now) => replaceValue(now, objective(now)!.title!, 'The boat comes'),
    );
    const after = objective(read(applyEdits(FILE, edits)))!;
    assert.equal(after.title?.text, 'The boat comes');
    assert.equal(each(after.key_results).length, 1);
    assert.equal(each(after.initiatives)[0]?.title?.text, 'Buy a second ramp');
  });

  it('marks what has blanks, and nothing else', () => {
    const marked = withBlanks([
      { start: 0, end: 0, text: 'from <from> to 5' },
      { start: 1, end: 1, text: 'NPS < 5 and > 3' },
    ]);
    assert.deepEqual(
      marked.map(({ blanks }) => blanks),
      [true, undefined],
    );
  });
});
