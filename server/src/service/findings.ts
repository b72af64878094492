/** The findings of a file, worked out once for each state of the files and each day. */
import type { Day } from '../okr/dates';
import type { OkrDocument } from '../okr/model';
import { type Circumstances, checkDocument } from '../rules/engine';
import type { Finding } from '../rules/rule';
import type { Desk } from './lens';

/** What findings of a document are judged by. */
export function circumstances(desk: Desk, uri: string): Circumstances {
  return {
    config: desk.workspace.config(uri),
    today: desk.today(),
    workspace: desk.workspace.view(),
    onCrash: (code, error) =>
      desk.log(`The rule ${code} failed on ${uri}: ${error instanceof Error ? error.stack : error}`),
  };
}

interface Known {
  readonly revision: number;
  readonly today: Day;
  readonly findings: readonly Finding[];
}

/** Gives a file's findings, in order of place; none for files that are unknown or excluded. */
export function findingsOver(desk: Desk): (uri: string) => readonly Finding[] {
  const known = new WeakMap<OkrDocument, Known>();
  return (uri) => {
    const { workspace } = desk;
    const document = workspace.document(uri);
    if (!document || workspace.isExcluded(uri)) return [];
    const today = desk.today();
    const before = known.get(document);
    if (before?.revision === workspace.revision && before.today === today) return before.findings;
    const findings = checkDocument(document, circumstances(desk, uri));
    known.set(document, { revision: workspace.revision, today, findings });
    return findings;
  };
}
