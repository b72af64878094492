/**
 * A rule: one file that holds everything about it. The engine runs its check, the editor offers its fixes, its examples are its
 * tests, its texts are its page in the docs and its options are its settings. To add a rule, add a file to a group's folder and
 * run `npm run generate`.
 */
import type { ObjectiveReading, Reading } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import type { TextEdit } from '../okr/edit';
import type { Field, HealthMetric, Initiative, Item, KeyResult, Objective, OkrDocument, OkrSet } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { Span } from '../okr/span';
import type { SetFacts } from './facts';
import type { Past } from './history';
import type { IgnoreComment } from './ignore';
import type { WorkspaceView } from './view';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Group = 'reading' | 'key-results' | 'objectives' | 'set' | 'steering' | 'closing';

/** A change to files that mends a finding. Its texts may hold blanks (`<from>`); then it never belongs to fix-all. */
export interface Fix {
  /** What it does, as a menu says it: "Swap the numbers". */
  readonly title: string;
  /** Edits in the finding's file. */
  readonly edits?: readonly TextEdit[];
  /** Edits in other files. */
  readonly elsewhere?: readonly { readonly document: OkrDocument; readonly edits: readonly TextEdit[] }[];
  /** Edits in a file that is no OKR file (the configuration), by its address. */
  readonly config?: { readonly uri: string; readonly edits: readonly TextEdit[] };
  /** A place to go to instead of an edit. */
  readonly open?: { readonly uri: string; readonly at: Span };
  /** Right whatever the writer meant, and complete: part of `source.fixAll.okr`. Default: false. */
  readonly safe?: boolean;
}

/** What a check reports. */
export interface Report {
  /** The shortest text that shows the fault. */
  readonly at: Span;
  /** One sentence: what is wrong with this text (it names the word or number), and what to do instead. No Markdown. */
  readonly message: string;
  /** Other places that belong to it. */
  readonly related?: readonly { readonly uri: string; readonly at: Span; readonly message: string }[];
  /** Made only when somebody asks. The most useful first. */
  readonly fixes?: () => readonly Fix[];
  /** Where one rule speaks with different weight: a severity below the rule's own. */
  readonly severity?: Severity;
}

/** What a check may look at. */
export interface Context<O> {
  readonly options: O;
  readonly document: OkrDocument;
  readonly config: Config;
  /** Today, as everybody sees it in this run. */
  readonly today: Day;
  /** The other sets and what points where. */
  readonly workspace: WorkspaceView;
  /** What the versions of this file tell; undefined where there is no history, or it has not been read yet. */
  history(): Past | undefined;
  /** What holds for a set: its cycle in days, status, cadence, team. */
  facts(set: OkrSet): SetFacts;
  /** How a key result's title is read (cached). */
  read(title: Field<string>): Reading;
  /** How an objective's title is read (cached). */
  readObjective(title: Field<string>): ObjectiveReading;
  /** The place of a part of a field's text, given offsets into `field.text`. */
  within(field: Field<unknown>, start: number, end: number): Span;
  report(report: Report): void;
}

/** The checks, by what they look at. Each is called once for each such thing in the file. */
export interface Checks<O> {
  document?(document: OkrDocument, context: Context<O>): void;
  /** What the reader could not understand, one thing after the other. */
  problem?(problem: Problem, context: Context<O>): void;
  set?(set: OkrSet, context: Context<O>): void;
  objective?(objective: Objective, context: Context<O>): void;
  keyResult?(keyResult: KeyResult, context: Context<O>): void;
  initiative?(initiative: Initiative, context: Context<O>): void;
  healthMetric?(healthMetric: HealthMetric, context: Context<O>): void;
  /** Called after all others have spoken, for each code that an ignore comment names. */
  ignoreComment?(ignore: IgnoreUse, context: Context<O>): void;
}

/** An ignore comment, and whether it did anything. */
export interface IgnoreUse extends IgnoreComment {
  /** There is a rule of that code. */
  readonly known: boolean;
  /** It silenced a finding, or nobody can tell here (the rule is off, or needs the date, history or other files). */
  readonly used: boolean;
  /** All codes there are, to find the nearest. */
  readonly codes: readonly string[];
}

