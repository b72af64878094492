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

/** Slugs of names that were asked for: the same few teams and people, again and again. */
const slugs = new Map<string, string>();
const SLUGS_KEPT = 10_000;

/** A name as it stands in references: lower case, words joined by hyphens, letters of any language kept. */
export function slug(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const made = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (slugs.size >= SLUGS_KEPT) slugs.clear();
  slugs.set(name, made);
  return made;
}
