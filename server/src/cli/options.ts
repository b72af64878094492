/** The options of each command, and what was given of them. */
import { parseArgs } from 'node:util';
import type { Command } from './help';
import { UsageError } from './io';

const HELPED = { help: { type: 'boolean', short: 'h' } } as const;
const FORMATTED = { ...HELPED, format: { type: 'string' } } as const;
const DATED = { today: { type: 'string' } } as const;
const SEVERAL = { type: 'string', multiple: true } as const;
/** The options of each command. */
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

/** Options that may be given more than once. */
export type Repeated = 'score' | 'learned' | 'keep' | 'adapt' | 'let-go' | 'changed' | 'failed' | 'differently';

export interface Parsed {
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

/**
 * Reads the words behind a command.
 *
 * @throws {UsageError} for an option that the command does not have, or one without its value
 */
export function optionsOf(args: readonly string[], command: Command): Parsed {
  try {
    return parseArgs({ args: [...args], options: OPTIONS[command], allowPositionals: true }) as Parsed;
  } catch (error) {
    throw new UsageError(`${faultOf(error as Error & { code?: string }, command)} okr ${command} --help says more.`);
  }
}

/** In our words what Node says of options; the option's name is all that is taken from it. */
function faultOf({ code, message }: Error & { code?: string }, command: Command): string {
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1];
  if (option === undefined) return `${message}.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `okr ${command} has no option ${option}.`;
  return /does not take an argument/.test(message) ? `${option} takes no value.` : `${option} takes a value.`;
}
