import { parseDate } from '../../okr/dates';
import {
  type Change,
  each,
  type KeyResult,
  keyResultsOf,
  type Objective,
  type OkrSet,
  setOf,
  targetsOf,
} from '../../okr/model';
import { parseQuantity } from '../../okr/quantity';
import type { Span } from '../../okr/span';
import { addElement, replaceValue } from '../../yaml/edit';
import {
  differences,
  type GoalField,
  type Goalposts,
  goalpostsOf,
  goalText,
  isSameQuantity,
  matched,
} from '../goalposts';
import type { Beginning, Past } from '../history';
import { measureOf } from '../measure';
import { type Context, type Fix, rule } from '../rule';
import { quoted } from '../support/words';

const set = (target: string, more = '', title = 'Cut cancelled crossings', head = 'status: active\n') => `team: Ferry
cycle: 2026-Q4
${head}owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - id: crossings
        title: ${title}
        baseline: 9%
        target: ${target}
${more}`;
const recorded = (to: string) => `        changes:
          - { date: 2026-11-02, field: target, from: 3%, to: ${to}, reason: The harbour has one berth less }
`;
const second = '      - Raise punctual departures from 71% to 90%\n';
const began = (text: string) => ({ versions: [{ day: '2026-10-05', text }] });

type Moved = Context<Record<never, never>>;

export default rule({
  code: 'goalposts-moved',
  title: 'Goalposts that moved unseen',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  needs: 'history',
  why: `Since this set began to steer, a target, a baseline, a date or what a result is about has become another one, and nobody wrote down why. Targets may change: the world does. But a change that nobody sees turns a miss into a success on paper, and what it could have taught is gone.
It is compared with the first version in git in which the set was active, else with the first one since its cycle began.`,
  instead:
    'Record the change with its reason in `changes`, or put the goalpost back. A result that is let go stays in the file, as `dropped`, with its reason.',
  source: 'OKRs without theater; Google’s OKR playbook (let go in the open).',
  bad: [
    {
      about: 'the target was 3% when the set became active',
      text: set('«5%»'),
      history: began(set('3%')),
      today: '2026-11-09',
    },
    {
      about: 'a number in the title',
      text: set('3%', second.replace('90%', '«80%»')),
      history: began(set('3%', second)),
      today: '2026-11-09',
    },
    {
      about: 'it moved on after what was recorded',
      text: set('«6%»', recorded('5%')),
      history: began(set('3%')),
      today: '2026-11-09',
    },
    {
      about: 'the date',
      text: set('3%', '        due: «2026-12-30»\n'),
      history: began(set('3%', '        due: 2026-12-01\n')),
      today: '2026-11-09',
    },
    {
      about: 'another result under the same id',
      text: set('3%', '', '«Cut late crossings»'),
      history: began(set('3%')),
      today: '2026-11-09',
    },
    {
      about: 'a key result has disappeared',
      text: set('3%').replace('- title: Islanders can rely on the boat', '- title: «Islanders can rely on the boat»'),
      history: began(set('3%', '      - { id: late, title: Raise punctual departures from 71% to 90% }\n')),
      today: '2026-11-09',
    },
    {
      about: 'before the set was active, targets were free',
      text: set('«5%»'),
      history: {
        versions: [
          { day: '2026-09-20', text: set('1%', '', undefined, 'status: draft\n') },
          { day: '2026-10-05', text: set('3%') },
          { day: '2026-10-20', text: set('5%') },
        ],
      },
      today: '2026-11-09',
    },
    {
      about: 'the clone is shallow, and nobody can tell',
      text: set('5%').replace('2026-Q4', '«2026-Q4»'),
      history: { versions: [{ day: '2026-11-08', text: set('5%') }], isShallow: true },
      today: '2026-11-09',
    },
  ],
  good: [
    { text: set('5%', recorded('5%')), history: began(set('3%')), today: '2026-11-09' },
    {
      about: 'the title follows what was recorded',
      text: set('5%', recorded('5%'), 'Cut cancelled crossings from 9% to 5%'),
      history: began(set('3%', '', 'Cut cancelled crossings from 9% to 3%')),
      today: '2026-11-09',
    },
    {
      about: 'the same number, written in another way',
      text: set('3.0 %'),
      history: began(set('3%')),
      today: '2026-11-09',
    },
    {
      about: 'what was not there could not move',
      text: set('3%', second),
      history: began(set('3%', second).replace('        baseline: 9%\n', '')),
      today: '2026-11-09',
    },
    { about: 'without a history', text: set('5%'), today: '2026-11-09' },
    {
      about: 'let go in the open',
      text: set('3%', '        status: dropped\n        reason: The winter boat does it\n'),
      history: began(set('2%')),
      today: '2026-11-09',
    },
    {
      about: 'a result without an id that reads differently may be another one',
      text: set('3%', '      - Cut the wait at the quay from 20 min to 5 min\n'),
      history: began(set('3%', second)),
      today: '2026-11-09',
    },
  ],
  check: {
    set(set, context) {
      const past = context.history();
      const beginning = past?.beginning(set);
      if (past?.tellsMissing && set === context.document.sets.find((one) => context.facts(one).status === 'active'))
        tellMissing(set, context);
      if (!past || !beginning) return;
      const now = keyResultsOf(set).map((keyResult) => ({ ...goalpostsOf(keyResult, context.read), keyResult }));
      const pairs = matched(beginning.goals, now);
      for (const [then, { keyResult, ...goal }] of pairs) {
        if (keyResult.status?.value === 'dropped') continue;
        for (const field of differences(then, goal))
          compare({ field, then, goal, keyResult, beginning, past }, context);
      }
      for (const then of beginning.goals) if (!pairs.has(then)) disappeared(then, set, beginning, context);
    },
  },
});

