import { commands, DiagnosticSeverity, type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import type { Server } from '../server/server';
import { type Counts, statusWords } from './words';

const SEVERITIES = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

/** The item in the status bar's language list: what the server does, and what it found in the file one looks at. */
export function registerStatus(server: Server, disposables: Disposable[]): void {
  const item = languages.createLanguageStatusItem('okr.status', { language: 'okr-yaml' });
  item.name = 'OKR';
  const show = (): void => {
    const words = statusWords(server.state, countFindings());
    item.text = words.text;
    item.detail = words.detail;
    item.busy = words.busy;
    item.severity = SEVERITIES[words.severity];
    item.command = ['failed', 'stopped'].includes(server.state)
      ? { command: 'okr.restartServer', title: 'Restart' }
      : { command: 'okr.showOutput', title: 'Show Log' };
  };
  const tell = (): void => {
    commands.executeCommand('setContext', 'okr.server', server.state);
    show();
  };
  tell();
  disposables.push(
    item,
    server.onDidChangeState(tell),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const open = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === open)) show();
    }),
    window.onDidChangeActiveTextEditor(show),
  );
}

/** The findings of ours in the open file. */
function countFindings(): Counts {
  const uri = window.activeTextEditor?.document.uri;
  const ours = uri ? languages.getDiagnostics(uri).filter(({ source }) => source === 'okr') : [];
  const of = (...severities: DiagnosticSeverity[]) =>
    ours.filter(({ severity }) => severities.includes(severity)).length;
  return {
    errors: of(DiagnosticSeverity.Error),
    warnings: of(DiagnosticSeverity.Warning),
    others: of(DiagnosticSeverity.Information, DiagnosticSeverity.Hint),
  };
}
