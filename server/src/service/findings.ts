/** The findings of a file, worked out once for each state of the files and each day. */
import type { Day } from '../okr/dates';
import type { OkrDocument } from '../okr/model';
import { type Circumstances, checkDocument } from '../rules/engine';
import { Kept } from '../rules/kept';
import type { Finding } from '../rules/rule';
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

/** The findings of a version of a file. */
interface Known {
  readonly document: OkrDocument;
  readonly revision: string;
  readonly today: Day;
  readonly findings: readonly Finding[];
  /** What the next version's findings are worked out from. */
  readonly kept: Kept;
}

/** Gives a file's findings, in order of place; none for files that are unknown or excluded. */
export function findingsOver(desk: Desk): (uri: string) => readonly Finding[] {
  const known = new Map<string, Known>();
  return (uri) => {
    const { workspace } = desk;
    const document = workspace.document(uri);
    if (!document || workspace.isExcluded(uri)) {
      known.delete(document?.uri ?? uri);
      return [];
    }
    const today = desk.today();
    const revision = `${workspace.revision} ${desk.history?.revision ?? 0}`;
    const before = known.get(document.uri);
    if (before?.document === document && before.revision === revision && before.today === today) return before.findings;
    const kept = before?.kept ?? new Kept();
    const findings = checkDocument(document, { ...circumstances(desk, uri), kept });
    known.set(document.uri, { document, revision, today, findings, kept });
    return findings;
  };
}