interface Difference {
  readonly field: GoalField;
  readonly then: Goalposts;
  readonly goal: Goalposts;
  readonly keyResult: KeyResult;
  readonly beginning: Beginning;
  readonly past: Past;
}

const NAMES: Readonly<Record<GoalField, string>> = {
  target: 'target',
  baseline: 'baseline',
  due: 'due date',
  title: 'title',
};

/** Reports a goalpost that differs, unless its last recorded change leads to where it stands. What was not there could not move. */
function compare(difference: Difference, context: Moved): void {
  const { field, then, goal, keyResult, beginning } = difference;
  const records = each(keyResult.changes).filter((change) => change.field?.value === field);
  if (records.some((change) => leadsTo(change, field, goal))) return;
  const last = records.at(-1)?.to?.text;
  const from = last ?? standing(field, then, keyResult, context);
  const to = standing(field, goal, keyResult, context);
  if (from === undefined || from === to) return;
  const was = field === 'title' ? quoted(from) : from;
  const when = last === undefined ? since(beginning) : 'at its last recorded change';
  const now = to === undefined ? 'is gone' : field === 'title' ? 'is another one now' : `is ${to} now`;
  context.report({
    at: placeOf(field, keyResult, context),
    message: `The ${NAMES[field]} was ${was} ${when}, and ${now}: record the change with its reason, or put it back.`,
    fixes: () => fixesFor(difference, from, to, context),
  });
}

/** A goalpost in words. A due date that is not written is the end of the cycle. */
function standing(field: GoalField, goal: Goalposts, keyResult: KeyResult, { facts }: Moved): string | undefined {
  return goalText(field, goal) ?? (field === 'due' ? facts(setOf(keyResult)).cycle?.end : undefined);
}

function since({ day, wasActive }: Beginning): string {
  return wasActive ? `when this set became active on ${day}` : `on ${day}, when the cycle was young`;
}

/** Whether a recorded change says what stands there now. One that can't be read, or does not say, is taken at its word. */
function leadsTo({ to }: Change, field: GoalField, goal: Goalposts): boolean {
  if (!to) return true;
  if (field === 'title') return to.text.trim() === goal.title.trim();
  if (field === 'due') return parseDate(to.text) === undefined || parseDate(to.text) === goal.due;
  const quantity = parseQuantity(to.text);
  return quantity === undefined || isSameQuantity(quantity, goal[field]);
}

/** The shortest text that shows it: the value, the number in the title, else the title. */
function placeOf(field: GoalField, keyResult: KeyResult, { read, within }: Moved): Span {
  const written = keyResult[field];
  if (written) return written.span;
  const { title, span } = keyResult;
  if (!title) return span;
  const measure = measureOf(keyResult, read);
  const number =
    field === 'baseline' ? measure.baseline : field === 'target' ? (measure.target ?? measure.by) : undefined;
  return number?.title ? within(title, number.title.start, number.title.end) : title.span;
}

function fixesFor(
  { field, then, keyResult, past }: Difference,
  from: string,
  to: string | undefined,
  { document, today }: Moved,
): Fix[] {
  const move = past.moves(keyResult)?.findLast((one) => one.field === field && one.to === to);
  const change = {
    date: move?.day ?? today,
    field,
    from,
    ...(to !== undefined && { to }),
    reason: '<why it was changed>',
  };
  const written = keyResult[field];
  const before = goalText(field, then);
  return [
    {
      title: 'Record the change with its reason',
      edits: addElement(document, keyResult, 'changes', change, undefined, { blanks: true }),
    },
    ...(written && before !== undefined && from === before
      ? [{ title: `Put the ${NAMES[field]} back`, edits: replaceValue(document, written, before) }]
      : []),
  ].filter(({ edits }) => edits.length > 0);
}

/** Reports a key result with an id that is nowhere any more: not in this set under another shape, not in another file of the team. */
function disappeared(then: Goalposts, set: OkrSet, beginning: Beginning, context: Moved): void {
  const { document, workspace, facts, report } = context;
  const { id } = then;
  const { team } = facts(set);
  const isThere = (other: OkrSet) => targetsOf(other).some((one) => one.id?.value === id);
  if (id === undefined || isThere(set)) return;
  if (workspace.sets.some((entry) => entry.set !== set && entry.team === team && isThere(entry.set))) return;
  const objective = objectiveOf(then, set);
  const at = objective?.title?.span ?? set.objectives?.key ?? set.team?.key ?? set.span;
  const again = { id, title: then.title, status: 'dropped', reason: '<why it was let go>' };
  report({
    at,
    message: `${quoted(then.title)} stood here ${since(beginning)}, and is gone: put it back as dropped, with the reason.`,
    fixes: () => {
      const edits = objective && addElement(document, objective, 'key_results', again, undefined, { blanks: true });
      return edits && edits.length > 0 ? [{ title: 'Put it back as dropped, with the reason', edits }] : [];
    },
  });
}

/** The objective that a key result stood under, if it is still there. */
function objectiveOf({ objective: { id, title } }: Goalposts, set: OkrSet): Objective | undefined {
  const all = each(set.objectives);
  return (
    (id === undefined ? undefined : all.find((one) => one.id?.value === id)) ??
    all.find((one) => one.title?.text === title)
  );
}

function tellMissing(set: OkrSet, { report }: Moved): void {
  report({
    at: (set.cycle ?? set.team ?? set.status)?.span ?? set.span,
    severity: 'hint',
    message:
      'The history here begins too late to see whether goalposts moved, because the clone is shallow: fetch all of it (git fetch --unshallow).',
  });
}
