import { daysBetween } from '../../okr/dates';
import { expectedProgress, GRACE_DAYS } from '../../okr/progress';
import { rule } from '../rule';
import { EPSILON, isLongOver, isOpen, standing, sureOnes } from '../support/check-ins';

const set = (value: string, confidence: string) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: 2026-11-16
            value: ${value}
            confidence: ${confidence}
`;

export default rule({
  code: 'watermelon',
  title: 'Green outside, red inside',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  needs: 'today',
  options: {
    confidence: { default: 0.7, description: 'The confidence, from 0 to 1, from which it has to be borne out.' },
    points: { default: 25, description: 'Percentage points behind the expected progress from which it is not.' },
  },
  why: `Somebody is sure to reach the target, and the number says otherwise: it is more than 25 points behind the share of the time that has passed. Perhaps they know what will turn it round; then it should be written down. Otherwise it is hope, and it keeps others from helping.`,
  instead: 'Lower the confidence to what the number bears, or write in the note what will close the gap, and by when.',
  source: 'OKRs without theater; Wodtke, Radical Focus.',
  bad: [
    { text: set('8%', '«0.8»'), today: '2026-11-16' },
    { about: 'it got worse', text: set('11%', '«70%»'), today: '2026-11-18' },
  ],
  good: [
    { about: 'behind, and said so', text: set('8%', '0.4'), today: '2026-11-16' },
    { about: 'sure, and on its way', text: set('6.2%', '0.8'), today: '2026-11-16' },
    {
      about: 'nothing is expected in the first days',
      text: set('9%', '0.8').replace('2026-11-16', '2026-10-05'),
      today: '2026-10-06',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const of = context.facts(keyResult.parent.parent);
      const last = sureOnes(keyResult).at(-1);
      const { measure, progress, due } = standing(keyResult, context);
      if (!isOpen(keyResult) || !last || progress === undefined || due === undefined || !of.cycle) return;
      // A level to keep is held or not: it is not under way.
      if (measure.hold || isLongOver(of, context.today)) return;
      const { confidence, points } = context.options;
      // Where check-ins are missing, the confidence is judged by the day on which it was stated.
      const isStale = daysBetween(last.date.value, context.today) > of.cadenceDays + GRACE_DAYS;
      const expected = expectedProgress(of.cycle.start, due, isStale ? last.date.value : context.today);
      const behind = (expected - progress) * 100;
      if (last.confidence.value < confidence - EPSILON || behind <= points + EPSILON) return;
      context.report({
        at: last.confidence.span,
        message: `Confidence is ${last.confidence.text}, and progress is ${Math.round(progress * 100)}% where ${Math.round(expected * 100)}% of the time is gone: lower it, or say what will close the gap.`,
      });
    },
  },
});
