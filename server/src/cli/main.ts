/** The command `okr`: which command, with which options. */
import { parseArgs } from 'node:util';
import { parseDate } from '../service';
import { check } from './check';
import { EXIT, type Io, UsageError } from './io';
import { read } from './read';
import { status } from './status';

const HELP = `okr: OKRs as code

  okr check [--format text|json] [--today DATE] [--steering] [PATH…]
      Says what could be better about .okr.yaml files: files, folders or globs; the current folder by default.
      --format json   an array of {file, line, column, endLine, endColumn, code, severity, message, fixes}
      --today DATE    judge by this day (2026-12-18) instead of today, so that results repeat
      --steering      findings about the state of the work count for the exit code, too

  okr read [--format text|json] TEXT… | -
      Says how a sentence is read; with - one a line from standard input.

  okr status [--format text|json] [--today DATE] [PATH…]
      Says where objectives and key results stand: progress, what is expected by today, confidence, forecast.
      --format json   sets with their objectives with their key_results, each with its file and line

  okr --help, okr --version

Exit codes: 0 nothing at warning or above, 1 something is, 2 it could not run.`;

/** Runs the command. Gives the exit code; never throws. */
export async function main(argv: readonly string[], io: Io, version: string): Promise<number> {
  try {
    return await run(argv, io, version);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    io.err(`okr: ${isUsage ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (!isUsage) io.err('This is a fault in okr itself. Please report it.');
    return EXIT.failed;
  }
}

async function run(argv: readonly string[], io: Io, version: string): Promise<number> {
  const [command, ...rest] = argv;
  if (command === '--version' || command === '-v') {
    io.out(version);
    return EXIT.clean;
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    io.out(HELP);
    return command === undefined ? EXIT.failed : EXIT.clean;
  }
  if (command !== 'check' && command !== 'read' && command !== 'status')
    throw new UsageError(`There is no command "${command}". There are check, read and status; okr --help says more.`);
  const { values, positionals } = optionsOf(rest, command);
  if (values.help) {
    io.out(HELP);
    return EXIT.clean;
  }
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not "${format}".`);
  if (command === 'read') return read(io, positionals, format);
  const today = values.today === undefined ? io.today() : parseDate(values.today);
  if (today === undefined) throw new UsageError(`--today takes a date such as 2026-12-18, not "${values.today}".`);
  if (command === 'status') return status(io, positionals, { format, today });
  return check(io, positionals, { format, today, steering: values.steering ?? false });
}

interface Parsed {
  readonly values: { format?: string; today?: string; steering?: boolean; help?: boolean };
  readonly positionals: string[];
}

function optionsOf(args: readonly string[], command: 'check' | 'read' | 'status'): Parsed {
  const common = { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const dated = { ...common, today: { type: 'string' } } as const;
  const ofCheck = { ...dated, steering: { type: 'boolean' } } as const;
  try {
    const options = command === 'check' ? ofCheck : command === 'status' ? dated : common;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. okr --help says more.`);
  }
}
