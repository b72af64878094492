import { each, type KeyResult, type OkrDocument } from '../../okr/model';
import { sortElements } from '../../yaml/edit';
import { type Fix, rule } from '../rule';

const set = (...dates: readonly string[]) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
${dates.map((date, index) => `          - date: ${date}\n            value: ${8 - index}%\n`).join('')}`;

export default rule({
  code: 'check-in-order',
  title: 'Check-ins out of order',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  why: `The check-ins of a key result are read as a story, from the first week to this one. Out of order, people see a rise where there was a fall, and the newest one is not where they look for it.`,
  instead: 'Put them in order of date, the latest last.',
  source: 'OKRs without theater.',
  bad: [
    { text: set('2026-10-12', '2026-10-26', '«2026-10-19»'), today: '2026-10-28' },
    { about: 'the newest first', text: set('2026-10-26', '«2026-10-19»', '2026-10-12'), today: '2026-10-28' },
  ],
  good: [
    { text: set('2026-10-12', '2026-10-19', '2026-10-26'), today: '2026-10-28' },
    { about: 'two on one day', text: set('2026-10-12', '2026-10-12', '2026-10-26'), today: '2026-10-28' },
  ],
  check: {
    keyResult(keyResult, { document, report }) {
      let before: string | undefined;
      for (const { date } of each(keyResult.check_ins)) {
        const day = date?.value;
        if (date === undefined || day === undefined) continue;
        if (before !== undefined && day < before) {
          report({
            at: date.span,
            message: `${date.text} comes after ${before} in the list: put the check-ins in order of date.`,
            fixes: () => sort(document, keyResult),
          });
          return;
        }
        before = day;
      }
    },
  },
});

/** In order of date; those of one day stay as they are. Where a date can't be read, nobody can tell the order. */
function sort(document: OkrDocument, { check_ins: list }: KeyResult): Fix[] {
  const days = each(list).flatMap(({ date }) => date?.value ?? []);
  if (!list || days.length < list.items.length) return [];
  const order = days.map((_, index) => index).sort((a, b) => (days[a]! < days[b]! ? -1 : days[a]! > days[b]! ? 1 : 0));
  const edits = sortElements(document, list, order);
  return edits.length > 0 ? [{ title: 'Put the check-ins in order of date', edits, safe: true }] : [];
}
