/** `okr agenda`: the agenda of a sync or of a 1:1, as Markdown. */
import type { Day } from '../service';
import { EXIT, type Io, UsageError } from './io';
import { open, unreadOf } from './open';

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
  const opened = await open(io, paths, today);
  const { service, targets } = opened;
  targets.check(service.workspace.uris());
  const result = service.agenda({ since, owner, isMeant: targets.isReported });
  if ('refused' in result) throw new UsageError(result.refused);
  io.out(result.markdown.trimEnd());
  const { lines, isIncomplete } = unreadOf(io, opened);
  for (const line of lines) io.err(line);
  return isIncomplete ? EXIT.failed : EXIT.clean;
}
