import { type Diagnostic, DiagnosticSeverity, type TextDocument, Uri, workspace } from 'vscode';
import type { LanguageClientOptions, vsdiag } from 'vscode-languageclient/node';
import { pagePath } from '../rules/page';
import { type Display, shows } from './shows';

type Middleware = NonNullable<LanguageClientOptions['middleware']>;

/** What the setting says for a file. */
function displayOf(uri: Uri): Display {
  return workspace.getConfiguration('okr', uri).get<Display>('diagnostics.display', 'all');
}

/** Lets the link at a finding open the rule's page that the package brings, instead of one on the network. */
function withPageHere(finding: Diagnostic): Diagnostic {
  const { code } = finding;
  if (typeof code !== 'object' || !pagePath(code.value)) return finding;
  const argument = encodeURIComponent(JSON.stringify([code.value]));
  finding.code = { value: code.value, target: Uri.parse(`command:okr.openRule?${argument}`) };
  return finding;
}

/** Leaves out of the findings for a file what its user does not want to see. */
function filtered(uri: Uri, found: readonly Diagnostic[]): Diagnostic[] {
  const display = displayOf(uri);
  return found
    .filter(({ severity }) => shows(display, DiagnosticSeverity[severity] as keyof typeof DiagnosticSeverity))
    .map(withPageHere);
}

/**
 * Shows only the findings that `okr.diagnostics.display` asks for. The server knows nothing of the setting, so that
 * findings are the same for everybody; when it changes, what the server calls unchanged is asked for again whole.
 */
export function displayMiddleware(): Middleware {
  const shown = new Map<string, Display>();
  const sameAsBefore = (uri: Uri): boolean => shown.get(uri.toString()) === displayOf(uri);
  const take = (uri: Uri, report: Partial<vsdiag.FullDocumentDiagnosticReport>): void => {
    shown.set(uri.toString(), displayOf(uri));
    if (report.items) report.items = filtered(uri, report.items);
  };
  const uriOf = (document: TextDocument | Uri): Uri => (document instanceof Uri ? document : document.uri);
  return {
    handleDiagnostics: (uri, found, next) => next(uri, filtered(uri, found)),
    async provideDiagnostics(document, previousResultId, token, next) {
      const uri = uriOf(document);
      const report = await next(document, sameAsBefore(uri) ? previousResultId : undefined, token);
      if (!report) return report;
      take(uri, report as Partial<vsdiag.FullDocumentDiagnosticReport>);
      return report;
    },
    provideWorkspaceDiagnostics(resultIds, token, reporter, next) {
      const known = resultIds.filter(({ uri }) => sameAsBefore(uri));
      return next(known, token, (chunk) => {
        for (const report of chunk?.items ?? [])
          take(report.uri, report as Partial<vsdiag.FullDocumentDiagnosticReport>);
        reporter(chunk);
      });
    },
  };
}
