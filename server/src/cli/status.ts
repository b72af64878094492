/** `okr status`: where objectives and key results stand, as a tree with bars or as JSON. */
import { fileURLToPath } from 'node:url';
import { type Day, serviceOver } from '../service';
import { EXIT, type Io } from './io';
import { placesIn } from './report/found';
import { type Located, statusAsJson, statusAsText } from './report/stand';
import { addressOf, shown, targetsOf } from './targets';

export interface StatusOptions {
  readonly format: 'text' | 'json';
  readonly today: Day;
}

/** Prints where the sets at the paths stand. Gives the exit code: 0, also where things go badly; 2 where something can't be read. */
export async function status(io: Io, paths: readonly string[], { format, today }: StatusOptions): Promise<number> {
  const targets = targetsOf(io, paths);
  const service = serviceOver(io.files, { today: () => today, log: (message) => io.err(message) });
  await service.workspace.load(targets.folders);
  await service.workspace.changed(targets.files);
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
  const unread = [...service.workspace.unreadable()].filter(([uri]) => targets.isReported(uri));
  for (const [uri, why] of unread) io.err(`${shown(io, fileURLToPath(uri))} can't be read: ${why}`);
  const isIncomplete = unread.length > 0 || io.unreadFolders().some((path) => targets.isReported(addressOf(io, path)));
  return isIncomplete ? EXIT.failed : EXIT.clean;
}
