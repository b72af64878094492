import type { Field, KeyResult } from '../../okr/model';
import { type MeasureOf, measureOf } from '../measure';
import type { Context, Report } from '../rule';
import { rule } from '../rule';
import { SURE } from '../support/judgement';
import { quoted } from '../support/words';
import { verbOfChange } from './shared/change-verbs';
import { changeVerb, swapNumbers } from './shared/direction';
import { judged, placeOf } from './shared/judged';
import { placeOfKnown } from './shared/known';

export default rule({
  code: 'kr-direction',
  title: 'The verb says one way, the numbers the other',
  group: 'key-results',
  severity: 'warning',
  why: `"Reduce … from 2 to 5" can be read two ways, and progress is counted from the numbers: a team that does what the verb says would be shown going backwards.
Mostly two numbers were swapped, or the verb stayed when the metric was turned around.`,
  instead: 'Swap the two numbers, or take the verb that fits them.',
  source: 'Build ones that change the work (SMART).',
  supersedes: ['kr-title-disagrees'],
  bad: [
    '«Reduce» customer churn from 2% to 5%',
    '«Increase» on-time departures from 85% to 70%',
    '«Cut» the wait for a hearing aid from 3 weeks to 8 weeks',
    {
      about: 'The numbers stand in the fields.',
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Reduce missed appointments
        baseline: 9%
        target: «18%»
`,
    },
  ],
  good: [
    'Reduce customer churn from 5% to 2%',
    { text: 'Reduce p95 latency from 1.2 s to 450 ms', about: 'Compared in one unit.' },
    { text: 'Increase runway from 9 months to 1.5 years', about: 'Compared in one unit.' },
    'Improve the average grade from 3.1 to 2.4',
    {
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Reduce missed appointments
        baseline: 18%
        target: 9%
`,
    },
    {
      about: 'The fields go the right way; that the title says another number is another fault.',
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Reduce missed appointments from 18% to 25%
        target: 9%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (!found) return;
      const { title, reading } = found;
      const measure = measureOf(keyResult, context.read);
      // Where the fields hold the numbers, they count; a title that says others is kr-title-disagrees.
      const inFields = measure.baseline?.from === 'field' || measure.target?.from === 'field';
      const fault =
        reading.contradiction && !inFields
          ? { at: placeOf(reading.contradiction, title, context), says: reading.contradiction.text }
          : againstFields(keyResult, title, measure, context);
      if (!fault || ((!reading.contradiction || inFields) && reading.confidence < SURE)) return;
      const { baseline, target } = measure;
      const numbers = baseline && target ? ` from ${baseline.quantity.text} to ${target.quantity.text}` : '';
      context.report({
        at: fault.at,
        message: `${quoted(fault.says)} goes one way and the numbers${numbers} go the other: swap them, or change the verb.`,
        fixes: () => [...swapNumbers(context.document, title, measure), ...changeVerb(context.document, title)],
      });
    },
  },
});

/** A verb in the title whose direction the fields' numbers contradict. */
function againstFields(
  keyResult: KeyResult,
  title: Field<string>,
  { baseline, target, direction }: MeasureOf,
  context: Pick<Context<unknown>, 'within'>,
): { at: Report['at']; says: string } | undefined {
  const inFields = baseline?.from === 'field' || target?.from === 'field';
  if (!inFields || !baseline || !target || !direction) return undefined;
  const verb = verbOfChange(title.text);
  if (!verb || verb.direction === direction) return undefined;
  const counts = baseline.quantity.amount !== target.quantity.amount && keyResult.status?.value !== 'dropped';
  const at = counts ? placeOfKnown(target, title, context) : undefined;
  return at && { at, says: verb.text };
}
