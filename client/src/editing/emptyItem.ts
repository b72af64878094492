/** A list item with nothing in it: its dash may still go. */
export function isEmptyItem(line: string): boolean {
  return /^[ \t]*-[ \t]*$/.test(line);
}

/**
 * Where the text goes on when a list ends: the column of the key that the list belongs to.
 * @param lineAt gives the lines from the empty item upwards; undefined above the first
 * @param from number of the line of the empty item
 */
export function columnAfterList(lineAt: (line: number) => string | undefined, from: number): number {
  const column = indentOf(lineAt(from) ?? '');
  for (let number = from - 1; ; number--) {
    const line = lineAt(number);
    if (line === undefined) return 0;
    if (/^\s*(#|$)/.test(line)) continue;
    const indent = indentOf(line);
    const isItem = /^\s*-(\s|$)/.test(line);
    if (indent > column || (indent === column && isItem)) continue; // inside the list
    if (indent === column) return column; // the key of a list that is not indented
    const [head = ''] = /^\s*(?:-\s+)*/.exec(line) ?? [];
    return head.length <= column ? head.length : indent;
  }
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
