/** The command `okr`: which command, with which options. */
import { type Day, parseDate } from '../service';
import { agenda } from './agenda';
import { check } from './check';
import { type CloseOptions, close } from './close';
import { graph } from './graph';
import { type Command, commandNames, help, isCommand } from './help';
import { htmlReport } from './htmlReport';
import { EXIT, type Io, UsageError } from './io';
import { type NewOptions, newSet } from './new';
import { optionsOf, type Parsed, type Repeated } from './options';
import { read } from './read';
import { status } from './status';

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
    io.out(help(rest[0] === undefined ? undefined : commandNamed(rest[0])));
    return command === undefined ? EXIT.failed : EXIT.clean;
  }
  const named = commandNamed(command);
  const { values, positionals } = optionsOf(rest, named);
  if (values.help) {
    io.out(help(named));
    return EXIT.clean;
  }
  return runCommand(named, values, positionals, io);
}

function commandNamed(word: string): Command {
  if (isCommand(word)) return word;
  throw new UsageError(`There is no command "${word}". There are ${commandNames()}; okr --help says more.`);
}

async function runCommand(
  command: Command,
  values: Parsed['values'],
  paths: readonly string[],
  io: Io,
): Promise<number> {
  const today = dayOf('today', values.today) ?? io.today();
  switch (command) {
    case 'check':
      return check(io, paths, { format: formatOf(values, CHECKED), today, steering: values.steering ?? false });
    case 'read':
      return read(io, paths, formatOf(values, FORMATS));
    case 'status':
      return status(io, paths, { format: formatOf(values, FORMATS), today });
    case 'report':
      if (!values.html) throw new UsageError('okr report writes HTML: say --html, and --out FILE for where.');
      return htmlReport(io, paths, { today, cycle: values.cycle, out: values.out });
    case 'graph':
      return graph(io, paths, { today, cycle: values.cycle });
    case 'agenda':
      return agenda(io, paths, { today, since: dayOf('since', values.since), owner: values.owner });
    case 'close':
      return close(io, paths, closeOptions(values, today));
    case 'new':
      return newSet(io, newOptions(values));
  }
}

const FORMATS = ['text', 'json'] as const;
const CHECKED = [...FORMATS, 'github'] as const;

/** The format that was asked for, of those that the command has. */
function formatOf<F extends string>({ format = 'text' }: Parsed['values'], formats: readonly F[]): F {
  const known = formats.find((one) => one === format);
  if (known !== undefined) return known;
  throw new UsageError(`--format is ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}, not "${format}".`);
}

/** The day that an option names; undefined where it is not given. */
function dayOf(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (day === undefined) throw new UsageError(`--${option} takes a date such as 2026-12-18, not "${text}".`);
  return day;
}

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
