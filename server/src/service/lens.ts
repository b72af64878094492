/** A document as the features look at it: with its configuration, its reader and today's date. */
import { type ObjectiveReading, type Reading, readObjective, readStatement } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import type { Field, KeyResult, Objective, OkrDocument, OkrSet } from '../okr/model';
import { setOf } from '../okr/model';
import { factsOf, type SetFacts } from '../rules/facts';
import type { Past } from '../rules/history';
import { type ObjectiveStanding, objectiveStandingOf, type Standing, standingOf } from '../rules/standing';
import type { WorkspaceView } from '../rules/view';
import type { Workspace } from '../workspace';
import type { HistoryKeeper } from './history/keeper';

/** What every feature gets: all files, and today as everybody sees it. */
export interface Desk {
  readonly workspace: Workspace;
  /** What is known of the files' history; none where nobody reads it. */
  readonly history?: HistoryKeeper;
  today(): Day;
  log(message: string): void;
}

export interface Lens {
  readonly document: OkrDocument;
  readonly config: Config;
  readonly today: Day;
  readonly view: WorkspaceView;
  /** What is known of the document's history by now. */
  readonly past: Past | undefined;
  facts(set: OkrSet): SetFacts;
  read(title: Field<string>): Reading;
  readObjective(title: Field<string>): ObjectiveReading;
  standing(keyResult: KeyResult): Standing;
  objectiveStanding(objective: Objective): ObjectiveStanding;
}

/**
 * Looks at a document. Cheap: nothing is worked out before it is asked for.
 *
 * @param view of all files; as they are now, where it is left out
 */
export function lensOn(desk: Desk, document: OkrDocument, view?: WorkspaceView): Lens {
  const config = desk.workspace.config(document.uri);
  const today = desk.today();
  const cache = new Map<OkrSet, SetFacts>();
  const facts = (set: OkrSet): SetFacts => {
    const known = cache.get(set) ?? factsOf(set, config);
    cache.set(set, known);
    return known;
  };
  const read = (title: Field<string>): Reading => readStatement(title.text, config.words);
  return {
    document,
    config,
    today,
    get view() {
      return view ?? desk.workspace.view();
    },
    get past() {
      return desk.history?.past(document);
    },
    facts,
    read,
    readObjective: (title) => readObjective(title.text, config.words),
    standing: (keyResult) => standingOf(keyResult, { read, facts: facts(setOf(keyResult)), today }),
    objectiveStanding: (objective) => objectiveStandingOf(objective, { read, facts: facts(setOf(objective)), today }),
  };
}
