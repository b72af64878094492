import { each } from '../../okr/model';
import { convert, type Quantity } from '../../okr/quantity';
import type { Span } from '../../okr/span';
import { measureOf } from '../measure';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { inUnitOf } from './shared/convert';
import { placeOfKnown } from './shared/known';

export default rule({
  code: 'kr-unit-mismatch',
  title: "Units that can't be compared",
  group: 'key-results',
  severity: 'warning',
  why: `Progress is the way gone out of the whole way, so start, target and every value must be of one kind. A percentage and a count, or dollars and euros, have no way between them, and the number shown would be nonsense.`,
  instead:
    'Write all of them in the unit of the metric. For a change in a percentage give both ends ("40%" and "50%"), not the points between.',
  source: 'Build ones that change the work (SMART, measurable).',
  bad: [
    'Grow ticket revenue from $1.2M to «€1.6M»',
    {
      about: 'Percent against points.',
      text: `team: Night school
cycle: 2026-Q4
owner: ines
objectives:
  - title: Adults finish what they start
    owner: ines
    key_results:
      - title: More adults finish their course
        metric: share of learners who finish
        baseline: 40%
        target: «10 points»
`,
    },
    {
      about: 'A check-in in another unit.',
      text: `team: Donors
cycle: 2026-Q4
owner: ada
objectives:
  - title: Small donors carry our shelters
    owner: ada
    key_results:
      - title: Grow monthly gifts from $20k to $45k
        check_ins:
          - date: 2026-10-12
            value: «31%»
          - date: 2026-10-19
            value: $26k
`,
    },
  ],
  good: [
    { text: 'Cut p95 checkout latency from 1.2 s to 450 ms', about: 'Durations convert.' },
    { text: 'Raise visits from 20 to 35 per week', about: 'The unit that one side leaves out is the other side’s.' },
    {
      about: 'Values of a relative change are the change so far.',
      text: `team: Donors
cycle: 2026-Q4
owner: ada
objectives:
  - title: Small donors carry our shelters
    owner: ada
    key_results:
      - title: Increase monthly gifts by 40%
        check_ins:
          - date: 2026-10-12
            value: 12%
`,
    },
    {
      text: `team: Night school
cycle: 2026-Q4
owner: ines
objectives:
  - title: Adults finish what they start
    owner: ines
    key_results:
      - title: More adults finish their course
        metric: share of learners who finish
        baseline: 40%
        target: 50%
        check_ins:
          - date: 2026-10-12
            value: 43
`,
    },
    {
      about: 'The change so far, of a change that is said in a word.',
      text: `team: College
cycle: 2026-Q4
owner: ines
objectives:
  - title: Adults finish what they start
    owner: ines
    key_results:
      - title: Double the adults who finish their course
        check_ins:
          - date: 2026-10-12
            value: 50%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (keyResult.status?.value === 'dropped') return;
      const { baseline, target, by } = measureOf(keyResult, context.read);
      const compare = (value: Quantity, at: Span | undefined, like: Quantity, where: string): boolean => {
        const fault = at && mismatch(value, like);
        if (!fault) return false;
        context.report({
          at,
          ...(fault === 'period' && { severity: 'hint' }),
          message: `${quoted(value.text)} ${FAULT[fault]} the ${where} ${quoted(like.text)}: write both in one unit.`,
          fixes: () => inUnitOf(context.document, keyResult, at, value, like),
        });
        return true;
      };
      const ends = baseline && target && baseline.from !== 'check-in' ? { baseline, target } : undefined;
      const at = ends && (placeOfKnown(ends.target, keyResult.title, context) ?? ends.baseline.field?.span);
      if (ends && compare(ends.target.quantity, at, ends.baseline.quantity, 'baseline')) return;
      const goal = target ?? by ?? baseline;
      if (!goal) return;
      const where = goal === target ? 'target' : goal === by ? 'change' : 'baseline';
      for (const { value } of each(keyResult.check_ins))
        if (value?.value && !(goal === by && saysChange(value.value, by.quantity)))
          compare(value.value, value.span, goal.quantity, where);
    },
  },
});

const FAULT = { unit: "can't be compared with", period: 'counts over another time than' } as const;

/** Half of the way to "Double …" is written as 50%: a factor and a percentage both say how much has changed so far. */
function saysChange(value: Quantity, by: Quantity): boolean {
  return by.dimension === 'factor' && value.dimension === 'percent';
}

/** Why two quantities have no way between them; undefined where they have. */
function mismatch(value: Quantity, like: Quantity): keyof typeof FAULT | undefined {
  if (convert(value, like) !== undefined) return undefined;
  const once = ({ per: _, ...quantity }: Quantity): Quantity => quantity;
  return value.per !== like.per && convert(once(value), once(like)) !== undefined ? 'period' : 'unit';
}
