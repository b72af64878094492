import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptCode } from '../../../server/src/files/keptCode';

describe('kept code', () => {
  let folder: string;
  let kept: string;
  let main: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'okr-code-'));
    kept = join(folder, 'kept');
    main = write('main.js', "exports.said = require('./part.js').word + require('node:path').sep.length;");
    write('part.js', "module.exports = { word: 'one' };");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, source: string): string {
    writeFileSync(join(folder, name), source);
    return join(folder, name);
  }

  /** A start of the program: what it says, and whether it ran on kept code. */
  function start(from: string | null = kept): { said: unknown; wasKept: boolean } {
    const code = new KeptCode(from ?? undefined);
    const { said } = code.load(main) as { said: unknown };
    code.keep();
    return { said, wasKept: code.wasKept };
  }

  it('is used from the second start on, for a file and for what it asks for', () => {
    assert.deepEqual(start(), { said: 'one1', wasKept: false });
    assert.deepEqual(start(), { said: 'one1', wasKept: true });
    assert.equal(readdirSync(kept).length, 2);
  });

  it('is not used for another source, even of the same length, and makes room for it', () => {
    start();
    write('part.js', "module.exports = { word: 'two' };");
    assert.deepEqual(start(), { said: 'two1', wasKept: false });
    assert.deepEqual(start(), { said: 'two1', wasKept: true });
    assert.equal(readdirSync(kept).length, 2);
  });

  it('is made anew where it was damaged, cut off or emptied', () => {
    const damages: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => Buffer.from(bytes.map((byte, index) => (index === bytes.length - 40 ? byte ^ 1 : byte))),
      (bytes) => bytes.subarray(0, bytes.length / 2),
      () => Buffer.alloc(0),
      () => Buffer.from('not code at all, and certainly no checksum of it'),
    ];
    start();
    for (const damage of damages) {
      for (const name of readdirSync(kept)) writeFileSync(join(kept, name), damage(readFileSync(join(kept, name))));
      assert.deepEqual(start(), { said: 'one1', wasKept: false });
      assert.deepEqual(start(), { said: 'one1', wasKept: true });
    }
  });

  it('leaves no drafts and no rights to others behind', function () {
    if (process.platform === 'win32') this.skip();
    start();
    assert.equal(statSync(kept).mode & 0o777, 0o700);
    for (const name of readdirSync(kept)) {
      assert.match(name, /^(main|part)\.js-[0-9a-f]{32}$/);
      assert.equal(statSync(join(kept, name)).mode & 0o777, 0o600);
    }
  });

  it('is neither read from nor written to a folder that others may write to', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(kept);
    chmodSync(kept, 0o777);
    assert.deepEqual(start(), { said: 'one1', wasKept: false });
    assert.deepEqual(readdirSync(kept), []);
  });

  it('is done without where there is no folder, or something else in its place', () => {
    assert.deepEqual(start(null), { said: 'one1', wasKept: false });
    assert.ok(!existsSync(kept));
    writeFileSync(kept, 'a file');
    assert.deepEqual(start(), { said: 'one1', wasKept: false });
  });

  it('hides nothing that is wrong with the program', () => {
    write('part.js', "throw new Error('broken');");
    assert.throws(() => start(), /broken/);
    rmSync(join(folder, 'part.js'));
    assert.throws(() => start(), /part\.js/);
  });
});
