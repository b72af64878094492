/** `okr check`: the findings of files, as the editor shows them. */
import { fileURLToPath } from 'node:url';
import type { Day, Service } from '../service';
import { EXIT, type Io } from './io';
import { open, unreadOf } from './open';
import { asAnnotations } from './report/annotations';
import { type Found, foundIn } from './report/found';
import { asJson } from './report/json';
import { asText } from './report/text';
import { shown } from './targets';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly today: Day;
  /** Findings about the state of the work count for the exit code. */
  readonly steering: boolean;
}

/** Checks what lies at the paths. Gives the exit code. */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const opened = await open(io, paths, options.today, { history: io.history });
  const { service, targets } = opened;
  const uris = knownUris(service);
  targets.check(uris);
  const reported = uris.filter(targets.isReported);
  await service.readHistory(targets.isReported);
  const found = reported.flatMap((uri) => foundIn(service, uri, shown(io, fileURLToPath(uri))));
  const { lines, isIncomplete } = unreadOf(io, opened);
  if (options.format === 'json') io.out(asJson(found));
  else if (reported.length > 0 || !isIncomplete)
    io.out(
      options.format === 'github' ? asAnnotations(found, reported.length) : asText(found, reported.length, io.colours),
    );
  for (const line of lines) io.err(line);
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
