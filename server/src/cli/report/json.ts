/** Findings as JSON, for programs. The keys are a public contract. */
import type { Found } from './found';

/** One array of all findings. */
export function asJson(found: readonly Found[]): string {
  const rows = found.map(({ file, line, column, endLine, endColumn, code, severity, message, fixes }) => {
    return { file, line, column, endLine, endColumn, code, severity, message, fixes };
  });
  return JSON.stringify(rows, null, 2);
}
