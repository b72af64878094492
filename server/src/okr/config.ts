/** `okr.config.yaml`: what a team agrees on for all its files. The nearest one above a file counts. */
import * as z from 'zod/mini';
import type { FiscalYear } from './cycle';

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

const RuleSetting = z.union([z.enum(severities), z.looseObject({ severity: z.optional(z.enum(severities)) })]);

/** A metric of a team's own: its name alone, or with what people also call it, its unit and which way is good. */
const Metric = z.union([
  z.string(),
  z.object({
    name: z.string(),
    synonyms: z.optional(z.array(z.string())),
    unit: z.optional(z.string()),
    good: z.optional(z.enum(['up', 'down'])),
  }),
]);

const Team = z.object({ parent: z.optional(z.string()) });

/** The file's keys. Unknown ones are reported by the workspace and ignored. */
export const ConfigFile = z.looseObject({
  rules: z.optional(z.record(z.string(), RuleSetting)),
  cadence: z.optional(z.enum(['weekly', 'biweekly', 'monthly'])),
  wip_limit: z.optional(z.number().check(z.int(), z.positive())),
  fiscal_year_start: z.optional(z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))),
  fiscal_year_named_by: z.optional(z.enum(['start', 'end'])),
  people: z.optional(z.array(z.string())),
  teams: z.optional(z.record(z.string(), z.union([Team, z.null()]))),
  exclude: z.optional(z.array(z.string())),
  words: z.optional(
    z.object({
      metrics: z.optional(z.array(Metric)),
      metric_nouns: z.optional(z.array(z.string())),
      internal_names: z.optional(z.array(z.string())),
      vague_words: z.optional(z.array(z.string())),
    }),
  ),
});

/** A metric of a team's own. */
export interface OwnMetric {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly unit: string | undefined;
  readonly good: 'up' | 'down' | undefined;
}

export interface RuleSettings {
  readonly severity?: (typeof severities)[number];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A configuration, ready to use. */
export interface Config {
  /** Address of the file it came from; undefined for the defaults. */
  readonly uri: string | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly cadence: 'weekly' | 'biweekly' | 'monthly' | undefined;
  readonly wipLimit: number | undefined;
  readonly fiscalYear: FiscalYear | undefined;
  readonly people: readonly string[] | undefined;
  /** Where a further name goes in the file's list of people, and what stands around it there. */
  readonly nextPerson?: { readonly at: number; readonly before: string; readonly after: string };
  /** Parents of teams, by slug. */
  readonly teams: ReadonlyMap<string, { readonly name: string; readonly parent: string | undefined }>;
  readonly exclude: readonly string[];
  readonly words: {
    readonly metrics: readonly OwnMetric[];
    /** Also the names of the metrics. */
    readonly metricNouns: readonly string[];
    readonly internalNames: readonly string[];
    readonly vagueWords: readonly string[];
  };
}

export const defaultConfig: Config = {
  uri: undefined,
  rules: new Map(),
  cadence: undefined,
  wipLimit: undefined,
  fiscalYear: undefined,
  people: undefined,
  teams: new Map(),
  exclude: [],
  words: { metrics: [], metricNouns: [], internalNames: [], vagueWords: [] },
};
