/** Findings as the protocol's diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checked, type ConfigProblem, canonical, type Finding, type OkrDocument, type Severity } from '../service';
import { rangeOf, textOf } from './places';
import { documentOf, type Session, spelled } from './session';

/** Who says it, in the editor's list of problems. */
const SOURCE = 'okr';

/** Where the pages of the rules are. */
const RULE_PAGES = 'https://github.com/okr-as-code/okr-as-code/blob/main/docs/rules';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The address of a rule's page. */
export function pageOf(code: string): string {
  return `${RULE_PAGES}/${code}.md`;
}

/** What is to be shown for one file. */
export interface Report {
  /** As the editor spells it. */
  readonly uri: string;
  /** The version that the places count in; null for a file that is not open. */
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
  /** The same for the same items. */
  readonly resultId: string;
}

/** A report, with what it holds for. */
export interface KeptReport {
  readonly of: object;
  readonly report: Report;
  /** The other files that it names places in, as they were. */
  readonly named: readonly { readonly uri: string; readonly state: object | undefined }[];
}

/** The report on one file, OKR file or configuration; empty for what is not known. */
export function reportOn(session: Session, uri: string): Report {
  const { service, reports } = session;
  const key = canonical(uri);
  const checked = service.checked(key);
  const version = session.open.get(key)?.version ?? null;
  const address = spelled(session, key);
  const known = reports.get(key);
  const isSame = ({ uri: other, state }: KeptReport['named'][number]) => service.workspace.state(other) === state;
  if (known && known.of === checked.of && known.named.every(isSame)) return { ...known.report, uri: address, version };
  reports.delete(key);
  const items = itemsOf(session, key, checked);
  const report = { uri: address, version, items, resultId: fingerprint(items) };
  const { of } = service.checked(key);
  if (of) reports.set(key, { of, report, named: namedIn(session, items) });
  return report;
}

function namedIn({ service: { workspace } }: Session, items: readonly Diagnostic[]): KeptReport['named'] {
  const uris = new Set(items.flatMap((item) => (item.relatedInformation ?? []).map(({ location }) => location.uri)));
  return [...uris].map((uri) => ({ uri, state: workspace.state(uri) }));
}

/** The addresses of all files that there can be something to say about. */
export function reported({ service: { workspace } }: Session): string[] {
  return [...workspace.uris(), ...workspace.configProblems().keys(), ...workspace.unreadable().keys()];
}

interface ConfigFaults {
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

function itemsOf(session: Session, uri: string, checked: Checked): readonly Diagnostic[] {
  const { workspace } = session.service;
  if (workspace.state(uri)) return checked.told((finding, document) => toDiagnostic(session, document, finding));
  const config = workspace.configProblems().get(uri);
  if (config) return configItems(uri, config);
  const why = workspace.unreadable().get(uri);
  return why === undefined ? [] : unreadableItems(why);
}

/** One finding. */
export function toDiagnostic(session: Session, document: OkrDocument, finding: Finding): Diagnostic {
  const related = session.client.relatedInformation ? (finding.related ?? []) : [];
  return {
    range: rangeOf(textOf(document), finding.at),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    codeDescription: { href: pageOf(finding.code) },
    source: SOURCE,
    message: finding.message,
    relatedInformation: related.flatMap(({ uri, at, message }) => {
      const other = documentOf(session, uri);
      return other ? [{ location: { uri: spelled(session, uri), range: rangeOf(textOf(other), at) }, message }] : [];
    }),
  };
}

/** The faults of a configuration file. */
function configItems(uri: string, { text: source, problems }: ConfigFaults): Diagnostic[] {
  const text = TextDocument.create(uri, 'yaml', 0, source);
  return problems.map((problem) => configDiagnostic(text, problem));
}

/** One fault of a configuration file. */
export function configDiagnostic(text: TextDocument, { start, end, code, message }: ConfigProblem): Diagnostic {
  return {
    range: rangeOf(text, { start, end }),
    severity: code === 'yaml-syntax' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    // A setting that does not fit is no rule, and has no page.
    ...(code !== 'invalid-setting' && { codeDescription: { href: pageOf(code) } }),
    source: SOURCE,
    message,
  };
}

/** A file that can't be read says so in its first line. */
function unreadableItems(why: string): Diagnostic[] {
  const start = { line: 0, character: 0 };
  const message = `This file can't be read, so nothing in it is checked: ${why}`;
  return [{ range: { start, end: start }, severity: DiagnosticSeverity.Error, source: SOURCE, message }];
}

/** A short text that is the same for the same items (32-bit FNV-1a over what can differ, and its length against accidents). */
function fingerprint(items: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  let length = 0;
  const add = (text: string) => {
    length += text.length;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  };
  for (const { range, code, severity, message, relatedInformation } of items) {
    const { start, end } = range;
    add(`${start.line}:${start.character}-${end.line}:${end.character} ${code} ${severity} `);
    add(typeof message === 'string' ? message : JSON.stringify(message));
    if (relatedInformation && relatedInformation.length > 0) add(JSON.stringify(relatedInformation));
  }
  return `${length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
