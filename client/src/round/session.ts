import type { KeyResultKey, RoundAnswer, RoundItem } from '../../../server/src/lsp/messages';
import { type Answers, checkInOf, EXTRAS } from '../checkIn/answers';

/** What was answered for one key result. Plain data: it is kept over reloads until it is written into the file. */
export interface Kept {
  readonly key: KeyResultKey;
  readonly trace: string;
  readonly title: string;
  /** The day on which it was answered. */
  readonly day: string;
  /** All questions were answered. */
  readonly whole: boolean;
  readonly value: string;
  readonly confidence: string;
  readonly note: string;
  /** The lists that were asked for, as they were typed. */
  readonly lists: Readonly<Record<string, string>>;
}

/** A round that was begun. */
export interface Round {
  /** Only this team's; all teams' where undefined. */
  readonly team?: string;
  /** Also what is not due. */
  readonly all?: boolean;
  readonly kept: readonly Kept[];
  /** What was left out this time, by its name. */
  readonly skipped: readonly string[];
}

export const NO_ROUND: Round = { kept: [], skipped: [] };

/** The name of a key result, to find it again. */
export function nameOf(key: KeyResultKey): string {
  return JSON.stringify([key.uri, key.set, key.id ?? '', key.objective, key.title]);
}

/** The answers that can be written. */
export function wholeOnes(round: Round): readonly Kept[] {
  return round.kept.filter(({ whole }) => whole);
}

/** Keeps what was answered for an item, in the place of what was answered before. */
export function withAnswers(round: Round, item: RoundItem, answers: Answers, whole: boolean): Round {
  const { key, trace, form } = item;
  const lists = Object.fromEntries(answers.extras.map((extra) => [extra.key, answers.lists[extra.key] ?? '']));
  const { value, confidence, note } = answers;
  const kept: Kept = { key, trace, title: form.title, day: form.today, whole, value, confidence, note, lists };
  const name = nameOf(key);
  return {
    ...round,
    kept: [...round.kept.filter((one) => nameOf(one.key) !== name), kept],
    skipped: round.skipped.filter((one) => one !== name),
  };
}

/** Leaves an item out; what was answered of it is dropped. */
export function withoutItem(round: Round, { key }: RoundItem): Round {
  const name = nameOf(key);
  return {
    ...round,
    kept: round.kept.filter((one) => nameOf(one.key) !== name),
    skipped: [...round.skipped.filter((one) => one !== name), name],
  };
}

/** Forgets answers, because they are written. */
export function withoutKeys(round: Round, keys: readonly KeyResultKey[]): Round {
  const names = new Set(keys.map(nameOf));
  return { ...round, kept: round.kept.filter(({ key }) => !names.has(nameOf(key))) };
}

/** The answers to begin an item's questions with: those that were kept, else what its source says, else the last ones. */
export function answersFor(round: Round, item: RoundItem): Answers {
  const kept = round.kept.find(({ key }) => nameOf(key) === nameOf(item.key));
  if (kept) {
    const { value, confidence, note, lists } = kept;
    return {
      value,
      confidence,
      note,
      lists: { ...lists },
      extras: EXTRAS.filter(({ key }) => Object.hasOwn(lists, key)),
    };
  }
  const { last } = item.form;
  const read = item.source && 'value' in item.source ? item.source.value : undefined;
  return { value: read ?? last?.value ?? '', confidence: last?.confidence ?? '', note: '', extras: [], lists: {} };
}

/** Where a round goes on: at the first item that is neither answered nor left out; at its end when there is none. */
export function firstOpen(round: Round, items: readonly RoundItem[]): number {
  const done = new Set([...wholeOnes(round).map(({ key }) => nameOf(key)), ...round.skipped]);
  const index = items.findIndex(({ key }) => !done.has(nameOf(key)));
  return index < 0 ? items.length : index;
}

/**
 * What a round goes through: what is due, or all of it.
 * @param me a name as it stands in the files; then only what somebody of that name owns or runs, and what nobody is named for
 */
export function itemsOf(all: readonly RoundItem[], { me, team, due }: { me: string; team?: string; due: boolean }) {
  const name = me.trim().toLowerCase();
  return all.filter(
    (item) =>
      (!due || item.due) &&
      (team === undefined || item.team === team) &&
      (name === '' || item.people.length === 0 || item.people.some((one) => one.toLowerCase() === name)),
  );
}

/** The answers as the server takes them. */
export function roundAnswers(kept: readonly Kept[], by: string): RoundAnswer[] {
  return kept.map(({ key, trace, day, value, confidence, note, lists }) => {
    const extras = EXTRAS.filter((extra) => Object.hasOwn(lists, extra.key));
    return { key, trace, checkIn: checkInOf({ value, confidence, note, extras, lists }, day, by) };
  });
}
