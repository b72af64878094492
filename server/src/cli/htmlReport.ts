/** `okr report --html`: the review as one file. */
import { resolve } from 'node:path';
import { reportHtml } from '../pages/review/report';
import { isConfigFile, isOkrFile } from '../service';
import { EXIT, type Io, UsageError } from './io';
import { type ReviewOptions, reviewOf } from './review';
import { addressOf, shown } from './targets';
import { writeMade } from './write';

export interface ReportOptions extends ReviewOptions {
  /** The path of the file; standard output where it is left out. */
  readonly out: string | undefined;
}

/** Writes the report of the sets at the paths. Gives the exit code: 0, or 2 where something can't be read or written. */
export async function htmlReport(io: Io, paths: readonly string[], options: ReportOptions): Promise<number> {
  const path = options.out === undefined ? undefined : placeFor(io, options.out);
  const { review, service, isIncomplete } = await reviewOf(io, paths, options);
  const html = reportHtml(
    review,
    review.sets.map(({ key }) => service.setDetail(key)),
  );
  if (path === undefined) io.out(html.trimEnd());
  else {
    await writeMade(io, path, html);
    io.err(`Written: ${shown(io, path)}`);
  }
  return isIncomplete ? EXIT.failed : EXIT.clean;
}

/** Where it is to be written: over an earlier report, never over what people wrote. */
function placeFor(io: Io, out: string): string {
  const path = resolve(io.cwd, out);
  const uri = addressOf(io, out);
  if (isOkrFile(uri) || isConfigFile(uri)) throw new UsageError(`--out names an OKR file: ${out}.`);
  if (io.kindOf(path) === 'folder') throw new UsageError(`--out names a folder: ${out}. Say the file's name, too.`);
  return path;
}
