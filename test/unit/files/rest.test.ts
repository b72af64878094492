import assert from 'node:assert/strict';
import { Rest } from '../../../server/src/files/rest';

const MB = 1024 * 1024;
const WORK = 300;
const NONE = 0;

/** What is decided in each interval; a collection leaves `alive` bytes. */
function decisions(intervals: readonly (readonly [worked: number, used: number])[], alive = 40 * MB): boolean[] {
  const rest = new Rest();
  return intervals.map(([worked, used]) => {
    const isTime = rest.isTime(worked, used);
    if (isTime) rest.collected(alive);
    return isTime;
  });
}

describe('memory at rest', () => {
  it('is collected twice after work, once there is nothing to do, and not again', () => {
    const after = [
      [WORK, 70 * MB],
      [NONE, 70 * MB],
      [NONE, 40 * MB],
      [NONE, 40 * MB],
    ] as const;
    assert.deepEqual(decisions(after), [false, true, true, false]);
  });

  it('is left alone before anything was done, and while something goes on', () => {
    assert.deepEqual(decisions([[NONE, 90 * MB]]), [false]);
    assert.deepEqual(
      decisions([
        [WORK, 90 * MB],
        [WORK, 90 * MB],
      ]),
      [false, false],
    );
  });

  it('is collected after more work only where that left something behind', () => {
    const rested = [
      [WORK, 70 * MB],
      [NONE, 70 * MB],
      [NONE, 40 * MB],
    ] as const;
    assert.deepEqual(decisions([...rested, [WORK, 45 * MB], [NONE, 45 * MB]]).at(-1), false);
    assert.deepEqual(decisions([...rested, [WORK, 60 * MB], [NONE, 60 * MB], [NONE, 40 * MB]]).slice(-2), [true, true]);
  });

  it('is not collected where that would take long, nor the second time when work comes between', () => {
    assert.deepEqual(
      decisions([
        [WORK, 400 * MB],
        [NONE, 400 * MB],
        [NONE, 400 * MB],
      ]),
      [false, false, false],
    );
    assert.deepEqual(
      decisions([
        [WORK, 70 * MB],
        [NONE, 70 * MB],
        [WORK, 41 * MB],
        [NONE, 41 * MB],
      ]),
      [false, true, false, false],
    );
  });
});
