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

/** The symbols of a file. A set is one only where a file has several. */
export function symbols(document: OkrDocument): OutlineEntry[] {
  const inner = document.sets.map((set) => ({ set, children: ofSet(set) }));
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

function ofSet(set: OkrSet): OutlineEntry[] {
  const objectives = each(set.objectives).map((objective) =>
    entry(objective, '', [
      ...each(objective.key_results).map((keyResult) => entry(keyResult, keyResult.status?.text ?? '', [])),
      ...each(objective.initiatives).map((initiative) => entry(initiative, initiative.status?.text ?? '', [])),
    ]),
  );
  const rest = [...each(set.initiatives), ...each(set.health_metrics)].map((item) => entry(item, '', []));
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
