import assert from 'node:assert/strict';
import { keyResultsOf } from '../../../../server/src/okr/model';
import { placeWithin } from '../../../../server/src/rules/support/place';
import { readDocument } from '../../../../server/src/yaml';

/** What is marked in a file when a word of a title is. */
function marked(title: string, word: string): string {
  const text = `team: A\nobjectives:\n  - title: One\n    key_results:\n      - title: ${title}\n        owner: sam\n`;
  const document = readDocument('file:///a.okr.yaml', text);
  const field = keyResultsOf(document.sets[0]!)[0]!.title!;
  const start = field.text.indexOf(word);
  assert.ok(start >= 0, `"${word}" in "${field.text}"`);
  const at = placeWithin(document, field, start, start + word.length);
  return text.slice(at.start, at.end);
}

describe('a word of a value is marked where it stands', () => {
  for (const title of [
    'Migrate service X to Kubernetes',
    '"Migrate service X to Kubernetes"',
    '>-\n          Migrate service X\n          to Kubernetes',
    '>-  # service X, as agreed\n          Migrate\n          service X to Kubernetes',
    '|\n          Migrate service X\n          to Kubernetes',
    "'Migrate\n          service X to Kubernetes'",
    'Migrate\n          service X to Kubernetes',
    '"Migrate service X\\nto Kubernetes"',
  ]) {
    it(JSON.stringify(title), () => {
      assert.equal(marked(title, 'Migrate'), 'Migrate');
      assert.equal(marked(title, 'Kubernetes'), 'Kubernetes');
      assert.equal(marked(title, 'service X'), title.includes('service X') ? 'service X' : 'service\n          X');
    });
  }

  it('over the end of a line', () =>
    assert.equal(marked('>-\n          One two\n          three', 'two three'), 'two\n          three'));

  it('or the whole value, where escapes are in the way', () => {
    assert.equal(marked("'Migrate service Z''s base'", 'base'), "'Migrate service Z''s base'");
    assert.equal(marked('"Migrate \\u0053am"', 'Sam'), '"Migrate \\u0053am"');
  });
});
