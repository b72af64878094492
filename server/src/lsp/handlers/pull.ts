/** Diagnostics for editors that ask for them: of one document, and of all files. */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind as Kind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonical } from '../../service';
import { type Report, reported, reportOn } from '../diagnostics';
import { checkCancelled, guarded, type Session, unhurried } from '../session';

/** Answers the two pull requests. */
export function handlePull(session: Session): void {
  const { diagnostics } = session.connection.languages;
  const nothing = (): DocumentDiagnosticReport => ({ kind: Kind.Full, items: [] });
  diagnostics.on(guarded(session, 'diagnostics', (params, token) => ofDocument(session, params, token), nothing));
  const noItems = (): WorkspaceDiagnosticReport => ({ items: [] });
  diagnostics.onWorkspace(
    guarded(session, 'workspace diagnostics', (params, token) => ofWorkspace(session, params, token), noItems),
  );
}

async function ofDocument(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await readyFor(session, textDocument.uri);
  checkCancelled(token);
  const { resultId, items } = reportOn(session, textDocument.uri);
  if (resultId === previousResultId) return { kind: Kind.Unchanged, resultId };
  return { kind: Kind.Full, resultId, items: [...items] };
}

/**
 * While all files are read for the first time, who types does not wait for the end of it: what other files are needed for comes later, for
 * an editor that can be told to ask again.
 */
async function readyFor({ client, service, begun, ready }: Session, uri: string): Promise<void> {
  const { workspace } = service;
  if (client.refreshesDiagnostics) await begun;
  if (!client.refreshesDiagnostics || !workspace.isLoading || !workspace.isOpen(uri)) await ready;
}

async function ofWorkspace(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  await session.ready;
  const before = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for await (const uri of unhurried(reported(session))) {
    checkCancelled(token);
    items.push(changeOf(reportOn(session, uri), before.get(uri)));
    before.delete(uri);
  }
  // What was there before and is not any more has no findings.
  for (const uri of before.keys()) items.push(changeOf(reportOn(session, uri), undefined));
  return { items };
}

function changeOf(
  { uri, version, resultId, items }: Report,
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  if (resultId === before) return { kind: Kind.Unchanged, uri, version, resultId };
  return { kind: Kind.Full, uri, version, resultId, items: [...items] };
}
