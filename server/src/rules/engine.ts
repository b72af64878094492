/** Runs the rules over a file: who may speak, how loudly, and which of several findings on one thing is told. */
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { memoizedByObject } from '../okr/memoized';
import type { OkrDocument, Target } from '../okr/model';
import type { Span } from '../okr/span';
import { allRules } from './all.generated';
import type { SetFacts } from './facts';
import type { FindingsCache, Sift } from './findingsCache';
import type { PastOf } from './history';
import { type IgnoreComment, ignoreComments } from './ignore';
import { NoFindingsCache } from './noFindingsCache';
import type { Finding, Group, IgnoreUse, Rule, Severity } from './rule';
import { LOUDNESS, Run } from './run';
import { ofFileAlone, type Selection, severityOf } from './selection';
import type { WorkspaceView } from './view';

/** More findings than this are not shown: the last one says so. */
export const FINDINGS_LIMIT = 1000;

export interface Circumstances {
  readonly config: Config;
  readonly today: Day;
  readonly workspace: WorkspaceView;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
  /** The other files are not known yet: rules that need them are silent. */
  readonly alone?: boolean;
  /** The file's own cache: what was found in the version before, which this run reuses and brings up to date. */
  readonly cache?: FindingsCache;
  /** What the versions of files tell, where that is known. */
  readonly past?: PastOf;
  /** A rule that threw: it says nothing, the others go on. */
  readonly onCrash?: (code: string, error: unknown) => void;
}

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The groups of the rules that speak of a set in each status. */
const SPEAKING: Record<SetFacts['status'], ReadonlySet<Group>> = {
  draft: new Set(['reading', 'key-results', 'objectives', 'set']),
  active: new Set(['reading', 'key-results', 'objectives', 'set', 'steering', 'closing']),
  closed: new Set(['reading', 'closing']),
};

/** All findings of a file, in order of place. */
export function checkDocument(document: OkrDocument, circumstances: Circumstances): Finding[] {
  const { config, today, workspace, rules = allRules, onCrash, past } = circumstances;
  const speaking = circumstances.alone ? ofFileAlone(rules) : rules;
  const cache = circumstances.cache ?? new NoFindingsCache();
  const run = new Run(document, {
    config,
    today,
    workspace,
    rules: speaking,
    past,
    onCrash,
    isPassing: circumstances.cache === undefined,
  });
  cache.begin(run, config, today, rules);
  const sift = siftOf(run.selection);
  const ofDocument = run.selection.about('document').flatMap((rule) => run.ofDocument(rule));
  const found = [...sift([...ofDocument, ...cache.ofProblems()])];
  document.sets.forEach((set, index) => {
    const groups = SPEAKING[run.facts(set).status];
    for (const one of sift(cache.ofSet(set, index, groups))) found.push(one);
    for (const one of cache.inSet(set, index, groups, sift)) found.push(one);
  });
  const sorted = dropIgnored(found, document, run, rules).sort(
    (a, b) => a.at.start - b.at.start || LOUDNESS[b.severity] - LOUDNESS[a.severity] || (a.code < b.code ? -1 : 1),
  );
  return limit(sorted);
}

const siftOf = memoizedByObject(({ rules }: Selection) => superseding(rules));

/**
 * One fault is reported once. Of the findings on one item, one silences those of the rules that its rule supersedes; a rule that
 * supersedes everything (`*`) silences what overlaps its place, and what else was read from the same title.
 */
function superseding(rules: readonly Rule[]): Sift {
  const codesOf = new Map(
    rules.filter((rule) => rule.supersedes.length > 0).map((rule) => [rule.code, new Set(rule.supersedes)]),
  );
  const silences = (strong: Finding, finding: Finding): boolean => {
    if (strong.code === finding.code) return false;
    const codes = codesOf.get(strong.code)!;
    return (
      codes.has(finding.code) || (codes.has('*') && (overlaps(strong.at, finding.at) || ofOneTitle(strong, finding)))
    );
  };
  return (findings) => {
    const strong = findings.filter(({ code }) => codesOf.has(code));
    if (strong.length === 0) return findings;
    return findings.filter((finding) => !strong.some((one) => silences(one, finding)));
  };
}

function ofOneTitle(a: Finding, b: Finding): boolean {
  const title = (a.item as Partial<Target> | undefined)?.title?.span;
  return title !== undefined && title.contains(a.at.start) && title.contains(b.at.start);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Leaves out what an ignore comment covers, then lets the rules about the comments themselves speak. */
function dropIgnored(findings: Finding[], document: OkrDocument, run: Run, rules: readonly Rule[]): Finding[] {
  const comments = ignoreComments(document);
  if (comments.length === 0) return findings;
  const used = new Set<IgnoreComment>();
  const isSilenced = (finding: Finding): boolean => {
    const by = comments.filter(
      (c) => c.code === finding.code && c.start <= finding.at.start && finding.at.start <= c.end,
    );
    for (const comment of by) used.add(comment);
    return by.length > 0;
  };
  const kept = findings.filter((finding) => !isSilenced(finding));
  const codes = new Map(rules.map((rule) => [rule.code, rule]));
  const uses = comments.map((comment): IgnoreUse => {
    const rule = codes.get(comment.code);
    const undecided = rule !== undefined && (rule.needs !== 'file' || severityOf(rule, run.config) === undefined);
    return { ...comment, known: rule !== undefined, used: used.has(comment) || undecided, codes: [...codes.keys()] };
  });
  const about = run.selection.about('ignoreComment').flatMap((rule) => run.ofIgnores(rule, uses));
  return [...kept, ...about.filter((finding) => !isSilenced(finding))];
}

/** Keeps the loudest findings where there are more than fit; the last one then says so. */
function limit(sorted: Finding[]): Finding[] {
  if (sorted.length <= FINDINGS_LIMIT) return sorted;
  const counts = new Map<Severity, number>();
  for (const { severity } of sorted) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  // How many of each severity there is room for, the loudest first.
  let room = FINDINGS_LIMIT - 1;
  for (const severity of LOUDEST_FIRST) {
    const count = Math.min(room, counts.get(severity) ?? 0);
    counts.set(severity, count);
    room -= count;
  }
  const first: Finding[] = [];
  for (let at = 0; first.length < FINDINGS_LIMIT - 1; at++) {
    const finding = sorted[at]!;
    const left = counts.get(finding.severity)!;
    if (left === 0) continue;
    counts.set(finding.severity, left - 1);
    first.push(finding);
  }
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
