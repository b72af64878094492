/** A document as the features look at it: with its configuration, its reader and today's date. */
import { lastingReader, type ObjectiveReading, passingReader, type Reader, type Reading } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { memoizedByObject } from '../okr/memoized';
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
  readonly desk: Desk;
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

/** What was worked out on a reading is as good as new as long as there is that reading. */
const lenses = new WeakMap<OkrDocument, Lens>();

/**
 * Looks at a document. Cheap: nothing is worked out before it is asked for, and nothing twice.
 *
 * @param view of all files; as they are now, where it is left out
 */
export function lensOn(desk: Desk, document: OkrDocument, view?: WorkspaceView): Lens {
  const config = desk.workspace.config(document.uri);
  const today = desk.today();
  const { words } = config;
  if (view) return newLens(desk, document, config, today, passingReader(words), () => view);
  const known = lenses.get(document);
  if (known?.config === config && known.today === today && known.desk === desk) return known;
  const lens = newLens(desk, document, config, today, lastingReader(words), () => desk.workspace.view());
  lenses.set(document, lens);
  return lens;
}

function newLens(
  desk: Desk,
  document: OkrDocument,
  config: Config,
  today: Day,
  reader: Reader,
  view: () => WorkspaceView,
): Lens {
  const cache = new Map<OkrSet, SetFacts>();
  const facts = (set: OkrSet): SetFacts => {
    const known = cache.get(set) ?? factsOf(set, config);
    cache.set(set, known);
    return known;
  };
  const read = (title: Field<string>): Reading => reader.statement(title.text);
  const standing = memoizedByObject((keyResult: KeyResult) =>
    standingOf(keyResult, { read, facts: facts(setOf(keyResult)), today }),
  );
  return {
    desk,
    document,
    config,
    today,
    get view() {
      return view();
    },
    get past() {
      return desk.history?.past(document);
    },
    facts,
    read,
    readObjective: (title) => reader.objective(title.text),
    standing,
    objectiveStanding: memoizedByObject((objective) =>
      objectiveStandingOf(objective, facts(setOf(objective)), standing),
    ),
  };
}
