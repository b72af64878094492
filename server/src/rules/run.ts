/** One run over a file: which rules speak, what each of them gets to see, and what it said. */
import { type Reading, readObjective, readStatement } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { type Field, type Item, type OkrDocument, type OkrSet, setOf } from '../okr/model';
import type { Problem } from '../okr/problem';
import { factsOf, type SetFacts } from './facts';
import type { PastOf } from './history';
import type { Checks, Context, Finding, Fix, IgnoreUse, Report, Rule, Severity } from './rule';
import { placeWithin } from './support/place';
import type { WorkspaceView } from './view';
import { type Looked, Watch } from './watch';

type Options = Record<string, unknown>;

/** A rule's check of one thing. */
type Check = (thing: never, context: Context<Options>) => void;

/** What a rule can be asked about. */
export type Subject = Exclude<keyof Checks<Options>, 'document' | 'problem' | 'ignoreComment'>;

export const LOUDNESS: Record<Severity, number> = { error: 3, warning: 2, information: 1, hint: 0 };

/** The severity a rule speaks with under a configuration; undefined when it is off. */
export function severityOf(rule: Rule, config: Config): Severity | undefined {
  const setting = config.rules.get(rule.code)?.severity ?? rule.severity;
  return setting === 'off' ? undefined : setting;
}

/** What one check said of one thing. */
export interface Said {
  readonly findings: readonly Finding[];
  /** What else it looked at, where that was watched. */
  readonly looked: Looked;
}

const NONE: readonly Finding[] = [];

export class Run {
  /** The rules that are not off. */
  readonly rules: readonly Rule[];
  private readonly bySubject = new Map<Subject, readonly Rule[]>();
  private readonly plain = new Map<Rule, Context<Options>>();
  private readonly watched = new Map<Rule, Context<Options>>();
  private readonly factsBySet = new Map<OkrSet, SetFacts>();
  private readonly crashed = new Set<string>();
  /** What the check that is running has said so far. */
  private said: Report[] = [];
  private readonly watch: Watch;
  /** One for all rules: what they work out of a key result is kept by it. */
  private readonly read = (title: Field<string>): Reading => readStatement(title.text, this.config.words);

  constructor(
    readonly document: OkrDocument,
    readonly config: Config,
    private readonly today: Day,
    readonly workspace: WorkspaceView,
    rules: readonly Rule[],
    private readonly onCrash: ((code: string, error: unknown) => void) | undefined,
    private readonly past?: PastOf,
  ) {
    this.rules = rules.filter((rule) => severityOf(rule, config) !== undefined);
    this.watch = new Watch(document, workspace);
  }

  /** The rules that check such a thing. */
  about(subject: Subject): readonly Rule[] {
    const known = this.bySubject.get(subject) ?? this.rules.filter(({ check }) => check[subject]);
    this.bySubject.set(subject, known);
    return known;
  }

  facts(set: OkrSet): SetFacts {
    const known = this.factsBySet.get(set) ?? factsOf(set, this.config);
    this.factsBySet.set(set, known);
    return known;
  }

  /** What a rule says of the whole document. */
  ofDocument(rule: Rule): readonly Finding[] {
    return this.ask(rule, rule.check.document as Check, this.document, undefined, false).findings;
  }

  /** What a rule says of the ignore comments. */
  ofIgnores(rule: Rule, ignores: readonly IgnoreUse[]): Finding[] {
    const check = rule.check.ignoreComment as Check;
    return ignores.flatMap((ignore) => this.ask(rule, check, ignore, undefined, false).findings);
  }

  /** What a rule says of one thing that could not be understood. With `watched` as for items. */
  ofProblem(rule: Rule, problem: Problem, watched: boolean): Said {
    return this.ask(rule, rule.check.problem as Check, problem, undefined, watched);
  }

  /** What a rule says of one thing. With `watched` it is noted how far it looked; its fixes are then not to be used. */
  ofItem(rule: Rule, subject: Subject, item: Item, watched: boolean): Said {
    return this.ask(rule, rule.check[subject] as Check, item, item, watched);
  }

  /** The fixes of the finding that a rule makes of one thing as its `index`-th. */
  fixes(rule: Rule, subject: Subject, item: Item, index: number): readonly Fix[] {
    return this.ofItem(rule, subject, item, false).findings[index]?.fixes() ?? [];
  }

  private ask(rule: Rule, check: Check, thing: unknown, item: Item | undefined, watched: boolean): Said {
    if (this.said.length > 0) this.said = [];
    this.watch.begin();
    try {
      check(thing as never, this.contextOf(rule, watched));
    } catch (error) {
      this.watch.lookAfar();
      if (!this.crashed.has(rule.code)) this.onCrash?.(rule.code, error);
      this.crashed.add(rule.code);
    }
    const { looked } = this.watch;
    const findings = this.said.length === 0 ? NONE : this.said.map((report) => this.toFinding(rule, report, item));
    return { findings, looked };
  }

  private contextOf(rule: Rule, watched: boolean): Context<Options> {
    const contexts = watched ? this.watched : this.plain;
    const known = contexts.get(rule);
    if (known) return known;
    const context = watched
      ? this.makeContext(rule, this.watch.document, this.watch.workspace)
      : this.makeContext(rule, this.document, this.workspace);
    contexts.set(rule, context);
    return context;
  }

  private makeContext(rule: Rule, document: OkrDocument, workspace: WorkspaceView): Context<Options> {
    const { config, today } = this;
    return {
      options: optionsOf(rule, config),
      document,
      config,
      today,
      workspace,
      history: () => {
        this.watch.lookAfar();
        return this.past?.(this.document);
      },
      facts: (set) => this.facts(set),
      read: this.read,
      readObjective: (title) => readObjective(title.text, config.words),
      within: (field, start, end) => placeWithin(this.document, field, start, end),
      report: (report) => this.said.push(report),
    };
  }

  /** A report, with the weight it has here: lower in a draft for what only asks for more, unless the team set it. */
  private toFinding(rule: Rule, report: Report, item: Item | undefined): Finding {
    const { config } = this;
    const severity = severityOf(rule, config)!;
    const set = config.rules.get(rule.code)?.severity !== undefined;
    const draft = item !== undefined && this.facts(setOf(item)).status === 'draft';
    const lower = report.severity && LOUDNESS[report.severity] < LOUDNESS[severity] ? report.severity : severity;
    return {
      ...report,
      code: rule.code,
      severity: set ? severity : draft && rule.asksForMore ? 'hint' : lower,
      stateOfWork: rule.stateOfWork,
      item,
      fixes: report.fixes ?? (() => []),
    };
  }
}

/** A rule's options: its defaults, and what the configuration says of the same type. */
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
