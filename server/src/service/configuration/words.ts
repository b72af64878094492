/** How the configuration's keys and rules are explained. */
import type { Rule } from '../../rules/rule';
import { lines, paragraphs } from '../hover/markdown';
import type { Setting } from './shape';

/** What each severity means to who reads a finding. */
export const SEVERITY_WORDS: Readonly<Record<string, string>> = {
  error: 'has to be mended',
  warning: 'should be mended; fails in CI',
  information: 'worth a thought',
  hint: 'only in the text, not in the list of problems',
  off: 'never said',
};

/** Markdown about a key; undefined where nothing is said of it. */
export function aboutSetting({ doc, takes }: Setting): string | undefined {
  const words = takes.flatMap((shape) => (shape.kind === 'choice' ? shape.words : []));
  return (
    doc &&
    paragraphs(
      doc.description,
      lines(
        words.length > 0 && `One of ${words.map(code).join(', ')}.`,
        doc.examples && `For example ${doc.examples.map(code).join(', ')}`,
      ),
    )
  );
}

/** Markdown about a rule: why it is there, what to do, and what can be set. */
export function aboutRule(rule: Rule): string {
  const options = Object.entries(rule.options).map(
    ([name, { default: like, description }]) => `${code(name)}: ${description} (${code(JSON.stringify(like))})`,
  );
  return paragraphs(rule.why, rule.instead, lines(`Severity unless set otherwise: ${code(rule.severity)}`, ...options));
}

function code(text: string): string {
  return `\`${text.replace(/`/g, '')}\``;
}
