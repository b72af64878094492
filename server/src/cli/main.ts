/** The command `okr`: which command, with which options. */
import { parseArgs } from 'node:util';
import { type Day, parseDate } from '../service';
import { agenda } from './agenda';
import { check } from './check';
import { type CloseOptions, close } from './close';
import { graph } from './graph';
import { htmlReport } from './htmlReport';
import { EXIT, type Io, UsageError } from './io';
import { type NewOptions, newSet } from './new';
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

  okr agenda [--today DATE] [--since DATE] [--owner NAME] [PATH…]
      Writes the agenda of a sync as Markdown, decisions first; where nothing needs one, the update to send instead.
      --since DATE    the last sync; by default as long ago as the sets' check-ins are apart
      --owner NAME    for a 1:1: what depends on somebody, what blocks it, which tradeoff is open

  okr report --html [--out FILE] [--today DATE] [--cycle NAME] [PATH…]
      Writes the review as one HTML file that opens anywhere and prints well: where key results stand and are heading,
      confidence over the weeks, decisions and blockers, who works for what.
      --out FILE      into this file instead of standard output
      --cycle NAME    of this cycle (2026-Q3) instead of the one that runs

  okr graph [--today DATE] [--cycle NAME] [PATH…]
      Draws who works for what as a Mermaid flowchart: for a Markdown page, between \`\`\`mermaid and \`\`\`.
      --cycle NAME    of this cycle (2026-Q3) instead of the one that runs

  okr close [--team NAME] [--score ID=0.7]… [--learned ID=TEXT]… [--keep ID=WHY]… [--adapt ID=WHY]… [--let-go ID=WHY]…
            [--changed TEXT]… [--failed TEXT]… [--differently TEXT]… [--next CYCLE] [--today DATE] [--write] [PATH…]
      Closes a set: scores from the last values, what becomes of what is not reached, what the cycle taught.
      --next CYCLE    drafts the next cycle's file beside it, with what is kept
      --write         writes; without it, shows what would be written and what is still to be said

  okr new --team NAME --cycle CYCLE [--owner NAME] [--write]
  okr new --from FILE [--cycle CYCLE] [--team NAME] [--write]
      Prints a new file: empty, or with what a closed one keeps. With --write it is written, over nothing.

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
  if (!isCommand(command))
    throw new UsageError(
      `There is no command "${command}". There are ${listed(Object.keys(OPTIONS))}; okr --help says more.`,
    );
  const { values, positionals } = optionsOf(rest, command);
  if (values.help) {
    io.out(HELP);
    return EXIT.clean;
  }
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not "${format}".`);
  if (command === 'read') return read(io, positionals, format);
  const today = dayOf('today', values.today) ?? io.today();
  if (command === 'status') return status(io, positionals, { format, today });
  if (command === 'report') {
    if (!values.html) throw new UsageError('okr report writes HTML: say --html, and --out FILE for where.');
    return htmlReport(io, positionals, { today, cycle: values.cycle, out: values.out });
  }
  if (command === 'graph') return graph(io, positionals, { today, cycle: values.cycle });
  if (command === 'agenda')
    return agenda(io, positionals, { today, since: dayOf('since', values.since), owner: values.owner });
  if (command === 'new') return newSet(io, newOptions(values));
  if (command === 'close') return close(io, positionals, closeOptions(values, today));
  return check(io, positionals, { format, today, steering: values.steering ?? false });
}

/** The options of each command. */
const HELPED = { help: { type: 'boolean', short: 'h' } } as const;
const FORMATTED = { ...HELPED, format: { type: 'string' } } as const;
const DATED = { today: { type: 'string' } } as const;
const SEVERAL = { type: 'string', multiple: true } as const;
const OPTIONS = {
  check: { ...FORMATTED, ...DATED, steering: { type: 'boolean' } },
  read: FORMATTED,
  status: { ...FORMATTED, ...DATED },
  report: { ...HELPED, ...DATED, html: { type: 'boolean' }, out: { type: 'string' }, cycle: { type: 'string' } },
  graph: { ...HELPED, ...DATED, cycle: { type: 'string' } },
  agenda: { ...HELPED, ...DATED, since: { type: 'string' }, owner: { type: 'string' } },
  close: {
    ...HELPED,
    ...DATED,
    team: { type: 'string' },
    score: SEVERAL,
    learned: SEVERAL,
    keep: SEVERAL,
    adapt: SEVERAL,
    'let-go': SEVERAL,
    changed: SEVERAL,
    failed: SEVERAL,
    differently: SEVERAL,
    next: { type: 'string' },
    write: { type: 'boolean' },
  },
  new: {
    ...HELPED,
    team: { type: 'string' },
    cycle: { type: 'string' },
    owner: { type: 'string' },
    from: { type: 'string' },
    write: { type: 'boolean' },
  },
} as const;

type Command = keyof typeof OPTIONS;

function isCommand(word: string): word is Command {
  return Object.hasOwn(OPTIONS, word);
}

/** "check, read and status" */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The day that an option names; undefined where it is not given. */
function dayOf(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (day === undefined) throw new UsageError(`--${option} takes a date such as 2026-12-18, not "${text}".`);
  return day;
}

/** Options that may be given more than once. */
type Repeated = 'score' | 'learned' | 'keep' | 'adapt' | 'let-go' | 'changed' | 'failed' | 'differently';

function closeOptions(values: Parsed['values'], today: Day): CloseOptions {
  const { team, next, write = false } = values;
  const all = (name: Repeated) => values[name] ?? [];
  return {
    today,
    team,
    next,
    write,
    score: all('score'),
    learned: all('learned'),
    keep: all('keep'),
    adapt: all('adapt'),
    letGo: all('let-go'),
    changed: all('changed'),
    failed: all('failed'),
    differently: all('differently'),
  };
}

function newOptions({ team, cycle, owner, from, write = false }: Parsed['values']): NewOptions {
  return { team, cycle, owner, from, write };
}

interface Parsed {
  readonly values: {
    format?: string;
    today?: string;
    steering?: boolean;
    since?: string;
    owner?: string;
    cycle?: string;
    html?: boolean;
    out?: string;
    help?: boolean;
    team?: string;
    from?: string;
    next?: string;
    write?: boolean;
  } & { readonly [K in Repeated]?: string[] };
  readonly positionals: string[];
}

function optionsOf(args: readonly string[], command: Command): Parsed {
  try {
    return parseArgs({ args: [...args], options: OPTIONS[command], allowPositionals: true }) as Parsed;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. okr --help says more.`);
  }
}
