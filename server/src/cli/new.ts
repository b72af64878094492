/** `okr new`: a new file, empty or with what an old one keeps. Writes only when asked to. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  answersIn,
  followingCycle,
  type NewFile,
  type OkrDocument,
  parseCycle,
  serviceOver,
  setKeyOf,
  withoutStops,
} from '../service';
import { EXIT, type Io, UsageError } from './io';
import { open } from './open';
import { addressOf, shown } from './targets';
import { mustBeFree, pathBeside, writeNew } from './write';

export interface NewOptions {
  readonly team: string | undefined;
  readonly cycle: string | undefined;
  readonly owner: string | undefined;
  /** A file whose set has ended: what it keeps goes on. */
  readonly from: string | undefined;
  readonly write: boolean;
}

/** Prints a new file, or writes it. Gives the exit code. */
export async function newSet(io: Io, options: NewOptions): Promise<number> {
  const { from, cycle } = options;
  if (cycle !== undefined && !parseCycle(cycle))
    throw new UsageError(`--cycle takes a cycle such as 2027-Q1, not "${cycle}".`);
  const { path, text } = from === undefined ? await emptyFile(io, options) : await fileFrom(io, from, options);
  if (!options.write) {
    io.out(text.trimEnd());
    io.err(`${shown(io, path)} is not written. With --write it is.`);
    return EXIT.clean;
  }
  mustBeFree(io, path);
  await writeNew(io, path, text);
  io.out(`Drafted: ${shown(io, path)}`);
  return EXIT.clean;
}

interface Drafted {
  readonly path: string;
  readonly text: string;
}

async function emptyFile(io: Io, { team, cycle, owner }: NewOptions): Promise<Drafted> {
  if (team === undefined || cycle === undefined)
    throw new UsageError('okr new takes --team and --cycle, or --from FILE for what an old file keeps.');
  const service = serviceOver(io.files, { today: io.today });
  const file: NewFile = service.newFile({ team, cycle, owner });
  return { path: resolve(io.cwd, file.name), text: withoutStops(file.snippet) };
}

async function fileFrom(io: Io, from: string, { team, cycle }: NewOptions): Promise<Drafted> {
  const { service } = await open(io, [from], io.today());
  const document = service.workspace.document(addressOf(io, from));
  if (!document) throw new UsageError(`--from takes one OKR file, not ${from}.`);
  const set = onlySet(document, team);
  const next = cycle ?? (set.cycle?.value && followingCycle(set.cycle.value));
  if (next === undefined) throw new UsageError('Nothing says which cycle comes next: give --cycle.');
  const answers = answersIn(set);
  const draft = service.draftNext(setKeyOf(set), answers, next);
  if ('refused' in draft) throw new UsageError(draft.refused);
  if (draft.keyResults === 0) io.err(`${from} keeps nothing (next_cycle: keep or adapt), so the objectives are blank.`);
  return { path: pathBeside(fileURLToPath(document.uri), draft.name), text: draft.text };
}

function onlySet(document: OkrDocument, team: string | undefined): OkrDocument['sets'][number] {
  const wanted = team?.toLowerCase();
  const sets = document.sets.filter((set) => wanted === undefined || set.team?.text.toLowerCase() === wanted);
  const [set, ...others] = sets;
  if (!set)
    throw new UsageError(team === undefined ? 'There is no set in this file.' : `There is no set of "${team}".`);
  if (others.length > 0) throw new UsageError('There are several sets in this file: say which by --team.');
  return set;
}
