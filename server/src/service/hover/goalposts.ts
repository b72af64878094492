/** How a goalpost came to stand where it stands: who moved it, when, from what, and why. */
import { type Change, each, type KeyResult, setOf } from '../../okr/model';
import { GOAL_FIELDS, type GoalField } from '../../rules/goalposts';
import type { Move } from '../../rules/history';
import type { Lens } from '../lens';
import { inline, lines, quote } from './markdown';

const NAMES: Readonly<Record<GoalField, string>> = {
  target: 'target',
  baseline: 'baseline',
  due: 'due date',
  title: 'title',
};

/** The history of one goalpost; undefined where nothing is known of it. */
export function goalpostText(lens: Lens, keyResult: KeyResult, field: GoalField): string | undefined {
  const steps = stepsOf(lens, keyResult, field);
  const beginning = lens.past?.beginning(setOf(keyResult));
  if (steps.length === 0 && !beginning) return undefined;
  const began = beginning?.wasActive ? `the set became active on ${beginning.day}` : beginning?.day;
  return lines(`**History of the ${NAMES[field]}**`, ...steps, steps.length === 0 && `The same since ${began}.`);
}

/** The histories of the goalposts that moved. */
export function movedText(lens: Lens, keyResult: KeyResult): string[] {
  return GOAL_FIELDS.flatMap((field) => {
    const steps = stepsOf(lens, keyResult, field);
    return steps.length > 0 ? [lines(`**History of the ${NAMES[field]}**`, ...steps)] : [];
  });
}

/** The moves in commits since the beginning, each with its recorded reason, and the recorded changes that are in no commit yet. */
function stepsOf({ past }: Lens, keyResult: KeyResult, field: GoalField): string[] {
  const moves = (past?.moves(keyResult) ?? []).filter((move) => move.field === field);
  const records = each(keyResult.changes).filter((change) => change.field?.value === field);
  const recordOf = new Map(moves.map((move) => [move, records.find((record) => isOf(record, move))]));
  const told = new Set([...recordOf.values()]);
  const steps = [
    ...moves.map((move) => ({ day: move.day, text: moveText(move, recordOf.get(move)) })),
    ...records
      .filter((record) => !told.has(record))
      .map((record) => ({ day: record.date?.text ?? '', text: recordText(record) })),
  ];
  return steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ text }) => text);
}

function isOf({ to }: Change, move: Move): boolean {
  return to !== undefined && to.text.trim() === move.to?.trim();
}

/** "2026-11-03, sam: 0.8% → 1.1%. The gateway team could not commit" */
function moveText({ day, author, from, to, summary }: Move, record: Change | undefined): string {
  const reason = record?.reason?.text.trim();
  const why = reason ? inline(reason) : `No reason is recorded; the commit says ${quote(summary)}`;
  return `${day}, ${inline(author)}: ${wayText(from, to)}. ${why}`;
}

function recordText({ date, from, to, reason }: Change): string {
  const why = reason?.text.trim() ? inline(reason.text) : 'No reason is recorded';
  return `${date ? `${inline(date.text)}: ` : ''}${wayText(from?.text, to?.text)}. ${why}`;
}

function wayText(from: string | undefined, to: string | undefined): string {
  return `${from === undefined ? 'none' : inline(from)} → ${to === undefined ? 'none' : inline(to)}`;
}
