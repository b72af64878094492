/** The rules that are asked under a configuration: what each looks at, and with which options. Worked out once, for all files under it. */
import type { Config } from '../okr/config';
import { memoizedByObject } from '../okr/memoized';
import type { Checks, Group, Rule, Severity } from './rule';

type Options = Record<string, unknown>;

/** What a rule can be asked about. */
export type Subject = Exclude<keyof Checks<Options>, 'document' | 'problem' | 'ignoreComment'>;

/** The severity a rule speaks with under a configuration; undefined when it is off. */
export function severityOf(rule: Rule, config: Config): Severity | undefined {
  const setting = config.rules.get(rule.code)?.severity ?? rule.severity;
  return setting === 'off' ? undefined : setting;
}

/** Those of some rules that need no other file. The same list for the same rules. */
export const ofFileAlone = memoizedByObject((rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ needs }) => needs !== 'workspace'),
);

const selections = new WeakMap<readonly Rule[], WeakMap<Config, Selection>>();

/** Got by `Selection.of`, which answers the same rules and configuration with the same object. */
export class Selection {
  /** The rules that are not off. */
  readonly rules: readonly Rule[];
  private readonly byCheck = new Map<keyof Checks<Options>, readonly Rule[]>();
  private readonly speaking = new Map<ReadonlySet<Group>, Map<Subject, readonly Rule[]>>();
  private readonly options = new Map<Rule, Options>();

  private constructor(
    rules: readonly Rule[],
    private readonly config: Config,
  ) {
    this.rules = rules.filter((rule) => severityOf(rule, config) !== undefined);
  }

  /** Those of `rules` that are asked under a configuration. The same object for the same two. */
  static of(rules: readonly Rule[], config: Config): Selection {
    const byConfig = selections.get(rules) ?? new WeakMap<Config, Selection>();
    selections.set(rules, byConfig);
    const selection = byConfig.get(config) ?? new Selection(rules, config);
    byConfig.set(config, selection);
    return selection;
  }

  /** The rules with such a check. */
  about(check: keyof Checks<Options>): readonly Rule[] {
    const known = this.byCheck.get(check) ?? this.rules.filter((rule) => rule.check[check]);
    this.byCheck.set(check, known);
    return known;
  }

  /** Those of them that belong to some groups. (The same set of groups each time: the answer is kept by it.) */
  inGroups(groups: ReadonlySet<Group>, subject: Subject): readonly Rule[] {
    const bySubject = this.speaking.get(groups) ?? new Map<Subject, readonly Rule[]>();
    this.speaking.set(groups, bySubject);
    const known = bySubject.get(subject) ?? this.about(subject).filter(({ group }) => groups.has(group));
    bySubject.set(subject, known);
    return known;
  }

  /** A rule's options: its defaults, and what the configuration says of the same type. */
  optionsOf(rule: Rule): Options {
    const known = this.options.get(rule) ?? optionsOf(rule, this.config);
    this.options.set(rule, known);
    return known;
  }
}

function optionsOf(rule: Rule, config: Config): Options {
  const set = config.rules.get(rule.code)?.options ?? {};
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => {
      const value = set[name];
      const fits = typeof value === typeof option.default && Array.isArray(value) === Array.isArray(option.default);
      return [name, fits ? value : option.default];
    }),
  );
}
