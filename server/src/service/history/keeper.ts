/**
 * Keeps what the history of files tells. It is read in the background, once for each file and state of its repository, and only for
 * files with a set that is pursued; whoever asks gets what is known by then, at once.
 */
import { type KeyResult, keyResultsOf, type OkrDocument, type OkrSet, setOf } from '../../okr/model';
import { factsOf } from '../../rules/facts';
import { matched } from '../../rules/goalposts';
import type { Move, Past } from '../../rules/history';
import type { SetEntry } from '../../rules/view';
import type { Workspace } from '../../workspace';
import type { FileHistory, History } from '../../workspace/history';
import { readDocument } from '../../yaml';
import { Beginnings, goalsOf, MoveLog, type Moves, type ReadVersion, type SetPast } from './past';

/** What is known of one file. */
interface Known {
  /** Undefined where it has no history. */
  readonly file: FileHistory | undefined;
  /** Of the sets that were pursued when it was read, by {@link nameOf}. */
  readonly sets: ReadonlyMap<string, SetPast>;
  /** Of each set by {@link nameOf}; undefined while nobody has asked. */
  moves: ReadonlyMap<string, readonly Moves[]> | undefined;
}

export interface HistoryKeeper {
  /** What is known of a document's history; undefined for nothing. */
  past(document: OkrDocument): Past | undefined;
  /** Whether anything is known of a file's history. */
  knows(uri: string): boolean;
  /** Counts up when more or less is known. */
  readonly revision: number;
  /**
   * Reads the history of files with sets that are pursued, as far as it is not known yet. Tells whether there is something new.
   *
   * @param isMeant whether a file matters; all of them where it is left out
   */
  read(isMeant?: (uri: string) => boolean): Promise<boolean>;
  /** Reads how the goalposts of a document moved: all its versions, where {@link read} ends with the first one that counts. */
  readMoves(document: OkrDocument): Promise<void>;
  /** Forgets everything: another commit is checked out, or histories may not be read any more. */
  forget(): void;
}

/** @param breathe lets others have the processor, between two versions */
export function createHistoryKeeper(
  workspace: Workspace,
  history: History | undefined,
  breathe: () => Promise<void> = async () => {},
): HistoryKeeper {
  const files = new Map<string, Known>();
  let revision = 0;
  let reading: Promise<unknown> = Promise.resolve();

  /** One reading after the other: each begins with what those before it have found. */
  function inTurn<T>(what: () => Promise<T>): Promise<T> {
    const next = reading.then(what);
    reading = next.catch(() => undefined);
    return next;
  }

  const activeIn = (document: OkrDocument): OkrSet[] =>
    document.sets.filter((set) => factsOf(set, workspace.config(document.uri)).status === 'active');

  /** The files with pursued sets of which nothing is known yet. No file is read for that: it is asked after each pause in typing. */
  const unknown = (isMeant: (uri: string) => boolean): string[] => {
    const found = new Set<string>();
    for (const entry of workspace.view().sets)
      if (entry.status === 'active' && !files.get(entry.uri)?.sets.has(nameOfEntry(entry)) && isMeant(entry.uri))
        found.add(entry.uri);
    return [...found];
  };

  async function read(isMeant: (uri: string) => boolean): Promise<boolean> {
    const waiting = history ? unknown(isMeant) : [];
    if (!history || waiting.length === 0) return false;
    const started = revision;
    const histories = await history.of(waiting);
    for (const uri of waiting) {
      const file = histories.get(uri);
      const document = file && workspace.document(uri);
      const known = document ? await beginningsOf(document, file) : withoutHistory(uri);
      if (revision !== started) return false; // forgotten meanwhile
      files.set(uri, known);
    }
    if (revision !== started || histories.size === 0) return false;
    revision++;
    return true;
  }

  function withoutHistory(uri: string): Known {
    const entries = workspace.view().sets.filter((entry) => entry.uri === uri && entry.status === 'active');
    const none: SetPast = { beginning: undefined, isMissing: false };
    return { file: undefined, sets: new Map(entries.map((entry) => [nameOfEntry(entry), none])), moves: undefined };
  }

  /** The versions of a file from the oldest on, as long as `take` wants more. */
  async function eachVersion(
    { uri }: OkrDocument,
    { versions }: FileHistory,
    take: (version: ReadVersion) => boolean,
  ): Promise<void> {
    let previous: OkrDocument | undefined;
    for (const { text: textOf, day, author, summary } of versions) {
      const text = await textOf();
      if (text === undefined) continue;
      previous = readDocument(uri, text, 0, previous);
      if (!take({ day, author, summary, document: previous })) return;
      await breathe();
    }
  }

  async function beginningsOf(document: OkrDocument, file: FileHistory): Promise<Known> {
    const sets = activeIn(document);
    const found = new Beginnings(sets, workspace.config(document.uri), file.isShallow);
    await eachVersion(document, file, (version) => found.take(version));
    return { file, sets: new Map(sets.map((set) => [nameOf(set), found.of(set)])), moves: undefined };
  }

  async function movesOf(document: OkrDocument, { file, sets }: Known): Promise<Known['moves']> {
    const logs = activeIn(document).map((set) => ({
      name: nameOf(set),
      log: new MoveLog(set, workspace.config(document.uri), sets.get(nameOf(set))?.beginning),
    }));
    if (file)
      await eachVersion(document, file, (version) => {
        for (const { log } of logs) log.take(version);
        return true;
      });
    return new Map(logs.map(({ name, log }) => [name, log.all]));
  }

  /** The first file of a repository whose history begins too late: it tells so for all of them. */
  function tellsMissing(uri: string, { file }: Known): boolean {
    const isMissing = ({ sets }: Known) => [...sets.values()].some((set) => set.isMissing);
    const first = [...files]
      .filter(([, known]) => known.file?.root === file?.root && isMissing(known))
      .map(([one]) => one);
    return first.sort()[0] === uri;
  }

  function movesOfKeyResult(keyResult: KeyResult, { moves }: Known): readonly Move[] | undefined {
    const set = setOf(keyResult);
    const all = moves?.get(nameOf(set));
    if (!all) return undefined;
    const now = goalsOf(set, workspace.config(set.document.uri));
    const index = keyResultsOf(set).indexOf(keyResult);
    const pairs = matched(
      all.map(({ goal }) => goal),
      now,
    );
    const goal = [...pairs].find(([, one]) => one === now[index])?.[0];
    return all.find((one) => one.goal === goal)?.moves ?? [];
  }

  return {
    past(document) {
      const known = files.get(document.uri);
      if (!known?.file) return undefined;
      return {
        beginning: (set) => known.sets.get(nameOf(set))?.beginning,
        tellsMissing: tellsMissing(document.uri, known),
        moves: (keyResult) => movesOfKeyResult(keyResult, known),
      };
    },
    knows: (uri) => files.get(uri)?.file !== undefined,
    get revision() {
      return revision;
    },
    read: (isMeant = () => true) => inTurn(() => read(isMeant)),
    readMoves: async (document) => {
      await inTurn(() => read((uri) => uri === document.uri));
      const known = files.get(document.uri);
      if (known && !known.moves) known.moves = await inTurn(() => movesOf(document, known));
    },
    forget() {
      files.clear();
      revision++;
    },
  };
}

/** The same for a set while its team and cycle are. */
function nameOf({ team, cycle }: OkrSet): string {
  return `${team?.value ?? ''}\n${cycle?.value?.name ?? ''}`;
}

function nameOfEntry({ teamName, cycle }: SetEntry): string {
  return `${teamName ?? ''}\n${cycle?.name ?? ''}`;
}
