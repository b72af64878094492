/** `okr status`: where objectives and key results stand, as a tree with bars or as JSON. */
import { fileURLToPath } from 'node:url';
import type { Day } from '../service';
import { EXIT, type Io } from './io';
import { open, unreadOf } from './open';
import { placesIn } from './report/found';
import { type Located, statusAsJson, statusAsText } from './report/stand';
import { shown } from './targets';

export interface StatusOptions {
  readonly format: 'text' | 'json';
  readonly today: Day;
}

/** Prints where the sets at the paths stand. Gives the exit code: 0, also where things go badly; 2 where something can't be read. */
export async function status(io: Io, paths: readonly string[], { format, today }: StatusOptions): Promise<number> {
  const opened = await open(io, paths, today);
  const { service, targets } = opened;
  const uris = service.workspace.uris().filter((uri) => targets.isReported(uri));
  targets.check(uris);
  const sets = uris.flatMap((uri): Located[] => {
    const document = service.workspace.document(uri)!;
    const file = shown(io, fileURLToPath(uri));
    const places = placesIn(document.text);
    const lineOf = (at: number) => places({ start: at, end: at }).line;
    return service.stand(document).map((set) => ({ file, lineOf, set }));
  });
  io.out(format === 'json' ? statusAsJson(sets) : statusAsText(sets, io.colours));
  const { lines, isIncomplete } = unreadOf(io, opened);
  for (const line of lines) io.err(line);
  return isIncomplete ? EXIT.failed : EXIT.clean;
}
