/** Agendas as Markdown documents: of a team's sync, and of a talk between two. */
import { nearest } from '../../okr/nearest';
import type { Refused } from '../checkIn';
import type { Desk } from '../lens';
import { coveredBy, type Scope } from './covered';
import { oneToOneDocument, ownersIn } from './oneToOne';
import { syncDocument } from './sync';

/** What an agenda is wanted for. */
export interface AgendaWanted extends Scope {
  /** A talk with this person, instead of a sync. */
  readonly owner?: string;
}

/** Whom and what agendas can be made for. */
export interface AgendaChoices {
  /** The teams whose sets are pursued. */
  readonly teams: readonly string[];
  /** The one of the file that somebody looks at. */
  readonly here?: string;
  /** Who owns something in them, or is to decide or do something. */
  readonly owners: readonly string[];
}

/** Makes an agenda, as Markdown; refused where nobody of that name has anything to do with the sets. */
export function agendaFor(desk: Desk, wanted: AgendaWanted): { readonly markdown: string } | Refused {
  const sets = coveredBy(desk, wanted);
  const today = desk.today();
  if (wanted.owner === undefined) return { markdown: syncDocument(sets, today) };
  const asked = wanted.owner.trim();
  const owners = ownersIn(sets);
  const owner =
    owners.find((name) => name === asked) ?? owners.find((name) => name.toLowerCase() === asked.toLowerCase());
  if (owner !== undefined) return { markdown: oneToOneDocument(sets, owner, today) };
  const near = nearest(asked, owners);
  const hint =
    near !== undefined ? ` Did you mean ${near}?` : owners.length > 0 ? ` There are ${owners.join(', ')}.` : '';
  return { refused: `Nobody called ${asked} owns anything in the sets that are pursued here.${hint}` };
}

/** Whom and what agendas can be made for now. `uri` is the file that somebody looks at. */
export function agendaChoices(desk: Desk, uri?: string): AgendaChoices {
  const sets = coveredBy(desk, {});
  const teams = sets.flatMap(({ entry }) => entry.teamName ?? []);
  const document = uri === undefined ? undefined : desk.workspace.document(uri);
  const here = sets.find(({ entry }) => document !== undefined && entry.uri === document.uri)?.entry.teamName;
  return { teams: [...new Set(teams)], here, owners: ownersIn(sets) };
}
