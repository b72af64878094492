/** The findings of files: worked out once for each state of the files and each day, and kept while they must be the same. */
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import type { OkrDocument } from '../okr/model';
import { type Circumstances, checkDocument } from '../rules/engine';
import { FindingsCache } from '../rules/findingsCache';
import { Inquiry } from '../rules/inquiry';
import type { Finding } from '../rules/rule';
import { canonical } from '../workspace/uri';
import { PastMark } from './history/mark';
import type { Desk } from './lens';

/** What findings of a document are judged by. */
export function circumstances(desk: Desk, uri: string): Circumstances {
  return {
    config: desk.workspace.config(uri),
    today: desk.today(),
    workspace: desk.workspace.view(),
    past: (document) => desk.history?.past(document),
    onCrash: (code, error) =>
      desk.log(`The rule ${code} failed on ${uri}: ${error instanceof Error ? error.stack : error}`),
  };
}

/** The findings of a file, to be had when they are needed. */
export interface Checked {
  /** The same object as long as the findings are the same; undefined where there can be none. */
  readonly of: object | undefined;
  /** In order of place. Those of a closed file are worked out at each call, and the file is read for it. */
  findings(): readonly Finding[];
  /** What is told of each of them. Of a closed file nothing may be held: the way for who goes through many. */
  told<T>(tell: (finding: Finding, document: OkrDocument) => T): readonly T[];
}

/** What is kept of an open file: the findings of its version, and what the next version's are worked out from. */
interface Open {
  readonly document: OkrDocument;
  readonly revision: number;
  readonly past: number;
  readonly today: Day;
  /** The other files were not known. */
  readonly alone: boolean;
  readonly findings: readonly Finding[];
  readonly cache: FindingsCache;
}

/** What is kept of a closed file: what its findings depend on. */
interface Closed {
  readonly state: object;
  readonly config: Config;
  readonly today: Day;
  readonly inquiry: Inquiry;
  readonly past: PastMark;
  /** When they were last known to be right. */
  revision: number;
}

const pastOf = ({ history }: Desk): number => history?.revision ?? 0;

const NONE: Checked = { of: undefined, findings: () => [], told: () => [] };

function foundIn(document: OkrDocument, findings: readonly Finding[]): Checked {
  return { of: findings, findings: () => findings, told: (tell) => findings.map((finding) => tell(finding, document)) };
}

/** Checks files: each once for each state of the files and each day. None are found where a file is unknown or excluded. */
export function checkerOver(desk: Desk): (uri: string) => Checked {
  const open = new Map<string, Open>();
  const closed = new Map<string, Closed>();

  function ofOpen(document: OkrDocument): Checked {
    const today = desk.today();
    const { revision } = desk.workspace;
    const past = pastOf(desk);
    const alone = desk.workspace.isLoading;
    const known = open.get(document.uri);
    const before = known?.alone === alone ? known : undefined;
    if (before?.document === document && before.revision === revision && before.past === past && before.today === today)
      return foundIn(document, before.findings);
    const cache = before?.cache ?? new FindingsCache();
    const findings = checkDocument(document, { ...circumstances(desk, document.uri), cache, alone });
    open.set(document.uri, { document, revision, past, today, alone, findings, cache });
    return foundIn(document, findings);
  }

  function ofClosed(uri: string, state: object): Checked {
    const { workspace } = desk;
    const find = (document: OkrDocument): readonly Finding[] => {
      const around = circumstances(desk, uri);
      const { config, today } = around;
      const inquiry = new Inquiry(around.workspace);
      const found = checkDocument(document, { ...around, workspace: inquiry.noting(around.workspace) });
      closed.set(uri, { state, config, today, inquiry, past: new PastMark(desk, uri), revision: workspace.revision });
      return found;
    };
    return {
      of: stillRight(uri, state),
      findings: () => {
        const document = workspace.document(uri);
        return document ? find(document) : [];
      },
      told: (tell) =>
        workspace.glance(uri, (document) => find(document).map((finding) => tell(finding, document))) ?? [],
    };
  }

  /** What was kept of a closed file, where its findings must still be the same. */
  function stillRight(uri: string, state: object): object | undefined {
    const known = closed.get(uri);
    const { workspace } = desk;
    if (known?.state !== state || known.today !== desk.today() || !known.past.holds(desk)) return undefined;
    if (known.revision === workspace.revision) return known;
    if (known.config !== workspace.config(uri) || !known.inquiry.holds(workspace.view())) return undefined;
    known.revision = workspace.revision;
    return known;
  }

  return (uri) => {
    const { workspace } = desk;
    const key = canonical(uri);
    const state = workspace.state(key);
    const isOpen = workspace.isOpen(key);
    if (!state || !isOpen) open.delete(key);
    if (!state || isOpen) closed.delete(key);
    if (!state || workspace.isExcluded(key)) return NONE;
    return isOpen ? ofOpen(workspace.document(key)!) : ofClosed(key, state);
  };
}
