import { daysBetween } from '../../okr/dates';
import type { Field, KeyResult } from '../../okr/model';
import { convert, type Quantity } from '../../okr/quantity';
import { rule } from '../rule';
import { type Dated, decisionsOf, inOrder, isSteered, says, standing } from '../support/check-ins';
import { quoted } from '../support/words';

const set = (...weeks: readonly string[]) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
${weeks.map((week, index) => `          - { date: 2026-10-${12 + 7 * index}, ${week} }\n`).join('')}`;

const TIMES = 3;

export default rule({
  code: 'status-theater',
  title: 'A report instead of a check-in',
  group: 'steering',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  why: `The same note twice in a row, or three notes beside a number that does not move: the form is filled in, and nothing follows from it. A check-in is there to find out what must change next week.
Where a blocker is named or a decision asked for, it is no theater, whatever the number says.`,
  instead:
    'Write what moved the number since last time, or why it does not move and what must be decided; else leave the note out.',
  source: 'OKRs without theater; OKR Kanban.',
  bad: [
    {
      about: 'the same note',
      text: set('value: 8%, note: On track', 'value: 7.5%, note: «on track.»'),
      today: '2026-10-20',
    },
    {
      about: 'three notes, one value',
      text: set(
        'value: 8%, note: Talked to the pilots',
        'value: 8%, note: Looked at the winter plan',
        'value: «8%», note: Met the harbour again',
      ),
      today: '2026-10-27',
    },
  ],
  good: [
    {
      text: set('value: 8%, note: Two pilots are back', 'value: 7%, note: The winter plan holds'),
      today: '2026-10-20',
    },
    {
      about: 'it stands still, and somebody asks for what would move it',
      text: set(
        'value: 8%, note: Talked to the pilots',
        'value: 8%, note: Looked at the winter plan',
        'value: 8%, note: Met the harbour again, decisions_needed: [Do we hire a third pilot?]',
      ),
      today: '2026-10-27',
    },
    {
      about: 'a new note since',
      text: set('value: 8%, note: On track', 'value: 8%, note: On track', 'value: 7%, note: A third pilot came'),
      today: '2026-10-27',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (!isSteered(keyResult, context)) return;
      const checkIns = inOrder(keyResult);
      const [before, last] = checkIns.slice(-2);
      if (last?.note && before?.note && sameWords(before.note, last.note)) {
        context.report({
          at: last.note.span,
          message: `${quoted(last.note.text)} is the note of ${before.date.text} again: write what changed since, or leave it out.`,
        });
        return;
      }
      const value = stuckAt(keyResult, checkIns.slice(-TIMES));
      if (!value || (standing(keyResult, context).progress ?? 1) >= 1) return;
      context.report({
        at: value.span,
        message: `The value is ${value.text} for the third time in a row, with a note each time: write why it does not move, and what must be decided.`,
      });
    },
  },
});

/** Looked at word by word: nearly all notes differ in one of the first. */
function sameWords(a: Field<string>, b: Field<string>): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  for (let at = 0; ; at++) {
    const [word, other] = [words.next().value?.[0], others.next().value?.[0]];
    if (word?.toLowerCase() !== other?.toLowerCase()) return false;
    if (word === undefined) return at > 0;
  }
}

const wordsOf = ({ text }: Field<string>): IterableIterator<RegExpMatchArray> => text.matchAll(/[\p{L}\p{N}%]+/gu);

/** The last value, where three check-ins in a row have it and a note, and none of them asks for anything. */
function stuckAt(keyResult: KeyResult, run: readonly Dated[]): Field<Quantity> | undefined {
  const [first, last] = [run[0], run.at(-1)];
  const value = last?.value;
  if (run.length < TIMES || !first || !last || !value?.value) return undefined;
  const now = value.value;
  const stuck = run.every((one) => one.note && one.value?.value && convert(one.value.value, now) === now.amount);
  const asks = run.some((one) => decisionsOf(one).length > 0 || says(one.blockers));
  const slow = measuredDays(keyResult) > daysBetween(first.date.value, last.date.value);
  return stuck && !asks && !slow ? value : undefined;
}

/** How many days lie between two new numbers: a number that comes once a month can't move every week. */
function measuredDays(keyResult: KeyResult): number {
  return { daily: 1, weekly: 7, biweekly: 14, monthly: 28, quarterly: 89 }[keyResult.measured?.value ?? 'daily'];
}
