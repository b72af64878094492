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
  it('a field is too vague, whatever its first word could be as a verb', () => {
    for (const text of [
      'Test Automation',
      'Code review & quality',
      'Release Management',
      'Accounting & Control',
      'Agent ops',
    ])
      assert.equal(readObjective(text).kind, 'vague', text);
  });
  it('a list of verbs counts by the one that changes something', () => {
    assert.equal(readObjective('Review, extend and enrich the reach of our school visits').kind, 'qualitative');
    assert.equal(readObjective('Review, sign and file the contracts').kind, 'task');
  });
  it('praise of one’s own people is vague, what they learn to do is not', () => {
    assert.equal(readObjective('Build a world-class team of glaziers').kind, 'vague');
    assert.equal(readObjective('Build a team of glaziers that learns from every job').kind, 'qualitative');
  });
  it('a verb that names no work is no task, whatever it is done to', () => {
    assert.notEqual(readObjective('Own the night shift roster').kind, 'task');
    assert.notEqual(readObjective('Lose the fear of heights').kind, 'task');
    assert.equal(readObjective('Write the night shift roster').kind, 'task');
  });
  it('what is read off has a direction, thin as it is', () => {
    assert.equal(readObjective('Increase customer satisfaction').kind, 'qualitative');
    assert.equal(readObjective('Increase quality').kind, 'vague');
  });
  it('numbers inside of what is spoken of measure nothing', () => {
    for (const text of [
      'Make zero trust feel like no effort',
      'Prepare tier 2 suppliers for lean years',
      'Make the first 30 days in the valley easy',
      'Zero friction for first-time senders',
      'Double down on what the villages value',
    ])
      assert.notEqual(readObjective(text).kind, 'metric', text);
    for (const text of [
      'Double exports',
      'Zero lost parcels',
      'Run the relay in under 3 hours',
      'Complete 80% of the list',
    ])
      assert.equal(readObjective(text).kind, 'metric', text);
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
