import assert from 'node:assert/strict';
import { type Outcome, runSteps, type Step } from '../../../client/src/ui/wizard';

/** Steps that give the scripted outcomes, and say when they were asked. */
function script(...outcomes: readonly (readonly [name: string, outcome: Outcome])[]) {
  const asked: string[] = [];
  let turn = 0;
  const step =
    (name: string): Step =>
    async ({ step: number, total }) => {
      asked.push(`${name} ${number}/${total}`);
      const next = outcomes[turn++];
      assert.equal(next?.[0], name);
      return next?.[1] ?? 'cancel';
    };
  return { asked, step };
}

describe('several questions in a row', () => {
  it('are asked one after the other', async () => {
    const { asked, step } = script(['a', 'next'], ['b', 'next']);
    const steps = [step('a'), step('b')];
    assert.equal(await runSteps(() => steps), true);
    assert.deepEqual(asked, ['a 1/2', 'b 2/2']);
  });

  it('lead back, not further than the first', async () => {
    const { asked, step } = script(['a', 'back'], ['a', 'next'], ['b', 'back'], ['a', 'next'], ['b', 'next']);
    const steps = [step('a'), step('b')];
    assert.equal(await runSteps(() => steps), true);
    assert.deepEqual(asked, ['a 1/2', 'a 1/2', 'b 2/2', 'a 1/2', 'b 2/2']);
  });

  it('end when somebody leaves', async () => {
    const { asked, step } = script(['a', 'next'], ['b', 'cancel']);
    const steps = [step('a'), step('b'), step('c')];
    assert.equal(await runSteps(() => steps), false);
    assert.equal(asked.length, 2);
  });

  it('may become more by an answer', async () => {
    const { asked, step } = script(['a', 'next'], ['b', 'next']);
    const steps: Step[] = [];
    steps.push(async (progress) => {
      const outcome = await step('a')(progress);
      steps.push(step('b'));
      return outcome;
    });
    assert.equal(await runSteps(() => [...steps]), true);
    assert.deepEqual(asked, ['a 1/1', 'b 2/2']);
  });
});
