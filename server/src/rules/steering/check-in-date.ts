import type { Cycle } from '../../okr/cycle';
import { type Day, parseDate } from '../../okr/dates';
import { each } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { rule } from '../rule';

const set = (date: string, cycle = '2026-Q4') => `team: Ferry
cycle: ${cycle}
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: ${date}
            value: 8%
            confidence: 0.6
`;

export default rule({
  code: 'check-in-date',
  title: 'A check-in on a day that can’t be',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  needs: 'today',
  why: `A check-in says how things stood on a day. One that lies in the future, or outside of the cycle, is a slip of the pen, or it belongs to another set; until it is put right, it counts as the latest or not at all.`,
  instead: 'Write the day on which the number was read, inside the cycle.',
  source: 'OKRs without theater.',
  bad: [
    { about: 'tomorrow', text: set('«2026-10-27»'), today: '2026-10-26' },
    { about: 'before the cycle began', text: set('«2026-09-30»'), today: '2026-10-05' },
    { about: 'the wrong year', text: set('«2025-10-19»'), today: '2026-10-26' },
    { about: 'after its end', text: set('«2027-01-01»'), today: '2027-01-05' },
  ],
  good: [
    { about: 'today', text: set('2026-10-26'), today: '2026-10-26' },
    { about: 'the first day', text: set('2026-10-01'), today: '2026-10-05' },
    { about: 'the last day', text: set('2026-12-31'), today: '2027-01-05' },
  ],
  check: {
    keyResult(keyResult, { document, facts, today, report }) {
      const { cycle } = facts(keyResult.parent.parent);
      for (const { date } of each(keyResult.check_ins)) {
        const day = date?.value;
        if (!date || day === undefined) continue;
        const fault = faultOf(day, cycle, today);
        if (!fault) continue;
        report({
          at: date.span,
          message: `${date.text} ${fault}: write the day on which the number was read.`,
          fixes: () =>
            sameDay(day, cycle, today).map((other) => ({
              title: `Change to ${other}`,
              edits: replaceValue(document, date, other),
            })),
        });
      }
    },
  },
});

function faultOf(day: Day, cycle: Cycle | undefined, today: Day): string | undefined {
  if (day > today) return `is still to come (today is ${today})`;
  if (cycle && day < cycle.start) return `lies before ${cycle.name} began on ${cycle.start}`;
  return cycle && day > cycle.end ? `lies after ${cycle.name} ended on ${cycle.end}` : undefined;
}

/** The same day in another year, where that would do: people write the old year until February. */
function sameDay(day: Day, cycle: Cycle | undefined, today: Day): Day[] {
  if (!cycle) return [];
  const years = new Set([cycle.start.slice(0, 4), cycle.end.slice(0, 4)]);
  return [...years].flatMap((year) => {
    const other = parseDate(year + day.slice(4));
    return other !== undefined && faultOf(other, cycle, today) === undefined ? [other] : [];
  });
}
