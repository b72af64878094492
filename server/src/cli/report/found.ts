/** Findings as the terminal tells them: with lines and columns from 1. */
import type { Finding, Service, Severity } from '../../service';

export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The titles of what can be done. */
  readonly fixes: readonly string[];
  readonly stateOfWork: boolean;
}

/** All findings of one file, OKR file or configuration, in order of place. */
export function foundIn(service: Service, uri: string, file: string): Found[] {
  const document = service.workspace.document(uri);
  if (document) {
    const places = placesIn(document.text);
    return service.findings(uri).map((finding) => ({ file, ...places(finding.at), ...told(finding) }));
  }
  const config = service.workspace.configProblems().get(uri);
  const places = placesIn(config?.text ?? '');
  return (config?.problems ?? []).map((problem) => ({
    file,
    ...places(problem),
    code: problem.code,
    severity: problem.code === 'yaml-syntax' ? 'error' : 'warning',
    message: problem.message,
    fixes: [],
    stateOfWork: false,
  }));
}

function told({ code, severity, message, stateOfWork, fixes }: Finding) {
  return { code, severity, message, fixes: fixes().map(({ title }) => title), stateOfWork };
}

/** Lines and columns of offsets, both from 1; columns count UTF-16 units as editors do. */
export function placesIn(text: string) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (offset: number): [line: number, column: number] => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  };
  return ({ start, end }: { readonly start: number; readonly end: number }) => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    return { line, column, endLine, endColumn };
  };
}
