/** Finding objectives, key results and initiatives by name, over all files. */
import { targetsOf } from '../../okr/model';
import type { Desk } from '../lens';
import type { OutlineEntry } from '../outline';
import { nameOf } from '../words';
import { type Place, placesOf } from './index';

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: OutlineEntry['kind'];
  /** "Payments · 2026-Q4" */
  readonly container: string;
  readonly at: Place;
}

const LIMIT = 500;

/** Things whose title, id or team holds the letters of the query in order; those that hold it as it is come first. */
export function workspaceSymbols(desk: Desk, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: { symbol: WorkspaceSymbol; rank: number }[] = [];
  for (const entry of desk.workspace.view().sets) {
    const container = [entry.teamName, entry.cycle?.name].filter(Boolean).join(' · ');
    for (const target of targetsOf(entry.set)) {
      const name = nameOf(target);
      const rank = Math.min(rankOf(name, wanted), rankOf(target.id?.text ?? '', wanted), rankOf(container, wanted) + 1);
      if (rank < Number.POSITIVE_INFINITY)
        found.push({ rank, symbol: { name, kind: target.shape, container, at: placesOf(target).name } });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMIT)
    .map(({ symbol }) => symbol);
}

/** 0: begins with it, 1: holds it, 2: holds its letters in order; infinite: does not. */
function rankOf(text: string, wanted: string): number {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  if (wanted === '' || plain.startsWith(wanted)) return 0;
  if (plain.includes(wanted)) return 1;
  let at = 0;
  for (const letter of plain) if (letter === wanted[at]) at++;
  return at === wanted.length ? 2 : Number.POSITIVE_INFINITY;
}
