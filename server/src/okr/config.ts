/** `okr.config.yaml`: what a team agrees on for all its files. The nearest one above a file counts. */
import * as z from 'zod/mini';
import type { FiscalYear } from './cycle';

/** What a rule's severity can be set to, from the gravest on. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** What is said of a key of the configuration, in hovers and completion. */
export interface SettingDoc {
  /** One or two sentences. */
  readonly description: string;
  readonly examples?: readonly string[];
}

/** What is said of each key, by the key's schema. */
export const settingDocs = z.registry<SettingDoc>();

/** A key that may be left out, with what is said of it. */
function setting<S extends z.core.SomeType>(schema: S, description: string, ...examples: readonly string[]) {
  const optional = z.optional(schema);
  settingDocs.add(optional, { description, ...(examples.length > 0 && { examples }) });
  return optional;
}

const RuleSetting = z.union([
  z.enum(severities),
  z.looseObject({
    severity: setting(z.enum(severities), 'How much the findings of this rule weigh, the same for everybody.'),
  }),
]);

/** A metric of a team's own: its name alone, or with what people also call it, its unit and which way is good. */
const Metric = z.union([
  z.string(),
  z.object({
    name: z.string(),
    synonyms: setting(z.array(z.string()), 'What people also call it.', '[NPF]'),
    unit: setting(z.string(), 'What its numbers are in.', '%', 'per day'),
    good: setting(z.enum(['up', 'down']), 'Which way is better.'),
  }),
]);

const Team = z.object({
  parent: setting(z.string(), 'The team that it belongs to, and whose objectives it supports.'),
});

/** The file's keys. Unknown ones are reported by the workspace and ignored. */
export const ConfigFile = z.looseObject({
  rules: setting(
    z.record(z.string(), RuleSetting),
    'How much each rule weighs, and its options. What is left out stays as the rule has it.',
    'kr-is-task: error',
    'too-many-objectives: { severity: warning, max: 2 }',
  ),
  cadence: setting(z.enum(['weekly', 'biweekly', 'monthly']), 'How often all check in, unless a set says otherwise.'),
  wip_limit: setting(
    z.number().check(z.int(), z.positive()),
    'Initiatives that may be `doing` at once, unless a set says otherwise.',
    '3',
  ),
  fiscal_year_start: setting(
    z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
    'The first day of the fiscal year, as month and day: what FY27-Q3 means.',
    '02-01',
  ),
  fiscal_year_named_by: setting(
    z.enum(['start', 'end']),
    'The calendar year that a fiscal year is named by: the one it starts in or the one it ends in.',
  ),
  people: setting(z.array(z.string()), 'Everybody who may own something. Where given, an unknown owner is reported.'),
  teams: setting(
    z.record(z.string(), z.union([Team, z.null()])),
    'The teams, and whom each belongs to.',
    'Payments: { parent: Engineering }',
  ),
  exclude: setting(
    z.array(z.string()),
    'Files to leave alone, by path from here. They are not in the tree.',
    'archive/**',
  ),
  words: setting(
    z.object({
      metrics: setting(
        z.array(Metric),
        'Metrics of your own: offered in completion, and read as metrics.',
        '{ name: net patient flow, synonyms: [NPF], unit: per day, good: up }',
      ),
      metric_nouns: setting(z.array(z.string()), 'What is measured here.', 'boardings'),
      internal_names: setting(z.array(z.string()), 'Names that say nothing about an effect.', 'Project Lemon'),
      vague_words: setting(z.array(z.string()), 'Words that want a number.', 'snappy'),
    }),
    "A team's own words.",
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

/** What holds where no configuration file says otherwise. */
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
