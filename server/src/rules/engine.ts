/** Runs the rules over a file: who may speak, how loudly, and which of several findings on one thing is told. */
import { readObjective, readStatement } from '../language';
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { each, type Item, type OkrDocument, type OkrSet, setOf, type Target } from '../okr/model';
import type { Span } from '../okr/span';
import { allRules } from './all.generated';
import { factsOf, type SetFacts } from './facts';
import { type IgnoreComment, ignoreComments } from './ignore';
import type { Context, Finding, IgnoreUse, Report, Rule, Severity } from './rule';
import { placeWithin } from './support/place';
import type { WorkspaceView } from './view';

/** More findings than this are not shown: the last one says so. */
export const FINDINGS_LIMIT = 1000;

export interface Circumstances {
  readonly config: Config;
  readonly today: Day;
  readonly workspace: WorkspaceView;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
  /** A rule that threw: it says nothing, the others go on. */
  readonly onCrash?: (code: string, error: unknown) => void;
}

interface Run extends Circumstances {
  readonly rules: readonly Rule[];
  readonly facts: (set: OkrSet) => SetFacts;
}

/** Which rules speak of a set in each status. */
const SPEAKING: Record<SetFacts['status'], ReadonlySet<string>> = {
  draft: new Set(['reading', 'key-results', 'objectives', 'set']),
  active: new Set(['reading', 'key-results', 'objectives', 'set', 'steering', 'closing']),
  closed: new Set(['reading', 'closing']),
};

const LOUDNESS: Record<Severity, number> = { error: 3, warning: 2, information: 1, hint: 0 };

/** All findings of a file, in order of place. */
export function checkDocument(document: OkrDocument, circumstances: Circumstances): Finding[] {
  const run: Run = {
    ...circumstances,
    rules: circumstances.rules ?? allRules,
    facts: factsCache(circumstances.config),
  };
  const found = run.rules.flatMap((rule) => runRule(rule, document, run));
  const told = dropIgnored(dropSuperseded(found, run.rules), document, run);
  const sorted = told.sort(
    (a, b) => a.at.start - b.at.start || LOUDNESS[b.severity] - LOUDNESS[a.severity] || (a.code < b.code ? -1 : 1),
  );
  return limit(sorted);
}

/** The severity a rule speaks with under a configuration; undefined when it is off. */
export function severityOf(rule: Rule, config: Config): Severity | undefined {
  const setting = config.rules.get(rule.code)?.severity ?? rule.severity;
  return setting === 'off' ? undefined : setting;
}

/** One rule over one file; with `ignores`, only what it says of the ignore comments. */
function runRule(rule: Rule, document: OkrDocument, run: Run, ignores?: readonly IgnoreUse[]): Finding[] {
  if (severityOf(rule, run.config) === undefined) return [];
  const findings: Finding[] = [];
  let item: Item | undefined;
  const context = contextOf(rule, document, run, (report) => findings.push(toFinding(rule, report, item, run)));
  const visit = <T extends Item>(
    check: ((item: T, context: Context<Record<string, unknown>>) => void) | undefined,
    items: readonly T[],
  ) => {
    if (!check) return;
    for (const one of items) {
      item = one;
      check(one, context);
    }
    item = undefined;
  };
  try {
    if (ignores) for (const ignore of ignores) rule.check.ignoreComment?.(ignore, context);
    else visitAll(rule, document, run, context, visit);
  } catch (error) {
    run.onCrash?.(rule.code, error);
  }
  return findings;
}

type Visit = <T extends Item>(
  check: ((item: T, context: Context<Record<string, unknown>>) => void) | undefined,
  items: readonly T[],
) => void;

function visitAll(
  rule: Rule,
  document: OkrDocument,
  run: Run,
  context: Context<Record<string, unknown>>,
  visit: Visit,
): void {
  const { check } = rule;
  check.document?.(document, context);
  for (const set of document.sets) {
    if (!SPEAKING[run.facts(set).status].has(rule.group)) continue;
    visit(check.set, [set]);
    const objectives = each(set.objectives);
    visit(check.objective, objectives);
    for (const objective of objectives) {
      visit(check.keyResult, each(objective.key_results));
      visit(check.initiative, each(objective.initiatives));
    }
    visit(check.initiative, each(set.initiatives));
    visit(check.healthMetric, each(set.health_metrics));
  }
}

function contextOf(
  rule: Rule,
  document: OkrDocument,
  run: Run,
  report: (report: Report) => void,
): Context<Record<string, unknown>> {
  const { config, today, workspace, facts } = run;
  return {
    options: optionsOf(rule, config),
    document,
    config,
    today,
    workspace,
    facts,
    read: (title) => readStatement(title.text, config.words),
    readObjective: (title) => readObjective(title.text, config.words),
    within: (field, start, end) => placeWithin(document.text, field, start, end),
    report,
  };
}

