import { progressOf } from '../../okr/progress';
import { rule } from '../rule';
import { EPSILON, isSteered, type Sure, standing, sureOnes } from '../support/check-ins';

const set = (...weeks: readonly (readonly [value: string, confidence: string])[]) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
${weeks
  .map(
    ([value, confidence], week) =>
      `          - date: 2026-10-${5 + 7 * week < 10 ? '0' : ''}${5 + 7 * week}\n            value: ${value}\n            confidence: ${confidence}\n`,
  )
  .join('')}`;

const TIMES = 4;
const WITHIN = 0.05;

/** Below this the target is given up already; nobody has to say so every week. */
const GIVEN_UP = 0.3;

export default rule({
  code: 'confidence-flat',
  title: 'The confidence does not follow the number',
  group: 'steering',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  why: `Four check-ins say the same chance to reach the target, while the number moved away from it. Then the confidence is a habit, not a judgement, and it can't warn anybody.
A confidence below 0.3 is left alone: it warns as it is.`,
  instead: 'Ask what the chance is today, knowing this number, and write down what it rests on.',
  source: 'OKRs without theater; Wodtke, Radical Focus.',
  bad: [
    { text: set(['8.0%', '0.6'], ['8.2%', '0.6'], ['8.1%', '0.6'], ['8.4%', '«0.6»']), today: '2026-10-28' },
    {
      about: 'within 0.05',
      text: set(['8%', '0.5'], ['8%', '0.55'], ['9%', '0.5'], ['10%', '«0.5»']),
      today: '2026-10-28',
    },
  ],
  good: [
    {
      about: 'the number came nearer',
      text: set(['8%', '0.6'], ['9%', '0.6'], ['8%', '0.6'], ['7%', '0.6']),
      today: '2026-10-28',
    },
    {
      about: 'the confidence moved',
      text: set(['8%', '0.6'], ['8.2%', '0.6'], ['8.4%', '0.6'], ['8.6%', '0.5']),
      today: '2026-10-28',
    },
    {
      about: 'three times is not yet a habit',
      text: set(['8%', '0.6'], ['9%', '0.6'], ['10%', '0.6']),
      today: '2026-10-21',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const run = sureOnes(keyResult).slice(-TIMES);
      const last = run.at(-1);
      if (!isSteered(keyResult, context) || run.length < TIMES || !last) return;
      const stated = run.map(({ confidence }) => confidence.value);
      const [lowest, highest] = [Math.min(...stated), Math.max(...stated)];
      if (highest - lowest > WITHIN + EPSILON || highest < GIVEN_UP) return;
      const { course } = standing(keyResult, context).measure;
      const [from, to] = endsOf(run);
      if (!course || !from?.value?.value || !to?.value?.value) return;
      const [before, after] = [progressOf(course, from.value.value), progressOf(course, to.value.value)];
      if (before === undefined || after === undefined || after >= before - EPSILON) return;
      context.report({
        at: last.confidence.span,
        message: `Confidence is about ${last.confidence.text} for the fourth time, while the number went from ${from.value.text} to ${to.value.text}, away from the target: say what the chance is now.`,
      });
    },
  },
});

/** The first and the last check-in of a run that state a value. */
function endsOf(run: readonly Sure[]): [Sure | undefined, Sure | undefined] {
  const withValue = run.filter(({ value }) => value?.value !== undefined);
  return withValue.length < 2 ? [undefined, undefined] : [withValue[0], withValue.at(-1)];
}
