/** A line above objectives and key results: where they stand, how sure people are, what can be done here. */
import { each, type KeyResult, type Objective, type OkrSet } from '../../okr/model';
import type { Span } from '../../okr/span';
import type { Lens } from '../lens';
import type { Place } from '../navigation/place';
import { confidenceText, count, percent } from '../words';

export interface CodeLens {
  readonly at: Span;
  readonly title: string;
  /** What a click does; nothing where it only tells. */
  readonly action?: 'check-in' | 'show-supporters';
}

type Pointing = ReturnType<Lens['view']['pointingAt']>[number];

/** The lenses of a file in which work is under way or whose things are referred to, in order. */
export function codeLenses(lens: Lens): CodeLens[] {
  return lens.document.sets.flatMap((set) => {
    const { status } = lens.facts(set);
    const canBegin = isToBegin(lens, set);
    return each(set.objectives).flatMap((objective) => [
      ...ofObjective(lens, objective, status === 'active'),
      ...each(objective.key_results).flatMap((keyResult) => ofKeyResult(lens, keyResult, status, canBegin)),
    ]);
  });
}

function ofObjective(lens: Lens, objective: Objective, active: boolean): CodeLens[] {
  const at = firstOf(objective);
  const { progress, confidence, status } = lens.objectiveStanding(objective);
  const told =
    active && progress !== undefined
      ? [
          `${percent(progress)} · ${status}`,
          ...(confidence === undefined ? [] : [`confidence ${confidenceText(confidence)}`]),
        ]
      : [];
  const supporters = supportersOf(lens, objective).length;
  return [
    ...(told.length > 0 ? [{ at, title: told.join(' · ') }] : []),
    ...(supporters > 0 ? [{ at, title: `supported by ${supporters}`, action: 'show-supporters' as const }] : []),
  ];
}

/** A set that nobody called a draft, in a cycle that runs: its first check-in makes it active. */
function isToBegin(lens: Lens, set: OkrSet): boolean {
  const { status, cycle } = lens.facts(set);
  const { today } = lens;
  return status === 'draft' && set.status === undefined && !!cycle && cycle.start <= today && today <= cycle.end;
}

function ofKeyResult(lens: Lens, keyResult: KeyResult, setStatus: string, canBegin: boolean): CodeLens[] {
  const at = firstOf(keyResult);
  // Where nothing stands yet there is nothing to check in.
  if (setStatus === 'closed' || !keyResult.title?.text) return [];
  const { progress, expected, status, measure } = lens.standing(keyResult);
  const told: string[] = [];
  if (setStatus === 'active' && progress !== undefined) {
    told.push(`${percent(progress)}${expected !== undefined ? ` (${percent(expected)} expected)` : ''} · ${status}`);
  }
  const trend = confidenceTrend(keyResult);
  if (trend) told.push(trend);
  const pointing = lens.view.pointingAt(keyResult);
  const checkIn: CodeLens = {
    at,
    title: each(keyResult.check_ins).length === 0 ? 'first check-in' : 'check in',
    action: 'check-in',
  };
  return [
    ...(told.length > 0 ? [{ at, title: told.join(' · ') }] : []),
    // Work without a measure is to be rewritten or moved, not checked in.
    ...(((setStatus === 'active' || canBegin) && measure.course) || told.length > 0 ? [checkIn] : []),
    ...(pointing.length > 0 ? [{ at, title: pointed(pointing), action: 'show-supporters' as const }] : []),
  ];
}

/** "moved by 2 initiatives", "supported by 1 objective", or of both "supported by 3". */
function pointed(pointing: readonly Pointing[]): string {
  const bets = pointing.filter(({ item }) => item.shape === 'initiative').length;
  if (bets === pointing.length) return `moved by ${count(bets, 'initiative')}`;
  return `supported by ${bets === 0 ? count(pointing.length, 'objective') : pointing.length}`;
}

/** "confidence 0.7 ↑": the last one, and whether it rose or fell. */
function confidenceTrend(keyResult: KeyResult): string | undefined {
  const all = each(keyResult.check_ins)
    .flatMap((one, index) =>
      one.confidence?.value === undefined ? [] : [{ value: one.confidence.value, date: one.date?.value ?? '', index }],
    )
    .sort((a, b) => (a.date === b.date ? a.index - b.index : a.date < b.date ? -1 : 1));
  const [last, before] = [all.at(-1), all.at(-2)];
  if (!last) return undefined;
  const arrow = !before || last.value === before.value ? '' : last.value > before.value ? ' ↑' : ' ↓';
  return `confidence ${confidenceText(last.value)}${arrow}`;
}

/** Things that work for this one: what names it, or names one of its key results. */
export function supportersOf({ view }: Lens, objective: Objective): Place[] {
  const pointing = [objective, ...each(objective.key_results)].flatMap((target) => view.pointingAt(target));
  const others = pointing.filter(({ item }) => item.parent !== objective);
  return [...new Map(others.map((one) => [one.item, placeOf(one)])).values()];
}

/** What a lens stands above: the first key of a thing, or its sentence. */
function firstOf(item: Objective | KeyResult): Span {
  return item.keys[0]?.span ?? item.span;
}

/** The places that a "supported by" or "moved by" lens at an offset leads to. */
export function supportersAt(lens: Lens, offset: number): Place[] {
  const isHere = (item: Objective | KeyResult) => firstOf(item).contains(offset);
  for (const objective of lens.document.sets.flatMap((set) => each(set.objectives))) {
    const keyResult = each(objective.key_results).find(isHere);
    if (keyResult) return lens.view.pointingAt(keyResult).map(placeOf);
    if (isHere(objective)) return supportersOf(lens, objective);
  }
  return [];
}

function placeOf({ item, entry }: Pointing): Place {
  const { start, end } = (item.title ?? item).span;
  return { uri: entry.uri, start, end };
}
