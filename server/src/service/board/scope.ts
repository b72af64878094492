/** Which sets are on the board. */
import type { SetFacts } from '../../rules/facts';
import type { SetEntry } from '../../rules/view';
import { cycleName } from '../tree/names';

/** Everything that is running, what a team has running, or one set, by its name on the board. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'set'; readonly set: string };

/** A set, with what the board asks of it. */
export interface SetOnBoard {
  readonly entry: SetEntry;
  /** Stays the same over edits. */
  readonly name: string;
  readonly facts: SetFacts;
}

/** What one can choose from. */
export interface Choices {
  readonly teams: readonly { readonly team: string; readonly label: string }[];
  readonly sets: readonly {
    readonly set: string;
    readonly label: string;
    readonly status: 'draft' | 'active' | 'closed';
  }[];
}

/**
 * The sets of a scope. Everything is what is active; while nothing is, the drafts. A team has its drafts beside what is active. A team or
 * set that is not there (any more) gives everything.
 */
export function inScope(sets: readonly SetOnBoard[], scope: Scope): { scope: Scope; sets: readonly SetOnBoard[] } {
  const open = sets.filter(({ facts }) => facts.status !== 'closed');
  const chosen =
    scope.kind === 'set'
      ? sets.filter(({ name }) => name === scope.set)
      : scope.kind === 'team'
        ? open.filter(({ entry }) => (entry.team ?? '') === scope.team)
        : [];
  if (chosen.length > 0) return { scope, sets: chosen };
  const active = open.filter(({ facts }) => facts.status === 'active');
  return { scope: { kind: 'all' }, sets: active.length > 0 ? active : open };
}

/** The teams with something running, and all sets: what is closed comes last. */
export function choicesOf(sets: readonly SetOnBoard[]): Choices {
  const teams = new Map<string, string>();
  for (const { entry, facts } of sets)
    if (facts.status !== 'closed' && !teams.has(entry.team ?? '')) teams.set(entry.team ?? '', teamLabel(entry));
  const labels = sets.map(({ entry }) => setLabel(entry));
  const all = sets.map(({ entry, name, facts }, at) => {
    const label = labels[at] ?? '';
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return {
      set: name,
      label: isAlone ? label : `${label} (${fileName(entry.uri)})`,
      status: facts.status,
    };
  });
  return {
    teams: [...teams].map(([team, label]) => ({ team, label })).sort((a, b) => (a.label < b.label ? -1 : 1)),
    sets: [...all.filter(({ status }) => status !== 'closed'), ...all.filter(({ status }) => status === 'closed')],
  };
}

/** The team's name as written, or that there is none. */
export function teamLabel(entry: SetEntry): string {
  return entry.teamName ?? 'No team';
}

function setLabel(entry: SetEntry): string {
  return [teamLabel(entry), cycleName(entry)].filter(Boolean).join(' · ');
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
