/** What the files know that a configuration may name: people, teams, metrics, folders. */
import { slug } from '../../okr/reference';
import { parentOf, relativeTo } from '../../workspace/uri';
import type { Desk } from '../lens';

/** Names for the lists and maps of a configuration, the most used first. */
export interface Names {
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly metrics: readonly string[];
  /** `archive/**`, of folders below the configuration's own that hold OKR files. */
  readonly folders: readonly string[];
}

/** The names that completion offers in the configuration file at an address. */
export function namesFor(desk: Desk, uri: string): Names {
  const view = desk.workspace.view();
  const config = desk.workspace.config(uri);
  const teams = [
    ...[...config.teams.values()].flatMap(({ name, parent }) => [name, ...(parent === undefined ? [] : [parent])]),
    ...view.sets.flatMap(({ teamName }) => (teamName === undefined ? [] : [teamName])),
  ];
  const home = parentOf(uri) ?? '';
  const folders = desk.workspace.uris().flatMap((file) => {
    const parts = relativeTo(home, file)?.split('/').slice(0, -1) ?? [];
    return parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/**`);
  });
  return {
    people: view.people,
    teams: [...new Map(teams.map((name) => [slug(name), name])).values()],
    metrics: [...view.metrics.keys()],
    folders: [...new Set(folders)].sort(),
  };
}
