import type { KeyResult } from '../../okr/model';
import { each } from '../../okr/model';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { placeOf, surely } from './shared/judged';
import { steerByLeading } from './shared/leading';

const DAYS_MEASURED = { daily: 1, weekly: 7, biweekly: 14, monthly: 31, quarterly: 92 } as const;
const DAYS_READABLE = { day: 1, week: 7, month: 31, quarter: 92, year: 366 } as const;

export default rule({
  code: 'kr-not-weekly',
  title: 'A number that comes too slowly to steer by',
  group: 'key-results',
  severity: 'information',
  why: `A check-in asks: did last week's work move the number? A survey at the end of the quarter can't answer; by the time it does, the cycle is over.
Most slow numbers are led by a faster one, and that one can steer.`,
  instead:
    'Find what moves earlier and predicts it, and make that the key result. Keep the slow number in view as a health metric or in the next cycle’s review.',
  source: 'Build ones that change the work (weekly rhythm); Wodtke, Radical Focus.',
  bad: [
    {
      text: `team: Support
cycle: 2026-Q4
owner: kim
objectives:
  - title: Guests feel looked after
    owner: kim
    key_results:
      - title: Raise guest satisfaction from 3.9/5 to 4.4/5
        measured: «quarterly»
`,
    },
    {
      about: 'Monthly numbers in a weekly rhythm.',
      text: `team: Finance
cycle: 2026-Q4
cadence: weekly
owner: kim
objectives:
  - title: Nobody waits for their money
    owner: kim
    key_results:
      - title: Cut the time to pay a refund from 12 days to 4 days
        measured: «monthly»
`,
    },
    {
      text: `team: People
cycle: 2026-H2
cadence: biweekly
owner: kim
objectives:
  - title: People grow here
    owner: kim
    key_results:
      - { title: Internal candidates fill 20% of open roles, measured: «monthly» }
`,
    },
  ],
  good: [
    'Cut p95 checkout latency from 900ms to 450ms',
    {
      text: 'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2',
      about: '"Per quarter" is a unit, not how often the number is read.',
    },
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    {
      about: 'Monthly numbers in a monthly rhythm.',
      text: `team: Finance
cycle: 2026-H2
cadence: monthly
owner: kim
objectives:
  - title: Nobody waits for their money
    owner: kim
    key_results:
      - title: Cut the time to pay a refund from 12 days to 4 days
        measured: monthly
`,
    },
    {
      about: 'A survey, but one that is asked every week.',
      text: `team: People
cycle: 2026-Q4
owner: kim
objectives:
  - title: People grow here
    owner: kim
    key_results:
      - title: Raise the score of the pulse survey from 6.1 to 7.5
        measured: weekly
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'outcome');
      if (!found) return;
      const { cadence, cadenceDays } = context.facts(keyResult.parent.parent);
      const { measured } = keyResult;
      if (measured) {
        if (!measured.value || DAYS_MEASURED[measured.value] <= cadenceDays) return;
        context.report({
          at: measured.span,
          message: `A number measured ${measured.value} can't steer a ${cadence} check-in: look for one that moves earlier.`,
          fixes: () => steerByLeading(context.document, keyResult, found),
        });
        return;
      }
      if (hasNewNumbers(keyResult)) return;
      const { readable } = found.reading;
      // What the catalogue knows of monthly numbers holds for most, not for all: worth a thought, no more.
      const severity = readable?.every === 'month' ? 'hint' : undefined;
      if (!readable || DAYS_READABLE[readable.every] <= cadenceDays) return;
      context.report({
        at: placeOf(readable.because, found.title, context),
        severity,
        message: `${quoted(readable.because.text)} usually gives a new number once a ${readable.every}, too slowly for a ${cadence} check-in: look for one that moves earlier.`,
        fixes: () => steerByLeading(context.document, keyResult, found),
      });
    },
  },
});

/** Check-ins that already show different values: whatever the metric's name suggests, it can be read often. */
function hasNewNumbers(keyResult: KeyResult): boolean {
  let first: string | undefined;
  for (const { value } of each(keyResult.check_ins)) {
    first ??= value?.text;
    if (value && value.text !== first) return true;
  }
  return false;
}
