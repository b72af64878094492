import { type Day, daysBetween } from '../../okr/dates';
import type { TextEdit } from '../../okr/edit';
import { each, type KeyResult, keyResultsOf, type OkrDocument, type OkrSet } from '../../okr/model';
import { GRACE_DAYS, latest } from '../../okr/progress';
import { addElement, setKey } from '../../yaml/edit';
import type { SetFacts } from '../facts';
import { type Context, type Fix, rule } from '../rule';
import { blankCheckIn, isLongOver, isOpen } from '../support/check-ins';
import { withBlanks } from '../support/steps';
import { quoted } from '../support/words';

const set = (head: string, checkIns: string) => `team: Ferry
cycle: 2026-Q4
${head}owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
${checkIns}`;

const checkedIn = (date: string) => `        check_ins:
          - date: ${date}
            value: 7%
            confidence: 0.6
`;

export default rule({
  code: 'check-in-stale',
  title: 'Set and forgotten',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  needs: 'today',
  watches: (objective) =>
    each(objective.key_results)
      .map((kr) => `${isOpen(kr)} ${kr.title !== undefined} ${each(kr.check_ins).length > 0}`)
      .join('\n'),
  why: `A key result that nobody has looked at for longer than the team agreed is not steered by any more. The news in it is not bad or good but missing, and what it would have asked for comes too late.
It is late from three days after the check-in was due.`,
  instead:
    'Check in: the value, how likely the target is, and what must be decided. If it no longer matters, drop it and say why.',
  source: 'OKRs without theater; Wodtke, Radical Focus.',
  bad: [
    { text: set('status: active\n', checkedIn('«2026-11-02»')), today: '2026-11-13' },
    {
      about: 'never checked in, beside one that is',
      text: `${set('status: active\n', checkedIn('2026-10-09'))}      - «Raise punctual departures from 71% to 90%»\n`,
      today: '2026-10-12',
    },
    {
      about: 'nothing was checked in',
      text: `${set('status: active\n', '').replace('2026-Q4', '«2026-Q4»')}      - Raise punctual departures from 71% to 90%\n`,
      today: '2026-10-12',
    },
    {
      about: 'every two weeks',
      text: set('status: active\ncadence: biweekly\n', checkedIn('«2026-10-20»')),
      today: '2026-11-07',
    },
    {
      about: 'forgotten, or a draft?',
      text: set('', '').replace('2026-Q4', '«2026-Q4»'),
      today: '2026-10-12',
    },
  ],
  good: [
    { text: set('status: active\n', checkedIn('2026-11-02')), today: '2026-11-12' },
    { about: 'the cycle has just begun', text: set('status: active\n', ''), today: '2026-10-11' },
    { about: 'a draft that says so', text: set('status: draft\n', ''), today: '2026-11-20' },
    {
      about: 'it has ended',
      text: set('status: active\n', `        status: achieved\n${checkedIn('2026-10-20')}`),
      today: '2026-11-20',
    },
    {
      about: 'what is over is not checked in but closed',
      text: set('status: active\n', checkedIn('2026-12-22')),
      today: '2027-02-01',
    },
  ],
  check: {
    // Nobody said that this set is pursued, and so the engine takes it for a draft.
    document(document, context) {
      for (const set of document.sets) if (!set.status) neverLookedAt(set, 'draft', context);
    },
    set(set, context) {
      const { document, facts, today, report } = context;
      const of = facts(set);
      if (isLongOver(of, today) || neverLookedAt(set, 'active', context)) return;
      const days = daysMissed(of.cycle?.start, of, today);
      if (days === undefined) return;
      for (const keyResult of keyResultsOf(set)) {
        const { title, check_ins: checkIns } = keyResult;
        if (!title || !isOpen(keyResult) || each(checkIns).length > 0) continue;
        report({
          at: title.span,
          message: `This was not checked in once since ${of.cycle?.name} began ${days} days ago, in a set with ${of.cadence} check-ins: check in, or drop it and say why.`,
          fixes: () => checkIn(document, keyResult, today),
        });
      }
    },
    keyResult(keyResult, { document, facts, today, report }) {
      const of = facts(keyResult.parent.parent);
      const checkIns = each(keyResult.check_ins);
      if (!isOpen(keyResult) || isLongOver(of, today) || checkIns.some(({ date }) => date?.value === undefined)) return;
      const { date } = latest(checkIns, (one) => one.date?.value) ?? {};
      const days = daysMissed(date?.value, of, today);
      if (!date || days === undefined) return;
      report({
        at: date.span,
        message: `The last check-in is ${days} days old, in a set with ${of.cadence} check-ins: check in, or drop the key result and say why.`,
        fixes: () => checkIn(document, keyResult, today),
      });
    },
  },
});

/** A set of this status without a single check-in is told once, on its cycle. Tells whether it was. */
function neverLookedAt(
  set: OkrSet,
  status: SetFacts['status'],
  { document, facts, today, report }: Context<Record<never, never>>,
): boolean {
  const of = facts(set);
  const days = daysMissed(of.cycle?.start, of, today);
  if (of.status !== status || !set.cycle || !of.cycle || days === undefined) return false;
  const all = keyResultsOf(set);
  if (!all.every(({ check_ins: checkIns }) => each(checkIns).length === 0) || !all.some(isOpen)) return false;
  const isDraft = status === 'draft';
  const began = `${quoted(of.cycle.name)} began ${daysBetween(of.cycle.start, today)} days ago`;
  report({
    at: set.cycle.span,
    severity: isDraft ? 'information' : undefined,
    message: isDraft
      ? `${began}, and this set has neither a status nor a check-in: check in, or mark it as a draft.`
      : `${began}, and nothing was checked in yet, in a set with ${of.cadence} check-ins: check in, or mark it as a draft.`,
    fixes: () =>
      [
        { title: 'Check in', edits: isLongOver(of, today) ? [] : checkInAll(document, set, today) },
        { title: 'Mark it as a draft', edits: setKey(document, set, 'status', 'draft') },
      ].filter(({ edits }) => edits.length > 0),
  });
  return true;
}

/** The days without a check-in where they are more than the cadence and its grace; nothing is expected once the cycle is over. */
function daysMissed(since: Day | undefined, { cycle, cadenceDays }: SetFacts, today: Day): number | undefined {
  if (since === undefined) return undefined;
  const until = cycle && cycle.end < today ? cycle.end : today;
  const days = daysBetween(since, until);
  return days > cadenceDays + GRACE_DAYS ? days : undefined;
}

function checkIn(document: OkrDocument, keyResult: KeyResult, today: Day): Fix[] {
  const edits = withBlanks(addElement(document, keyResult, 'check_ins', blankCheckIn(keyResult, today)));
  return edits.length > 0 ? [{ title: 'Check in', edits }] : [];
}

/** One blank check-in for each key result that is pursued. */
function checkInAll(document: OkrDocument, set: OkrSet, today: Day): TextEdit[] {
  const open = keyResultsOf(set).filter(isOpen);
  return withBlanks(open.flatMap((one) => addElement(document, one, 'check_ins', blankCheckIn(one, today))));
}
