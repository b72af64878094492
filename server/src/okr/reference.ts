/** References: `payment-failures`, `platform/gateway-retries`, `platform/gateway-retries@2026-Q3`. */

export interface Reference {
  readonly text: string;
  /** The team's slug, where one is written. */
  readonly team?: string;
  readonly id: string;
  readonly cycle?: string;
}

const FORM = /^(?:([^/@\s]+)\/)?([^/@\s]+)(?:@([^/@\s]+))?$/;

/** Reads a reference; undefined for what can be none (it has spaces, or nothing before the `@`). */
export function parseReference(text: string): Reference | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  return { text: text.trim(), team: match[1] && slug(match[1]), id: match[2]!, cycle: match[3] };
}

/** A name as it stands in references: lower case, words joined by hyphens, letters of any language kept. */
export function slug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
