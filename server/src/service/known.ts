/** What configuration and workspace know, for pick lists. */
import type { Day } from '../okr/dates';
import { slug } from '../okr/reference';
import { likelyCycles } from './cycles';
import type { Desk } from './lens';

export interface Known {
  readonly teams: readonly string[];
  readonly people: readonly string[];
  readonly cycles: readonly string[];
  readonly today: Day;
}

/** Teams and people by name, and cycles; `uri` is any place whose configuration counts, such as a folder's. */
export function known(desk: Desk, uris: readonly string[]): Known {
  const { workspace } = desk;
  const view = workspace.view();
  const configs = [...new Set([...uris, ...view.sets.map((entry) => entry.uri)].map((uri) => workspace.config(uri)))];
  const today = desk.today();
  const teams = [
    ...configs.flatMap((config) => [...config.teams.values()].map(({ name }) => name)),
    ...view.sets.flatMap(({ teamName }) => (teamName === undefined ? [] : [teamName])),
  ];
  return {
    teams: [...new Map(teams.map((name) => [slug(name), name])).values()].sort((a, b) => a.localeCompare(b, 'en')),
    people: [...new Set([...configs.flatMap((config) => config.people ?? []), ...view.people])],
    cycles: likelyCycles(today, configs.find((config) => config.fiscalYear)?.fiscalYear),
    today,
  };
}
