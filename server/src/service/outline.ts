/** The outline of a file: sets, objectives, key results, initiatives, health metrics. */
import { each, type Item, type OkrDocument, type OkrSet, type Target } from '../okr/model';
import type { Span } from '../okr/span';
import { nameOf } from './words';

export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'set' | Target['shape'];
  /** The whole thing, and its name in the text. */
  readonly whole: Span;
  readonly label: Span;
  readonly children: readonly OutlineEntry[];
}

/**
 * The symbols of a file. A set is one only where a file has several.
 *
 * @param detailOf a few words behind a thing's name
 */
export function symbols(document: OkrDocument, detailOf: (target: Target) => string = statusOf): OutlineEntry[] {
  const inner = document.sets.map((set) => ({ set, children: ofSet(set, detailOf) }));
  if (inner.length <= 1) return inner.flatMap(({ children }) => children);
  return inner.map(({ set, children }) => ({
    name: [set.team?.text, set.cycle?.text].filter(Boolean).join(' · ') || 'Set',
    detail: set.status?.text ?? '',
    kind: 'set',
    whole: set.span,
    label: set.team?.span ?? set.keys[0]?.span ?? set.span,
    children,
  }));
}

/** What the file itself says of a thing. */
function statusOf(target: Target): string {
  return ('status' in target ? target.status?.text : undefined) ?? '';
}

function ofSet(set: OkrSet, detailOf: (target: Target) => string): OutlineEntry[] {
  const leaf = (item: Target) => entry(item, detailOf(item), []);
  const objectives = each(set.objectives).map((objective) =>
    entry(objective, detailOf(objective), [
      ...each(objective.key_results).map(leaf),
      ...each(objective.initiatives).map(leaf),
    ]),
  );
  const rest = [...each(set.initiatives), ...each(set.health_metrics)].map(leaf);
  return [...objectives, ...rest].sort((a, b) => a.whole.start - b.whole.start);
}

function entry(item: Target & Item, detail: string, children: OutlineEntry[]): OutlineEntry {
  const name = item.title?.span;
  const isInside = name && name.start >= item.span.start && name.end <= item.span.end;
  return {
    name: nameOf(item),
    detail,
    kind: item.shape,
    whole: item.span,
    label: isInside ? name : (item.keys[0]?.span ?? item.span),
    children: children.sort((a, b) => a.whole.start - b.whole.start),
  };
}
