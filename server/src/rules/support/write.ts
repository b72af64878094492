/** Text as a quoted YAML scalar, for a place where plain text was misread. */

/** Single quotes unless the text has control characters or line breaks, which only double quotes can hold. */
export function writeQuoted(text: string): string {
  return /[\u0000-\u001f\u007f-\u009f]/.test(text) ? JSON.stringify(text) : `'${text.replace(/'/g, "''")}'`;
}
