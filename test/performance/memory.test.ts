/** A long afternoon of typing leaves no more behind than a short one, and a large folder little more than its text. */
import assert from 'node:assert/strict';
import { okrFile, TODAY } from './bench/files';
import { measureIndex } from './bench/measure';
import { assertBuilt, ours } from './bench/servers';

const URI = 'file:///afternoon/a.okr.yaml';

/** How many edits are made before the first look, and how many before the second. */
const SHORT = 100;
const LONG = 10_000;

/** Findings are asked for after so many edits: an editor asks less often than somebody types. */
const ASKED = 20;

/** Room for what the engine has not yet collected, in megabytes. */
const ROOM = 60;

/** Files of a small folder and of a large one. Each is 12 KB of text; its reading would be half a megabyte. */
const FEW = 100;
const MANY = 500;

describe('memory', () => {
  it(`after the findings of ${MANY} closed files is about as after those of ${FEW}`, async function () {
    this.timeout(180_000);
    assertBuilt();
    const few = (await measureIndex(ours, FEW, 10)).memory;
    const many = (await measureIndex(ours, MANY, 10)).memory;
    console.log(`      ${few.toFixed(0)} MB, then ${many.toFixed(0)} MB`);
    if (Number.isNaN(many)) this.skip(); // the system does not tell
    assert.ok(many <= few + ROOM, `${few.toFixed(0)} MB for ${FEW} files, ${many.toFixed(0)} MB for ${MANY}`);
  });
  it(`after ${LONG} edits is as after ${SHORT}`, async function () {
    this.timeout(180_000);
    assertBuilt();
    const text = okrFile({ keyResults: 200, faulty: true });
    const line = text.slice(0, text.indexOf('retries', text.length / 2)).split('\n').length - 1;
    const at = { line, character: text.split('\n')[line]!.indexOf('retries') };
    const client = ours.start();
    try {
      await client.initialize(null, { today: TODAY });
      client.open(URI, ours.languageId, text);
      await client.findings(URI);
      let version = 1;
      // A letter, and back again: the file does not grow.
      const type = async (edits: number) => {
        for (let edit = 0; edit < edits; edit++) {
          const end = edit % 2 === 0 ? at : { ...at, character: at.character + 1 };
          const change = { range: { start: at, end }, text: edit % 2 === 0 ? 'x' : '' };
          client.notify('textDocument/didChange', {
            textDocument: { uri: URI, version: ++version },
            contentChanges: [change],
          });
          if (edit % ASKED === 0) await client.findings(URI);
        }
        await client.findings(URI);
      };
      await type(SHORT);
      const early = client.memory();
      await type(LONG);
      const late = client.memory();
      console.log(`      ${early.toFixed(0)} MB, then ${late.toFixed(0)} MB`);
      if (Number.isNaN(late)) this.skip(); // the system does not tell
      assert.ok(
        late <= early + ROOM,
        `${early.toFixed(0)} MB after ${SHORT} edits, ${late.toFixed(0)} MB after ${LONG}`,
      );
    } finally {
      await client.stop();
    }
  });
});
