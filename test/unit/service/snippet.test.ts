import assert from 'node:assert/strict';
import { hasBlanks, toSnippet } from '../../../server/src/service/snippet';

describe('blanks as tab stops', () => {
  for (const [text, snippet] of [
    ['Reduce churn from <from> to <to>', 'Reduce churn from ${1:<from>} to ${2:<to>}'],
    ['<who or what> rises', '${1:<who or what>} rises'],
    ['owner: <one person>\n', 'owner: ${1:<one person>}\n'],
    ['no blanks: cost in $ } \\ {', 'no blanks: cost in \\$ \\} \\\\ {'],
    ['<costs in $>', '<costs in \\$>'],
    ['<from> and <from>', '${1:<from>} and ${2:<from>}'],
    ['< 5 and > 3', '< 5 and > 3'],
    ['a<b', 'a<b'],
    ['<n>', '${1:<n>}'],
    ['', ''],
  ] as const)
    it(JSON.stringify(text), () => {
      assert.equal(toSnippet(text).snippet, snippet);
      assert.equal(hasBlanks(text), snippet.includes('${'));
    });

  it('goes on counting where another snippet stopped', () => {
    assert.deepEqual(toSnippet('<a> <b>', 4), { snippet: '${4:<a>} ${5:<b>}', next: 6 });
  });
});
