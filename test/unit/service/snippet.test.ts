import assert from 'node:assert/strict';
import { escapeText, withoutStops } from '../../../server/src/service/snippet';

describe('a snippet without its stops', () => {
  const plain: readonly (readonly [snippet: string, text: string])[] = [
    ['from ${1:9%} to ${2:3%}$0', 'from 9% to 3%'],
    ['type: ${1|committed,aspirational|}', 'type: committed'],
    ['$1${2}id: ${3:a\\}b}', 'id: a}b'],
    ['costs \\$5 and C:\\temp', 'costs $5 and C:\\temp'],
    ['$ alone, ${ and ${x}', '$ alone, ${ and ${x}'],
    ['open ${1:words', 'open words'],
  ];
  for (const [snippet, text] of plain) it(snippet, () => assert.equal(withoutStops(snippet), text));

  it('gives back any text that was escaped', () => {
    for (const text of ['a } b', '$1', '${1:x}', 'C:\\a\\$b', '|,}'])
      assert.equal(withoutStops(escapeText(text)), text);
  });
});
