import { expectedProgress, progressOf } from '../../okr/progress';
import { typeOf } from '../facts';
import { rule } from '../rule';
import { EPSILON, inOrder, standing } from '../support/check-ins';

const set = (checkIns: readonly string[], type = 'aspirational') => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    type: ${type}
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
${checkIns.map((checkIn) => `          - { ${checkIn} }\n`).join('')}`;

const EARLY = 1 / 3;

export default rule({
  code: 'sandbagged',
  title: 'Safe from the start',
  group: 'set',
  severity: 'information',
  stateOfWork: true,
  options: {
    above: { default: 0.9, description: 'The confidence, from 0 to 1, above which a first check-in is too sure.' },
  },
  why: `An aspirational key result is one that may fail. If its owner is all but sure at the first check-in, or the target is met in the first third of the cycle, it asks nobody to try anything new.`,
  instead:
    'Raise the target to where the chance is about half, and record the change with its reason. If it must be reached, mark it as committed.',
  source: 'Google’s OKR playbook (sandbagging); Wodtke, Radical Focus.',
  bad: [
    {
      text: set(['date: 2026-10-05, value: 8.5%, confidence: «0.95»', 'date: 2026-10-12, value: 8%, confidence: 0.7']),
      today: '2026-10-13',
    },
    {
      about: 'met in the first month',
      text: set(['date: 2026-10-05, value: 6%, confidence: 0.7', 'date: 2026-10-26, value: «2.9%»']),
      today: '2026-10-27',
    },
  ],
  good: [
    { text: set(['date: 2026-10-05, value: 8.5%, confidence: 0.9']), today: '2026-10-06' },
    {
      about: 'a promise',
      text: set(['date: 2026-10-05, value: 8.5%, confidence: 0.95'], 'committed'),
      today: '2026-10-06',
    },
    { about: 'sure near the end', text: set(['date: 2026-12-14, value: 3.2%, confidence: 0.95']), today: '2026-12-15' },
    {
      about: 'met after half of the time',
      text: set(['date: 2026-10-05, value: 6%, confidence: 0.7', 'date: 2026-11-16, value: 2.9%']),
      today: '2026-11-17',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (typeOf(keyResult) !== 'aspirational' || keyResult.status?.value === 'dropped') return;
      const { cycle } = context.facts(keyResult.parent.parent);
      const { measure } = standing(keyResult, context);
      const checkIns = inOrder(keyResult);
      const [first] = checkIns;
      // A level to keep is met from its first day; and whoever checks in first near the end has reason to be sure.
      if (!first || measure.hold) return;
      const isEarly = (day: string, share: number) =>
        !cycle || (day >= cycle.start && expectedProgress(cycle.start, cycle.end, day) <= share + EPSILON);
      const { confidence } = first;
      if (confidence?.value !== undefined && confidence.value > context.options.above + EPSILON) {
        if (!isEarly(first.date.value, 1 / 2)) return;
        context.report({
          at: confidence.span,
          message: `Confidence was ${confidence.text} at the first check-in, which is sure for an aspirational key result: raise the target, or mark it as committed.`,
        });
        return;
      }
      const { course } = measure;
      if (!course || !cycle) return;
      const met = checkIns
        .filter(({ date }) => expectedProgress(cycle.start, cycle.end, date.value) <= EARLY + EPSILON)
        .find(({ value }) => value?.value && (progressOf(course, value.value) ?? 0) >= 1 - EPSILON);
      if (!met?.value || met.date.value < cycle.start) return;
      context.report({
        at: met.value.span,
        message: `The target was met on ${met.date.text} with ${met.value.text}, in the first third of ${cycle.name}: raise it, and record the change.`,
      });
    },
  },
});
