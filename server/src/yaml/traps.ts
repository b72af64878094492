/** Sentences that YAML reads as something else (format.md, "Text and values"), told from their first characters. */
import type { Trap } from '../okr/problem';

/** What starts a plain text that YAML takes for something else. */
const BY_START: Record<string, Trap> = {
  '*': 'alias',
  '&': 'anchor',
  '!': 'tag',
  '|': 'block',
  '>': 'block',
  '@': 'reserved',
  '`': 'reserved',
  '%': 'reserved',
  ',': 'reserved',
  '?': 'key',
};
const CLOSING: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };
const BY_OPENING: Record<string, Trap> = { '[': 'flow-list', '{': 'flow-map', '"': 'quote', "'": 'quote' };

/**
 * Why a text that stands where a value belongs can't be read by YAML, if it was meant as text: `@maya`, `[beta] Ship`, `> 60`,
 * `Churn: 5% to 3%`. Undefined where something else is broken (a quote or bracket that is never closed).
 * @param raw the text to the end of the line, without a comment
 */
export function trapOf(raw: string): Trap | undefined {
  const first = raw[0] ?? '';
  const close = CLOSING[first];
  if (close) {
    const end = raw.indexOf(close, 1);
    const opened = first === '[' || first === '{' ? raw.slice(1).includes(first) : false;
    return end > 0 && end < raw.length - 1 && !opened && /[^\s,\]}:]/.test(raw.slice(end + 1))
      ? BY_OPENING[first]
      : undefined;
  }
  return BY_START[first] ?? (/:(?:\s|$)/.test(raw) ? 'key' : undefined);
}

/** A text to the end of its line, without a comment and the spaces before it. */
export function withoutComment(line: string): string {
  const comment = /[ \t]#(?:[ \t]|$)/.exec(line);
  return (comment ? line.slice(0, comment.index) : line).trimEnd();
}

/** Comments that people write without a space after the `#`. */
const MARKS = /^#(?:todo|fixme|xxx|note|nb|hack|okr-ignore)/i;

/**
 * Whether a comment is more likely the rest of a sentence: `see #412`, `Grow #payments to 40 posts a week`. Comments have a space
 * after their `#`, as a rule.
 */
export function isLostText(comment: string): boolean {
  return /^#[\p{L}\p{N}]/u.test(comment) && !MARKS.test(comment);
}
