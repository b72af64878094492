/** `okr report --html`, from the files to the file. */
import assert from 'node:assert/strict';
import { okr } from '../../support/cli';
import { TOWN } from '../../support/review';

describe('okr report', () => {
  it('prints the review, or writes it where --out says', async () => {
    const { code, out, err } = await okr(['report', '--html', '--today', '2026-11-04'], TOWN);
    assert.equal(code, 0, err);
    assert.match(out, /^<!DOCTYPE html>[\s\S]*<\/html>$/);
    const written = new Map<string, string>();
    const file = await okr(['report', '--html', '--today', '2026-11-04', '--out', 'review.html'], TOWN, {
      write: async (path, text) => void written.set(path, text),
    });
    assert.deepEqual([file.code, file.out, file.err], [0, '', 'Written: review.html']);
    assert.deepEqual([...written], [['/w/review.html', `${out}\n`]]);
  });

  it('reports what lies at the paths', async () => {
    const { out } = await okr(['report', '--html', 'ferry.okr.yaml'], TOWN);
    assert.match(out, /1 team, 2 objectives/);
  });

  it('says what it can’t do, and writes over no OKR file', async () => {
    for (const [argv, reason] of [
      [[], /okr report writes HTML: say --html/],
      [['--html', '--out', 'ferry.okr.yaml'], /--out names an OKR file/],
      [['--html', '--out', 'okr.config.yaml'], /--out names an OKR file/],
      [['--html', '--out', '.'], /--out names a folder/],
      [['--html', '--cycle', '2020'], /No set here is for the cycle 2020/],
    ] as const) {
      const { code, err } = await okr(['report', ...argv], TOWN);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, reason);
    }
  });
});
