import assert from 'node:assert/strict';
import { complete } from '../../../server/src/service/completion';
import { linesIn, linesOf } from '../../../server/src/service/completion/lines';
import { cursorPlace } from '../../../server/src/service/completion/place';
import { createWorkspace } from '../../../server/src/workspace';
import { readDocument } from '../../../server/src/yaml';

const sources: Record<string, string> = {
  'two spaces': `team: Payments
cycle: 2026-Q4
objectives:
  - title: Make checkout dependable
    why: >-
      Because: of this
    key_results:
      - Reduce a from 2% to 1% # agreed
      - title: b

        check_ins:
          - { date: 2026-10-05, value: 3% }
  - title: Two

    key_results:
      - c
owner: maya
`,
  'dashes below their key': `objectives:
- title: One
  key_results:
  - title: a
    owner: maya
  # between
  - title: b
- id: two
  title: Two
not_doing:
- a
`,
  'several sets, oddly indented': `team: A
objectives:
    - title: One
      key_results:
            - a
          - b
   stray
---
team: B
objectives:
\t- title: tab
`,
};

describe('the lines that completion looks at', () => {
  for (const [name, source] of Object.entries(sources))
    for (const text of [source, source.replaceAll('\n', '\r\n')])
      it(`are the same block by block as in the text: ${name}${text === source ? '' : ', CRLF'}`, () => {
        const document = readDocument('file:///a.okr.yaml', text);
        const blockwise = linesIn(document);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.deepEqual(blockwise.at(offset), linesOf(text).at(offset));
          assert.deepEqual(cursorPlace(blockwise, offset), cursorPlace(linesOf(text), offset), `at ${offset}`);
        }
        assert.equal(blockwise.head(30), text.slice(0, 30));
      });

  it('are found without the text of the file', async () => {
    const files = { find: async () => [], read: async () => ({ failed: 'not there' }) };
    const workspace = createWorkspace(files, { rules: new Map() });
    await workspace.load([]);
    const text = sources['two spaces']!;
    const document = workspace.open('file:///a.okr.yaml', text, 1)!;
    Object.defineProperty(document, 'text', { get: () => assert.fail('the whole text was put together') });
    const desk = { workspace, today: () => '2026-10-12', log: () => {} };
    const offered = complete(desk, document, text.indexOf('        check_ins') - 1);
    assert.ok(offered.some(({ label }) => label === 'not_doing'));
  });
});
