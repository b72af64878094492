/** One run over a file: which rules speak, what each of them gets to see, and what it said. */
import { lastingReader, passingReader, type Reader, type Reading } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { type Field, type Item, type OkrDocument, type OkrSet, setOf } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { Span } from '../okr/span';
import { factsOf, type SetFacts } from './facts';
import type { Past, PastOf } from './history';
import type { Context, Finding, Fix, Group, IgnoreUse, Report, Rule, Severity } from './rule';
import { Selection, type Subject, severityOf } from './selection';
import { placeWithin } from './support/place';
import type { WorkspaceView } from './view';
import { type Looked, Watch } from './watch';

type Options = Record<string, unknown>;

/** A rule's check of one thing. */
type Check = (thing: never, context: Context<Options>) => void;

export const LOUDNESS: Record<Severity, number> = { error: 3, warning: 2, information: 1, hint: 0 };

/** What one check said of one thing. */
export interface Said {
  readonly findings: readonly Finding[];
  /** What else it looked at. */
  readonly looked: Looked;
}

/** A rule's check of one kind of thing, ready to be asked. */
export interface Asked {
  readonly rule: Rule;
  readonly check: Check;
  readonly context: Context<Options>;
}

const NONE: readonly Finding[] = [];

/** What a run is made under. */
export interface RunOptions {
  readonly config: Config;
  readonly today: Day;
  readonly workspace: WorkspaceView;
  /** The rules that may speak; those that the configuration switches off are left out. */
  readonly rules: readonly Rule[];
  readonly past?: PastOf;
  /** Told of the first error of each rule; the rule says nothing then. */
  readonly onCrash?: (code: string, error: unknown) => void;
  /** The file is looked at once, among many: its readings must not drive those of open files out of the reader's cache. */
  readonly isPassing?: boolean;
}

/** Asks rules about the things in one file. */
export class Run {
  readonly config: Config;
  readonly workspace: WorkspaceView;
  /** The rules that are asked. */
  readonly selection: Selection;
  private readonly plain = new Map<Rule, Context<Options>>();
  private readonly watched = new Map<Rule, Context<Options>>();
  private readonly factsBySet = new Map<OkrSet, SetFacts>();
  private readonly crashed = new Set<string>();
  /** What the check that is running has said so far. */
  private said: Report[] = [];
  /** Made for those who keep findings: checks that nobody watches cost less. */
  private watching: Watch | undefined;
  private readonly reader: Reader;
  private lastRead: { readonly text: string; readonly reading: Reading } | undefined;

  constructor(
    readonly document: OkrDocument,
    private readonly given: RunOptions,
  ) {
    const { config, workspace, rules, isPassing = false } = given;
    this.config = config;
    this.workspace = workspace;
    this.selection = Selection.of(rules, config);
    this.reader = isPassing ? passingReader(config.words) : lastingReader(config.words);
  }

  // What contexts offer, made once for all rules: what they work out of a key result is kept by `read`.
  private readonly offered = {
    read: (title: Field<string>): Reading => this.read(title.text),
    readObjective: (title: Field<string>) => this.reader.objective(title.text),
    facts: (set: OkrSet): SetFacts => this.facts(set),
    history: (): Past | undefined => {
      this.watching?.lookAfar();
      return this.given.past?.(this.document);
    },
    within: (field: Field<unknown>, start: number, end: number): Span => placeWithin(this.document, field, start, end),
    report: (report: Report): void => void this.said.push(report),
  };

  facts(set: OkrSet): SetFacts {
    const known = this.factsBySet.get(set) ?? factsOf(set, this.config);
    this.factsBySet.set(set, known);
    return known;
  }

  /** Rule after rule asks for the same title. */
  private read(text: string): Reading {
    if (this.lastRead?.text !== text) this.lastRead = { text, reading: this.reader.statement(text) };
    return this.lastRead.reading;
  }

  /** What a rule says of the whole document. */
  ofDocument(rule: Rule): readonly Finding[] {
    return this.ask(rule, rule.check.document as Check, this.document, undefined);
  }

  /** What a rule says of the ignore comments. */
  ofIgnores(rule: Rule, ignores: readonly IgnoreUse[]): Finding[] {
    const check = rule.check.ignoreComment as Check;
    return ignores.flatMap((ignore) => this.ask(rule, check, ignore, undefined));
  }

  /** What a rule says of one thing that could not be understood. */
  ofProblem(rule: Rule, problem: Problem): readonly Finding[] {
    return this.ask(rule, rule.check.problem as Check, problem, undefined);
  }

  /** What a rule says of one thing. */
  ofItem(rule: Rule, subject: Subject, item: Item): readonly Finding[] {
    return this.ask(rule, rule.check[subject] as Check, item, item);
  }

  /** The checks that are made of each such thing, of the rules of some groups. */
  asked(groups: ReadonlySet<Group>, subject: Subject): readonly Asked[] {
    return this.selection.inGroups(groups, subject).map((rule) => {
      return { rule, check: rule.check[subject] as Check, context: this.contextOf(rule, undefined) };
    });
  }

  /** What one of them says of one thing. */
  answer(asked: Asked, item: Item): readonly Finding[] {
    return this.hear(asked, item, item, undefined);
  }

  /** The same as {@link ofProblem}, with how far the rule looked; the fixes are not to be used. */
  watchProblem(rule: Rule, problem: Problem): Said {
    return this.watch(rule, rule.check.problem as Check, problem, undefined);
  }

  /** The same as {@link ofItem}, with how far the rule looked; the fixes are not to be used. */
  watchItem(rule: Rule, subject: Subject, item: Item): Said {
    return this.watch(rule, rule.check[subject] as Check, item, item);
  }

  /** The fixes of the finding that a rule makes of one thing as its `index`-th. */
  fixes(rule: Rule, subject: Subject, item: Item, index: number): readonly Fix[] {
    return this.ofItem(rule, subject, item)[index]?.fixes() ?? [];
  }

  private watch(rule: Rule, check: Check, thing: unknown, item: Item | undefined): Said {
    this.watching ??= new Watch(this.document, this.workspace);
    const watch = this.watching;
    watch.begin();
    const findings = this.ask(rule, check, thing, item, watch);
    return { findings, looked: watch.looked };
  }

  private ask(rule: Rule, check: Check, thing: unknown, item: Item | undefined, watch?: Watch): readonly Finding[] {
    return this.hear({ rule, check, context: this.contextOf(rule, watch) }, thing, item, watch);
  }

  private hear(
    { rule, check, context }: Asked,
    thing: unknown,
    item: Item | undefined,
    watch: Watch | undefined,
  ): readonly Finding[] {
    if (this.said.length > 0) this.said = [];
    try {
      check(thing as never, context);
    } catch (error) {
      watch?.lookAfar();
      if (!this.crashed.has(rule.code)) this.given.onCrash?.(rule.code, error);
      this.crashed.add(rule.code);
    }
    return this.said.length === 0 ? NONE : this.said.map((report) => this.toFinding(rule, report, item));
  }

  private contextOf(rule: Rule, watch: Watch | undefined): Context<Options> {
    const contexts = watch ? this.watched : this.plain;
    const known = contexts.get(rule);
    if (known) return known;
    const { config, offered } = this;
    const { today } = this.given;
    const { document, workspace } = watch ?? this;
    const options = this.selection.optionsOf(rule);
    const context = { options, document, config, today, workspace, ...offered };
    contexts.set(rule, context);
    return context;
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
