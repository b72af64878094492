import { type Diagnostic, DiagnosticSeverity, extensions, type TextDocument, Uri, workspace } from 'vscode';
import type { LanguageClientOptions, vsdiag } from 'vscode-languageclient/node';
import { pagePath } from '../rules/page';
import { type Display, isToldElsewhere, shows } from './shows';

type Middleware = NonNullable<LanguageClientOptions['middleware']>;

/** What the setting says for a file. */
function displayOf(uri: Uri): Display {
  return workspace.getConfiguration('okr', uri).get<Display>('diagnostics.display', 'all');
}

/**
 * Lets the link at a finding open the rule's page that the package brings, instead of one on the network. (It opens as
 * text: the editor lets no command stand behind this link.)
 */
function withPageHere(finding: Diagnostic, extension: Uri): Diagnostic {
  const { code } = finding;
  const page = typeof code === 'object' ? pagePath(code.value) : undefined;
  if (typeof code === 'object' && page) finding.code = { value: code.value, target: Uri.joinPath(extension, page) };
  return finding;
}

/** The general YAML extension. It speaks of open files in the language `yaml`, which `okr.config.yaml` is. */
const GENERAL = 'redhat.vscode-yaml';

/** Whether the general YAML extension looks at a file, too. */
function isCheckedAsYaml(uri: Uri): boolean {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.languageId !== 'yaml' || !extensions.getExtension(GENERAL)) return false;
  return workspace.getConfiguration('yaml', uri).get('validate', true);
}

/** Leaves out of the findings for a file what its user does not want to see, and what another extension tells of it. */
function filtered(uri: Uri, found: readonly Diagnostic[], extension: Uri): Diagnostic[] {
  const display = displayOf(uri);
  const isToldTwice = found.some(isToldElsewhere) && isCheckedAsYaml(uri);
  return found
    .filter((finding) => !(isToldTwice && isToldElsewhere(finding)))
    .filter(({ severity }) => shows(display, DiagnosticSeverity[severity] as keyof typeof DiagnosticSeverity))
    .map((finding) => withPageHere(finding, extension));
}

/**
 * Shows only the findings that `okr.diagnostics.display` asks for. The server knows nothing of the setting, so that
 * findings are the same for everybody; when it changes, what the server calls unchanged is asked for again whole.
 * @param extension where the package lies, with the pages of the rules
 */
export function displayMiddleware(extension: Uri): Middleware {
  const shown = new Map<string, Display>();
  const sameAsBefore = (uri: Uri): boolean => shown.get(uri.toString()) === displayOf(uri);
  const take = (uri: Uri, report: Partial<vsdiag.FullDocumentDiagnosticReport>): void => {
    shown.set(uri.toString(), displayOf(uri));
    if (report.items) report.items = filtered(uri, report.items, extension);
  };
  const uriOf = (document: TextDocument | Uri): Uri => (document instanceof Uri ? document : document.uri);
  return {
    handleDiagnostics: (uri, found, next) => next(uri, filtered(uri, found, extension)),
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
