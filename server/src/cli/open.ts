/** What most commands begin with: the files at the paths, read, and a service over them. */
import { fileURLToPath } from 'node:url';
import { type Day, type Service, serviceOver } from '../service';
import type { Io } from './io';
import { addressOf, shown, type Targets, targetsOf } from './targets';

export interface Opened {
  readonly service: Service;
  readonly targets: Targets;
}

/**
 * Reads the files at the paths, and the repositories that they lie in.
 *
 * @throws UsageError for a path where there is nothing, or no OKR file
 */
export async function open(
  io: Io,
  paths: readonly string[],
  today: Day,
  { history }: Pick<Io, 'history'> = {},
): Promise<Opened> {
  const targets = targetsOf(io, paths);
  const service = serviceOver(io.files, { today: () => today, log: (message) => io.err(message), history });
  await service.workspace.load(targets.folders);
  await service.workspace.changed(targets.files);
  return { service, targets };
}

/** What was asked for and could not be read. */
export interface Unread {
  /** A line for each file, with the reason. */
  readonly lines: readonly string[];
  /** There is such a file, or a folder that could not be looked into: the command then ends with `EXIT.failed`. */
  readonly isIncomplete: boolean;
}

/** Finds out what of the paths could not be read. */
export function unreadOf(io: Io, { service, targets }: Opened): Unread {
  const files = [...service.workspace.unreadable()].filter(([uri]) => targets.isReported(uri));
  const folders = io.unreadFolders().filter((path) => targets.isReported(addressOf(io, path)));
  return {
    lines: files.map(([uri, why]) => `${shown(io, fileURLToPath(uri))} can't be read: ${why}`),
    isIncomplete: files.length > 0 || folders.length > 0,
  };
}
