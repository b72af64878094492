/** The type hierarchy of goals: upwards what a thing supports, downwards who supports it and the bets that move it. */
import {
  each,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrDocument,
  setOf,
  type Target,
  targetsOf,
} from '../../okr/model';
import { referencesOf } from '../../rules/support/references';
import { type Desk, lensOn } from '../lens';
import { standingText } from '../standingText';

/** The thing whose title, id or reference is at an offset; else the one that holds it. */
export function hierarchyAt(document: OkrDocument, offset: number): Target | undefined {
  const holding = document.sets.flatMap(targetsOf).filter((target) => target.span.contains(offset));
  // The innermost: it begins last.
  return holding.reduce<Target | undefined>(
    (inner, one) => (!inner || one.span.start >= inner.span.start ? one : inner),
    undefined,
  );
}

/** What a thing works for: an objective's `supports`, a bet's `moves`, a key result's objective. */
export function supertypes(desk: Desk, target: Target): Target[] {
  if (target.shape === 'healthMetric') return [];
  if (target.shape === 'keyResult') return [target.parent];
  const view = desk.workspace.view();
  const found = referencesOf(target).map((field) => view.resolve(field.value, setOf(target)));
  return found.flatMap((one) => (one.kind === 'found' ? [one.target] : []));
}

/** What works for a thing: its key results, the objectives that support it, the bets that move it. */
export function subtypes(desk: Desk, target: Target): Target[] {
  const pointing: (Objective | Initiative)[] = desk.workspace
    .view()
    .pointingAt(target)
    .map(({ item }) => item);
  const own: KeyResult[] = target.shape === 'objective' ? [...each(target.key_results)] : [];
  return [...new Set<Target>([...own, ...pointing])];
}

/** Where a thing lives, and how far it is: "Payments · 2026-Q4 · 62% · at risk". */
export function describe(desk: Desk, target: Target): string {
  const set = setOf(target);
  const lens = lensOn(desk, set.document);
  return [set.team?.text, lens.facts(set).cycle?.name, standingText(lens, target)].filter(Boolean).join(' · ');
}
