/** Findings as text: a line each that terminals and editors can follow to its place, by file, and a summary. */
import type { Severity } from '../../service';
import type { Found } from './found';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Terminal colours: red, yellow, blue, grey. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '34', hint: '90' };

/**
 * @param files how many files were looked at
 * @param colours whether the terminal shows them
 */
export function asText(found: readonly Found[], files: number, colours: boolean): string {
  const paint = (text: string, colour: string) => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const lines = found.map(({ file, line, column, severity, code, message }, at) => {
    const gap = at > 0 && found[at - 1]!.file !== file ? '\n' : '';
    const place = `${file}:${line}:${column}`;
    return `${gap}${paint(place, '1')} ${paint(severity, COLOURS[severity])} ${paint(code, '36')} ${oneLine(message)}`;
  });
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(found, files)].join('\n');
}

/** "2 warnings, 1 hint in 3 files" */
export function summary(found: readonly Found[], files: number): string {
  const place = files === 1 ? '1 file' : `${files} files`;
  if (files === 0) return 'There are no OKR files here: their names end in .okr.yaml or .okr.yml.';
  if (found.length === 0) return `Nothing to say about ${place}.`;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'information' ? '' : 's'}`];
  });
  return `${counts.join(', ')} in ${place}.`;
}

/** A message can quote a file: what would break or colour the line is shown as a space. */
function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\s]+/gu, ' ');
}
