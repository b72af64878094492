/** The review of the sets at some paths: what `okr graph` and `okr report` draw. */
import { fileURLToPath } from 'node:url';
import type { Review } from '../pages/review/data';
import { type Day, type Service, serviceOver } from '../service';
import { type Io, UsageError } from './io';
import { addressOf, shown, targetsOf } from './targets';

export interface ReviewOptions {
  readonly today: Day;
  /** A cycle by name; by default the one that runs in most sets. */
  readonly cycle: string | undefined;
}

/** Reads the sets and looks back over their cycle. Says on standard error what can't be read. */
export async function reviewOf(
  io: Io,
  paths: readonly string[],
  { today, cycle }: ReviewOptions,
): Promise<{ readonly review: Review; readonly service: Service; readonly isIncomplete: boolean }> {
  const targets = targetsOf(io, paths);
  const service = serviceOver(io.files, { today: () => today, log: (message) => io.err(message) });
  await service.workspace.load(targets.folders);
  await service.workspace.changed(targets.files);
  targets.check(service.workspace.uris());
  const review = service.review({ cycle, isMeant: targets.isReported });
  if (cycle !== undefined && !review.cycles.includes(cycle)) {
    const known = review.cycles.length > 0 ? ` There are ${review.cycles.join(', ')}.` : '';
    throw new UsageError(`No set here is for the cycle ${cycle}.${known}`);
  }
  const unread = [...service.workspace.unreadable()].filter(([uri]) => targets.isReported(uri));
  for (const [uri, why] of unread) io.err(`${shown(io, fileURLToPath(uri))} can't be read: ${why}`);
  const isIncomplete = unread.length > 0 || io.unreadFolders().some((path) => targets.isReported(addressOf(io, path)));
  return { review, service, isIncomplete };
}
