import * as assert from 'node:assert/strict';
import { closeAll, extension, openText } from '../helpers';
import { say } from '../say';
import { until } from '../wait';

/** Milliseconds that activation may take. The launcher sets it where what users get is measured: minified, as packaged. */
const BUDGET = Number(process.env.ACTIVATION_BUDGET ?? Number.POSITIVE_INFINITY);

describe('a folder without OKR files', () => {
  after(closeAll);

  // first in this workspace: an extension wakes once
  it('lets the extension sleep until it is needed, then activates it quickly', async () => {
    assert.equal(extension().isActive, false, 'nothing has asked for it');
    const workedBefore = processorTime();
    const before = performance.now();
    await extension().activate();
    const passed = performance.now() - before;
    const worked = processorTime() - workedBefore;
    say(`      activation: ${passed.toFixed(0)} ms, of which ${worked.toFixed(0)} ms at work; budget ${BUDGET}`);
    // time in which the processor did other work is the machine's, not ours
    const counted = Math.min(passed, worked);
    assert.ok(counted <= BUDGET, `it took ${counted.toFixed(0)} ms`);
  });

  it('serves a file that is not saved yet', async () => {
    const { document } = await openText('team: Payments\n');
    assert.equal(document.languageId, 'okr-yaml');
    await until('activation', () => extension().isActive, Boolean);
  });
});

/** Milliseconds that this thread has been at work; of the whole process where Node (below 23.9) does not tell. */
function processorTime(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = threadCpuUsage ? threadCpuUsage.call(process) : process.cpuUsage();
  return (user + system) / 1000;
}
