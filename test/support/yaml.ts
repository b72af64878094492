/** A tag for YAML in tests: the text without its first line break and without the indentation that all of its lines share. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '');
  const lines = text.split('\n');
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  const columns = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...columns);
  return lines.map((line) => line.slice(Math.min(shared, line.length))).join('\n');
}
