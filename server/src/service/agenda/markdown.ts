/** Markdown that also reads well as it is typed: only what would be taken for Markdown is escaped. */

/** Other people's words inside a line. They make no link, image, code, emphasis or HTML; plain text stays as it is. */
export function readable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#|[A-Za-z]+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^[#>+=-]|(?<=^\d{1,9})[.)](?=\s|$)/, '\\$&');
}

/** Words in bold. */
export function bold(text: string): string {
  return `**${readable(text)}**`;
}
