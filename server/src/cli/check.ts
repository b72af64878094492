/** `okr check`: the findings of files, as the editor shows them. */
import { fileURLToPath } from 'node:url';
import { type Day, type Service, serviceOver } from '../service';
import { EXIT, type Io } from './io';
import { asAnnotations } from './report/annotations';
import { type Found, foundIn } from './report/found';
import { asJson } from './report/json';
import { asText } from './report/text';
import { addressOf, shown, targetsOf } from './targets';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly today: Day;
  /** Findings about the state of the work count for the exit code. */
  readonly steering: boolean;
}

/** Checks what lies at the paths. Gives the exit code. */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const targets = targetsOf(io, paths);
  const log = (message: string) => io.err(message);
  const service = serviceOver(io.files, { today: () => options.today, log, history: io.history });
  await service.workspace.load(targets.folders);
  await service.workspace.changed(targets.files);
  const uris = knownUris(service);
  targets.check(uris);
  const reported = uris.filter(targets.isReported);
  await service.readHistory(targets.isReported);
  const found = reported.flatMap((uri) => foundIn(service, uri, shown(io, fileURLToPath(uri))));
  const unread = [...service.workspace.unreadable()].filter(([uri]) => targets.isReported(uri));
  const isIncomplete = unread.length > 0 || io.unreadFolders().some((path) => targets.isReported(addressOf(io, path)));
  if (options.format === 'json') io.out(asJson(found));
  else if (reported.length > 0 || !isIncomplete)
    io.out(
      options.format === 'github' ? asAnnotations(found, reported.length) : asText(found, reported.length, io.colours),
    );
  for (const [uri, why] of unread) io.err(`${shown(io, fileURLToPath(uri))} can't be read: ${why}`);
  if (isIncomplete) return EXIT.failed;
  return exitCodeFor(found, options.steering);
}

/** Files that there can be findings for: the OKR files, and configurations with faults. */
function knownUris({ workspace }: Service): string[] {
  const configs = [...workspace.configProblems()].filter(([, { problems }]) => problems.length > 0);
  return [...workspace.uris(), ...configs.map(([uri]) => uri)].sort();
}

/**
 * The exit code that findings lead to.
 *
 * @param steering whether findings about the state of the work count: an honest report of risk does not fail a check unasked
 */
export function exitCodeFor(found: readonly Pick<Found, 'severity' | 'stateOfWork'>[], steering: boolean): number {
  const counts = ({ severity, stateOfWork }: Pick<Found, 'severity' | 'stateOfWork'>) =>
    (severity === 'error' || severity === 'warning') && (steering || !stateOfWork);
  return found.some(counts) ? EXIT.found : EXIT.clean;
}
