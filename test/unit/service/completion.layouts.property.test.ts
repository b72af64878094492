import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import { withoutStops } from '../../../server/src/service/snippet';
import { readDocument } from '../../../server/src/yaml';
import { format } from '../../../server/src/yaml/edit';
import { type Layout, renderEntry } from '../../../server/src/yaml/edit/render';
import { at } from '../../support/completion';

/** How people indent: steps of two or four, lists at their key or further in, narrow and wide dashes. */
const LAYOUTS: readonly (readonly [name: string, layout: Layout])[] = [
  ['two spaces', { step: 2, listStep: 2, dash: 2 }],
  ['two spaces, lists at their key', { step: 2, listStep: 0, dash: 2 }],
  ['four spaces', { step: 4, listStep: 4, dash: 2 }],
  ['four spaces, wide dashes', { step: 4, listStep: 4, dash: 4 }],
  ['four spaces, lists at their key', { step: 4, listStep: 0, dash: 4 }],
];

const KEY_RESULT = { title: 'Reduce a from 2% to 1%', owner: 'maya', check_ins: [{ date: '2026-10-05', value: '2%' }] };
const DRAFT = {
  cycle: { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
  objectives: [{ title: 'One', key_results: [KEY_RESULT, KEY_RESULT], owner: 'maya' }],
};

/** A file in a layout, up to a key result of its last objective; and how far its parts are indented. */
function fileIn(layout: Layout) {
  const text = Object.entries(DRAFT)
    .flatMap(([key, draft]) => renderEntry(key, draft, layout))
    .join('\n');
  const objective = layout.listStep + layout.dash;
  const keyResult = objective + layout.listStep + layout.dash;
  const dash = '-'.padEnd(layout.dash);
  const pad = (columns: number) => ' '.repeat(columns);
  const begun = `${text}\n${pad(layout.listStep)}${dash}title: Two\n`;
  const results = `${begun}${pad(objective)}key_results:\n`;
  const inKeyResult = `${results}${pad(objective + layout.listStep)}${dash}title: Reduce b from 4 to 2\n`;
  const checkIns = `${inKeyResult}${pad(keyResult)}check_ins:\n`;
  return [
    ['a key of the set', `${text}\n|`],
    ['a key of an objective', `${begun}${pad(objective)}|`],
    ['an element behind its dash', `${results}${pad(objective + layout.listStep)}${dash}|`],
    ['an element without its dash', `${results}${pad(objective + layout.listStep)}|`],
    ['an element behind the colon', `${begun}${pad(objective)}key_results: |`],
    ['a key of a key result', `${inKeyResult}${pad(keyResult)}|`],
    ['a key between others', `${inKeyResult}${pad(keyResult)}|\n${pad(keyResult)}owner: sam\n`],
    ['a check-in behind its dash', `${checkIns}${pad(keyResult + layout.listStep)}${dash}|`],
    ['a check-in without its dash', `${checkIns}${pad(keyResult + layout.listStep)}|`],
  ] as const;
}

describe('the text after a completion', () => {
  for (const [name, layout] of LAYOUTS)
    it(`reads, and is laid out like the file: ${name}`, async () => {
      for (const [place, marked] of fileIn(layout)) {
        const { text, list } = await at(marked);
        const written = list.filter(({ kind }) => kind === 'key' || kind === 'skeleton');
        assert.ok(written.length > 0, place);
        for (const { label, edit, snippet } of written) {
          const inserted = snippet ? withoutStops(edit.text) : edit.text;
          const after = text.slice(0, edit.start) + inserted + text.slice(edit.end);
          const document = readDocument('file:///w/a.okr.yaml', after);
          const faults = document.problems.filter(({ kind }) => kind === 'yaml-syntax' || kind === 'unknown-key');
          assert.deepEqual(
            faults.map(({ kind }) => kind),
            [],
            `${place}: ${label}\n${after}`,
          );
          // Formatting would take nothing away but spaces that wait for a value.
          const formatted = applyEdits(after, format(document));
          assert.equal(formatted.trimEnd(), after.replace(/[ ]+$/gm, '').trimEnd(), `${place}: ${label}`);
        }
      }
    });
});
