/** The board: the bets of a set, a team or everything that is running, by their state, and what became of what they should move. */
import { type Day, daysBetween } from '../../okr/dates';
import { each, type Initiative, initiativesOf, type OkrDocument, setOf, type Target } from '../../okr/model';
import { isPlaceholder } from '../../rules/support/placeholders';
import type { SetEntry } from '../../rules/view';
import { type Desk, type Lens, lensOn } from '../lens';
import type { Identities } from '../tree/identities';
import { cycleName, type Named, type Names, nameAll } from '../tree/names';
import { nameOf } from '../words';
import { type Effect, effectOn } from './effect';
import { type Choices, choicesOf, inScope, type Scope, type SetOnBoard, teamLabel } from './scope';
import { type BetState, isEnded, isUnderWay, stateOf } from './states';

export interface Bet {
  /** Stays the same while the bet is the same, over edits. */
  readonly id: string;
  readonly item: Initiative;
  readonly document: OkrDocument;
  readonly title: string;
  readonly state: BetState;
  readonly owners: readonly string[];
  /** The name of the set it stands in. */
  readonly set: string;
  /** The objective's title; a bet of the whole set has none. */
  readonly objective?: string;
  /** The hypothesis, as written. */
  readonly expect?: string;
  readonly started?: Day;
  readonly due?: Day;
  readonly finished?: Day;
  /** Days since work began: until today, or until it ended. */
  readonly age?: number;
  /** Days since it was due; undefined while there is time, and once it has ended. */
  readonly overdue?: number;
  readonly learned?: string;
  readonly effects: readonly Effect[];
}

/** A set on the board, with its limit. */
export interface Lane {
  readonly set: string;
  readonly team: string;
  readonly cycle?: string;
  readonly isClosed: boolean;
  /** How many bets may be `doing` at once; undefined where nothing was agreed. */
  readonly limit?: number;
  readonly doing: number;
}

export interface Board extends Choices {
  readonly today: Day;
  /** What is shown: as asked for, or everything where that is not there. */
  readonly scope: Scope;
  readonly lanes: readonly Lane[];
  /** In the order of the files. */
  readonly bets: readonly Bet[];
}

/** The board for a scope. Bets keep their ids from one call to the next. */
export function boardOf(desk: Desk, identities: Identities, asked: Scope): Board {
  const { sets: entries } = desk.workspace.view();
  const names = nameAll<Target>(entries, identities, thingsIn, ({ id, title }) => ({
    own: id?.value,
    title: title?.text ?? '',
  }));
  const all = entries.map((entry): SetOnBoard => {
    const lens = lensOn(desk, entry.set.document);
    return { entry, name: names.sets.get(entry) ?? '', facts: lens.facts(entry.set) };
  });
  const withBets = all.filter(({ entry }) => initiativesOf(entry.set).length > 0);
  const { scope, sets } = inScope(withBets, asked);
  return {
    today: desk.today(),
    scope,
    ...choicesOf(withBets),
    lanes: sets.map(laneOf),
    bets: sets.flatMap((one) => betsOf(desk, names, one)),
  };
}

function thingsIn({ set }: SetEntry): Named<Target> {
  return {
    objectives: each(set.objectives).map((thing) => ({
      thing,
      keyResults: each(thing.key_results),
      initiatives: each(thing.initiatives),
    })),
    initiatives: each(set.initiatives),
    healthMetrics: each(set.health_metrics),
  };
}

function laneOf({ entry, name, facts }: SetOnBoard): Lane {
  return {
    set: name,
    team: teamLabel(entry),
    cycle: cycleName(entry),
    isClosed: facts.status === 'closed',
    limit: facts.wipLimit,
    doing: initiativesOf(entry.set).filter((bet) => stateOf(bet) === 'doing').length,
  };
}

function betsOf(desk: Desk, names: Names<Target>, { entry, name }: SetOnBoard): Bet[] {
  const lens = lensOn(desk, entry.set.document);
  return initiativesOf(entry.set).map((item) => ({
    ...betOf(desk, lens, item),
    id: names.things.get(item) ?? '',
    set: name,
  }));
}

function betOf(desk: Desk, lens: Lens, item: Initiative): Omit<Bet, 'id' | 'set'> {
  const state = stateOf(item);
  const started = item.started?.value;
  const due = item.due?.value;
  const finished = isEnded(state) ? item.finished?.value : undefined;
  const begun = isUnderWay(state) || isEnded(state) ? started : undefined;
  const until = isEnded(state) ? finished : lens.today;
  return {
    item,
    document: lens.document,
    title: nameOf(item),
    state,
    owners: item.owner?.value ?? [],
    objective: item.parent.shape === 'objective' ? nameOf(item.parent) : undefined,
    expect: item.expect?.value,
    started: begun,
    due,
    finished,
    age: begun !== undefined && until !== undefined && begun <= until ? daysBetween(begun, until) : undefined,
    overdue: !isEnded(state) && due !== undefined && due < lens.today ? daysBetween(due, lens.today) : undefined,
    learned: item.learned?.value,
    // A blank that was left names nothing yet.
    effects: each(item.moves)
      .filter(({ text }) => !isPlaceholder(text))
      .map(({ text, value }) => {
        const resolution = value && lens.view.resolve(value, setOf(item));
        if (resolution?.kind !== 'found') return { metric: text, verdict: 'unknown' };
        return effectOn(lensOn(desk, resolution.entry.set.document), resolution.target, begun);
      }),
  };
}
