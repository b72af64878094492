import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What the work of the process leaves behind at least, in bytes. */
const LEFT_BEHIND = 15 * 1024 * 1024;

/** A process starts and works within this, in milliseconds, also beside other work. */
const LIMIT = 30_000;

interface Told {
  readonly made: number;
  readonly used: number;
}

describe('a process at rest', () => {
  it('gives back what its work left behind', (done) => {
    const child = fork(join(__dirname, 'support/resting.ts'), { execArgv: ['--import', 'tsx'] });
    let most = 0;
    const end = (error?: Error) => {
      child.removeAllListeners();
      child.kill();
      done(error);
    };
    child.on('message', ({ made, used }: Told) => {
      if (made > 0) most = used;
      else if (used < most - LEFT_BEHIND) end();
    });
    child.once('exit', (code) => end(new assert.AssertionError({ message: `it ended with code ${code}` })));
  }).timeout(LIMIT);
});
