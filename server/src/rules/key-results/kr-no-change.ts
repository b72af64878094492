import { convert } from '../../okr/quantity';
import { measureOf } from '../measure';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { placeOfKnown } from './shared/known';

export default rule({
  code: 'kr-no-change',
  title: 'Baseline equals target',
  group: 'key-results',
  severity: 'warning',
  why: `When the start is the goal, the key result is reached before anybody has done anything, and its progress can't be worked out.
Either one of the two numbers is a slip, or it is a level to keep, and then it belongs under \`health_metrics\`.`,
  instead: 'Correct the number that is wrong, or move the level to `health_metrics`.',
  source: 'What OKRs are and are not; OKRs without theater.',
  bad: [
    'Reduce order errors from 2% to «2%»',
    'Raise the share of seats filled from 80% to «80%»',
    {
      about: 'The same length of time in two units.',
      text: `team: Kitchen
cycle: 2026-Q4
owner: lou
objectives:
  - title: Lunch is served while it is hot
    owner: lou
    key_results:
      - title: Guests wait less for their lunch
        metric: median wait
        baseline: 120 min
        target: «2 h»
`,
    },
  ],
  good: [
    'Reduce order errors from 2% to 0.5%',
    { text: 'Keep uptime above 99.9%', about: 'A level to keep is another matter.' },
    {
      text: 'Raise the rating of our campsites from 4/5 to 4.5',
      about: 'The second number takes the unit of the first.',
    },
    {
      text: `team: Kitchen
cycle: 2026-Q4
owner: lou
objectives:
  - title: Lunch is served while it is hot
    owner: lou
    key_results:
      - title: Guests wait less for their lunch
        metric: median wait
        baseline: 20 min
        target: 8 min
`,
    },
  ],
  supersedes: ['kr-no-guardrail'],
  check: {
    keyResult(keyResult, context) {
      if (!keyResult.title || keyResult.status?.value === 'dropped') return;
      const { baseline, target, hold } = measureOf(keyResult, context.read);
      if (hold || !baseline || !target || !isWritten(baseline.from) || !isWritten(target.from)) return;
      if (convert(baseline.quantity, target.quantity) !== target.quantity.amount) return;
      const at = placeOfKnown(target, keyResult.title, context);
      if (!at) return;
      context.report({
        at,
        message: `${quoted(target.quantity.text)} is also where it starts: correct one of the two, or make it a health metric to keep.`,
      });
    },
  },
});

function isWritten(from: string): boolean {
  return from === 'field' || from === 'title';
}
