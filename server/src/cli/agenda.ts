/** `okr agenda`: the agenda of a sync or of a 1:1, as Markdown. */
import { fileURLToPath } from 'node:url';
import { type Day, serviceOver } from '../service';
import { EXIT, type Io, UsageError } from './io';
import { addressOf, shown, targetsOf } from './targets';

export interface AgendaOptions {
  readonly today: Day;
  /** The last sync. */
  readonly since: Day | undefined;
  /** A 1:1 with this person, instead of a sync. */
  readonly owner: string | undefined;
}

/** Prints the agenda of the sets at the paths. Gives the exit code: 0, also where much is to be decided; 2 where something can't be read. */
export async function agenda(
  io: Io,
  paths: readonly string[],
  { today, since, owner }: AgendaOptions,
): Promise<number> {
  const targets = targetsOf(io, paths);
  const service = serviceOver(io.files, { today: () => today, log: (message) => io.err(message) });
  await service.workspace.load(targets.folders);
  await service.workspace.changed(targets.files);
  targets.check(service.workspace.uris());
  const result = service.agenda({ since, owner, isMeant: targets.isReported });
  if ('refused' in result) throw new UsageError(result.refused);
  io.out(result.markdown.trimEnd());
  const unread = [...service.workspace.unreadable()].filter(([uri]) => targets.isReported(uri));
  for (const [uri, why] of unread) io.err(`${shown(io, fileURLToPath(uri))} can't be read: ${why}`);
  const isIncomplete = unread.length > 0 || io.unreadFolders().some((path) => targets.isReported(addressOf(io, path)));
  return isIncomplete ? EXIT.failed : EXIT.clean;
}
