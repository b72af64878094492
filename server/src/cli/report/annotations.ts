/**
 * Findings as GitHub's workflow commands: lines in a log that GitHub shows beside the lines of a pull request. What they look like is
 * from "Workflow commands for GitHub Actions" (docs.github.com).
 */
import type { Severity } from '../../service';
import type { Found } from './found';
import { summary } from './text';

/** GitHub has three levels; what is good to know is a notice. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * One line for each finding, and a summary. GitHub shows only so many of a level for one step, so the most severe come first.
 *
 * @param files how many files were looked at
 */
export function asAnnotations(found: readonly Found[], files: number): string {
  const order = Object.keys(LEVELS);
  const sorted = [...found].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const lines = sorted.map(({ file, line, column, endLine, endColumn, severity, code, message }) => {
    const place = { file, line, endLine, col: column, endColumn, title: code };
    const properties = Object.entries(place).map(([name, value]) => `${name}=${escaped(String(value), true)}`);
    return `::${LEVELS[severity]} ${properties.join(',')}::${escaped(message, false)}`;
  });
  return [...lines, summary(found, files)].join('\n');
}

/** What would end the line, or the value of a property. */
function escaped(text: string, isProperty: boolean): string {
  const whole = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return isProperty ? whole.replaceAll(':', '%3A').replaceAll(',', '%2C') : whole;
}
