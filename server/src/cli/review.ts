/** The review of the sets at some paths: what `okr graph` and `okr report` draw. */
import type { Review } from '../pages/review/data';
import type { Day, Service } from '../service';
import { type Io, UsageError } from './io';
import { open, unreadOf } from './open';

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
  const opened = await open(io, paths, today);
  const { service, targets } = opened;
  targets.check(service.workspace.uris());
  const review = service.review({ cycle, isMeant: targets.isReported });
  if (cycle !== undefined && !review.cycles.includes(cycle)) {
    const known = review.cycles.length > 0 ? ` There are ${review.cycles.join(', ')}.` : '';
    throw new UsageError(`No set here is for the cycle ${cycle}.${known}`);
  }
  const { lines, isIncomplete } = unreadOf(io, opened);
  for (const line of lines) io.err(line);
  return { review, service, isIncomplete };
}
