/** What an objective is: near-misses in pairs. */
import assert from 'node:assert/strict';
import { readObjective } from '../../../server/src/language';

const PAIRS: readonly (readonly [task: string, qualitative: string])[] = [
  ['Introduce an incident handling process', 'Incidents teach us something every time'],
  ['Get the warehouse app enterprise ready', 'Get every student ready for work'],
  ['Compare the two charging networks', 'Comparing offers is easy for tenants'],
  ['Migrate everything to the new host with 99% uptime', 'Everything runs while we move house'],
  ['Launch Nimbus 4.1 and cut latency by a fifth', 'Nobody notices that we moved'],
  ['Define a data governance framework', 'Everyone trusts the numbers they work with'],
];

describe('objectives that are work, and others like them that are not', () => {
  for (const [task, qualitative] of PAIRS)
    it(`${task} / ${qualitative}`, () => {
      assert.equal(readObjective(task).kind, 'task');
      assert.equal(readObjective(qualitative).kind, 'qualitative');
    });
  it('a count is a metric, whatever is counted, and so is a bound of one period or of none', () => {
    for (const text of ['Hire 10 engineers', 'MTTR under an hour', 'Zero data leaks in 2027'])
      assert.equal(readObjective(text).kind, 'metric');
  });
  it('"twice" at the end is a way of speaking', () => {
    assert.equal(readObjective('No customer has to tell their story twice').kind, 'qualitative');
    assert.equal(readObjective('Double revenue').kind, 'metric');
  });
});