/** A report, with the weight it has here: lower in a draft for what only asks for more, unless the team set it. */
function toFinding(rule: Rule, report: Report, item: Item | undefined, run: Run): Finding {
  const severity = severityOf(rule, run.config)!;
  const set = run.config.rules.get(rule.code)?.severity !== undefined;
  const draft = item !== undefined && run.facts(setOf(item)).status === 'draft';
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

/** A rule's options: its defaults, and what the configuration says of the same type. */
function optionsOf(rule: Rule, config: Config): Record<string, unknown> {
  const set = config.rules.get(rule.code)?.options ?? {};
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => {
      const value = set[name];
      const fits = typeof value === typeof option.default && Array.isArray(value) === Array.isArray(option.default);
      return [name, fits ? value : option.default];
    }),
  );
}

function factsCache(config: Config): (set: OkrSet) => SetFacts {
  const cache = new Map<OkrSet, SetFacts>();
  return (set) => {
    let facts = cache.get(set);
    if (!facts) {
      facts = factsOf(set, config);
      cache.set(set, facts);
    }
    return facts;
  };
}

/**
 * One fault is reported once. On one item, a finding silences those of the rules that its rule supersedes; a rule that
 * supersedes everything (`*`) silences what overlaps its place, and what else was read from the same title.
 */
function dropSuperseded(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const superseding = new Map(
    rules.filter((rule) => rule.supersedes.length > 0).map((rule) => [rule.code, new Set(rule.supersedes)]),
  );
  const strongOf = new Map<Item | undefined, Finding[]>();
  for (const finding of findings) {
    if (!superseding.has(finding.code)) continue;
    const known = strongOf.get(finding.item);
    if (known) known.push(finding);
    else strongOf.set(finding.item, [finding]);
  }
  if (strongOf.size === 0) return [...findings];
  const silences = (strong: Finding, finding: Finding): boolean => {
    if (strong.code === finding.code) return false;
    const codes = superseding.get(strong.code)!;
    return (
      codes.has(finding.code) || (codes.has('*') && (overlaps(strong.at, finding.at) || ofOneTitle(strong, finding)))
    );
  };
  return findings.filter((finding) => !strongOf.get(finding.item)?.some((strong) => silences(strong, finding)));
}

function ofOneTitle(a: Finding, b: Finding): boolean {
  const title = (a.item as Partial<Target> | undefined)?.title?.span;
  return title !== undefined && title.contains(a.at.start) && title.contains(b.at.start);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Leaves out what an ignore comment covers, then lets the rules about the comments themselves speak. */
function dropIgnored(findings: readonly Finding[], document: OkrDocument, run: Run): Finding[] {
  const comments = ignoreComments(document);
  if (comments.length === 0) return [...findings];
  const used = new Set<IgnoreComment>();
  const isSilenced = (finding: Finding): boolean => {
    const by = comments.filter(
      (c) => c.code === finding.code && c.start <= finding.at.start && finding.at.start <= c.end,
    );
    for (const comment of by) used.add(comment);
    return by.length > 0;
  };
  const kept = findings.filter((finding) => !isSilenced(finding));
  const codes = new Map(run.rules.map((rule) => [rule.code, rule]));
  const uses = comments.map((comment): IgnoreUse => {
    const rule = codes.get(comment.code);
    const undecided = rule !== undefined && (rule.needs !== 'file' || severityOf(rule, run.config) === undefined);
    return { ...comment, known: rule !== undefined, used: used.has(comment) || undecided, codes: [...codes.keys()] };
  });
  const about = run.rules
    .filter((rule) => rule.check.ignoreComment)
    .flatMap((rule) => runRule(rule, document, run, uses));
  return [...kept, ...about.filter((finding) => !isSilenced(finding))];
}

/** Keeps the loudest findings where there are more than fit; the last one then says so. */
function limit(sorted: readonly Finding[]): Finding[] {
  if (sorted.length <= FINDINGS_LIMIT) return [...sorted];
  const loudest = [...sorted].sort((a, b) => LOUDNESS[b.severity] - LOUDNESS[a.severity]).slice(0, FINDINGS_LIMIT - 1);
  const kept = new Set(loudest);
  const first = sorted.filter((finding) => kept.has(finding));
  const last = first[first.length - 1]!;
  const message = `${sorted.length - first.length} more findings in this file are not shown.`;
  const more: Finding = {
    code: 'yaml-syntax',
    severity: 'information',
    stateOfWork: false,
    item: undefined,
    at: last.at,
    message,
    fixes: () => [],
  };
  return [...first, more];
}
