/** Small pieces of Markdown, with other people's text made safe in them. */

/** Text that is to appear as it is inside a line: whatever it holds, it makes no link, image, code or emphasis. */
export function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~&|]/g, '\\$&');
}

/** Text as quoted words. */
export function quote(text: string): string {
  return `“${inline(text)}”`;
}

/** Lines below each other, not a paragraph; empty ones are left out. */
export function lines(...texts: readonly (string | undefined | false)[]): string {
  return texts.filter((text): text is string => typeof text === 'string' && text !== '').join('  \n');
}

/** Paragraphs; empty ones are left out. */
export function paragraphs(...texts: readonly (string | undefined | false)[]): string {
  return texts.filter((text): text is string => typeof text === 'string' && text !== '').join('\n\n');
}

/** Markdown made by this folder as plain text, for editors that show no Markdown. */
export function plain(markdown: string): string {
  return markdown
    .replace(/ {2}\n/g, '\n')
    .replace(/(^|[^\\])\*\*/g, '$1')
    .replace(/(^|[^\\])`/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\\([\\`*_[\]<>~&|])/g, '$1');
}
