import assert from 'node:assert/strict';
import { settle } from '../../../server/src/language/judge/kind';
import { readAmounts } from '../../../server/src/language/parse/amounts';
import { readFrame } from '../../../server/src/language/parse/frame';

/** What is settled for a task, by how probable an outcome still is. */
function asTask(outcome: number) {
  const frame = readFrame('Write the guide');
  const task = 1 - outcome;
  return settle(
    { label: 'task', probability: task, probabilities: [outcome, 0, task, 0, 0] },
    frame,
    readAmounts(frame),
  );
}

describe('doubt', () => {
  it('takes the confidence that rules ask for from a verdict against the writer, long before the verdict itself', () => {
    assert.ok(asTask(0.01).confidence > 0.9);
    assert.equal(asTask(0.12).kind, 'task');
    assert.ok(asTask(0.12).confidence < 0.6, 'a warning would be wrong too often');
    assert.equal(asTask(0.4).kind, 'outcome');
  });
});