/** One option, with its default; its type is the default's. */
export interface Option<T extends number | boolean | readonly string[] = number | boolean | readonly string[]> {
  readonly default: T;
  readonly description: string;
}

/** The versions of an example's file. */
export interface ExampleHistory {
  readonly versions: readonly { readonly day: Day; readonly text: string }[];
  /** Older ones are missing. */
  readonly isShallow?: boolean;
}

/**
 * A file, or a small set of files, that shows the rule. A text without line breaks is the title of a key result (for rules that
 * check objectives: of an objective); the test puts it into a sound set. The marks « and » stand around the place of the finding.
 */
export type Example =
  | string
  | {
      readonly text: string;
      /** Other files of the workspace, by path; also `okr.config.yaml`. */
      readonly files?: Readonly<Record<string, string>>;
      readonly today?: Day;
      /** What was committed of this file, the oldest first. */
      readonly history?: ExampleHistory;
      /** A word or two on what this example shows. */
      readonly about?: string;
    };

export interface Rule<O extends Record<string, unknown> = Record<string, unknown>> {
  /** The public name; in ignore comments, the configuration and the output. */
  readonly code: string;
  /** What it finds, in a few words: "A task in the place of a key result". */
  readonly title: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly options: { readonly [K in keyof O]: Option };
  /** Why it exists: two to five sentences for a person who has just got the finding. Markdown. */
  readonly why: string;
  /** What to do: one to three sentences. Markdown. */
  readonly instead: string;
  /** Where the practice comes from, by the founding texts' names. */
  readonly source: string;
  /** It asks for more (an owner, a source, a why): a hint while the set is a draft. */
  readonly asksForMore: boolean;
  /** About the date or the state of the work: never changes the exit code unless steering is asked for. */
  readonly stateOfWork: boolean;
  /** Needs more than its file: an ignore comment for it is not reported as unused. */
  readonly needs: 'file' | 'workspace' | 'today' | 'history';
  /**
   * What its checks of an objective, key result, initiative or health metric look at in the file, beside what the context gives.
   * `item`: the thing itself, and the values of what holds it (its objective's owner, its set's team); `set`: other things too.
   * The findings of `item` are kept as long as nothing of that changes.
   */
  readonly scope: 'item' | 'set';
  /**
   * What its check of a set looks at in each of the set's objectives, as text. A set of which it had nothing to say is not checked again
   * before that changes in one of them, or something of the set itself.
   */
  readonly watches?: (objective: Objective) => string;
  /** Codes that are not reported on the same item beside this one: one fault is reported once. */
  readonly supersedes: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  readonly check: Checks<O>;
}

type Defaults = 'options' | 'asksForMore' | 'stateOfWork' | 'needs' | 'scope' | 'supersedes';

/** Declares a rule; what is left out gets its default (no options, needs only the file, looks at single things, supersedes nothing). */
export function rule<const D extends Record<string, Option> = Record<never, Option>>(
  declaration: Omit<Rule<ValuesOf<D>>, Defaults> &
    Partial<Omit<Pick<Rule<ValuesOf<D>>, Defaults>, 'options'>> & { readonly options?: D },
): Rule<ValuesOf<D>> {
  return {
    asksForMore: false,
    stateOfWork: false,
    needs: 'file',
    scope: 'item',
    supersedes: [],
    ...declaration,
    options: (declaration.options ?? {}) as Rule<ValuesOf<D>>['options'],
  };
}

/** The values of declared options: their defaults' types, widened. */
export type ValuesOf<D extends Record<string, Option>> = { readonly [K in keyof D]: Widen<D[K]['default']> };
type Widen<T> = T extends number ? number : T extends boolean ? boolean : readonly string[];

/** A finding, as everybody sees it. */
export interface Finding extends Omit<Report, 'severity' | 'fixes'> {
  readonly code: string;
  readonly severity: Severity;
  readonly stateOfWork: boolean;
  /** The thing that was checked, where it was not the whole document. */
  readonly item: Item | undefined;
  readonly fixes: () => readonly Fix[];
}
