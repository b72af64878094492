import type { Cycle } from '../../okr/cycle';
import { addDays, type Day } from '../../okr/dates';
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { rule } from '../rule';
import { quoted, withParts } from '../support/words';
import { type WrittenDue, writtenDues } from './shared/due';

export default rule({
  code: 'kr-due-outside-cycle',
  title: 'A date outside the cycle',
  group: 'key-results',
  severity: 'warning',
  why: `A set is scored when its cycle ends. What is due later can't be scored then, and what was due before it began is a slip or a leftover from the last set.`,
  instead:
    'Take a date inside the cycle. If the result needs longer, say how far it gets in this cycle, or move it to a longer one.',
  source: 'Build ones that change the work (SMART, time-bound); re:Work’s guide to OKRs.',
  bad: [
    {
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Cut missed appointments from 18% to 9%
        due: «2027-01-31»
`,
    },
    {
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - Cut missed appointments from 18% to 9% by «June 30»
`,
    },
    {
      text: `team: Clinic
cycle: { name: Spring push, start: 2026-02-01, end: 2026-04-15 }
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - { title: Cut missed appointments from 18% to 9%, due: «2026-01-15» }
`,
    },
    {
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - Cut missed appointments from 18% to 9% by the end of «Q2»
`,
    },
    {
      about: 'The quarter after, though it begins on the day after the cycle’s end.',
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - Cut missed appointments from 18% to 9% by end of «Q1»
`,
    },
  ],
  good: [
    {
      text: `team: Clinic
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Cut missed appointments from 18% to 9%
        due: 2026-12-31
`,
    },
    {
      about: 'The quarter lies in the year.',
      text: `team: Clinic
cycle: 2026
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - Cut missed appointments from 18% to 9% by the end of Q2
`,
    },
    {
      about: 'The third quarter of a fiscal year.',
      files: { 'okr.config.yaml': 'fiscal_year_start: 02-01\n' },
      text: `team: Clinic
cycle: FY27-Q3
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Cut missed appointments from 18% to 9%
        due: 2026-10-31
      - Cut complaints from 40 to 15 per week by the end of Q3
`,
    },
    {
      about: 'Without a cycle nothing is outside.',
      text: `team: Clinic
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - Cut missed appointments from 18% to 9% by June 30, 2019
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const { cycle } = context.facts(keyResult.parent.parent);
      if (!cycle || keyResult.status?.value === 'dropped') return;
      for (const due of writtenDues(keyResult, cycle, context)) {
        if (due.meant.some((days) => isInside(days, cycle, due.inTitle !== undefined))) continue;
        const early = due.meant.every(({ last }) => last < cycle.start);
        const side = early ? `before ${cycle.name} begins` : `outside ${cycle.name}`;
        context.report({
          at: due.at,
          message: `${quoted(due.text)} lies ${due.inTitle || early ? side : `after ${cycle.name} ends`} (${cycle.start} to ${cycle.end}): take a date inside it.`,
          fixes: () => [
            { title: `Set to the cycle's end, ${cycle.end}`, edits: setTo(context.document, due, cycle.end) },
          ],
        });
      }
    },
  },
});

function setTo(document: OkrDocument, { field, inTitle }: WrittenDue, day: Day): TextEdit[] {
  if (!inTitle) return replaceValue(document, field, day);
  return replaceValue(document, field, withParts(field.text, [{ ...inTitle, text: `${inTitle.lead} ${day}` }]));
}

/** "By January 1" may mean the night before: a day in a title has one of grace, a quarter ("by the end of Q1") has none. */
function isInside({ first, last }: WrittenDue['meant'][number], cycle: Cycle, inTitle: boolean): boolean {
  return last >= cycle.start && first <= (inTitle && first === last ? addDays(cycle.end, 1) : cycle.end);
}
