/** A replacement of text, as editors have it. */
export interface Replacement {
  readonly range: { readonly start: { readonly line: number } };
  readonly newText: string;
}

/** The lines that text went into, from 0, as they are counted once it is there. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Where to look after edits of one document: the lines of the longest text that was put in, without blank ones around it.
 * @param edits in any order, not overlapping, with lines as they were before
 */
export function insertedLines(edits: readonly Replacement[]): Lines | undefined {
  const longest = edits.reduce<Replacement | undefined>(
    (best, edit) => (edit.newText.trim().length > (best?.newText.trim().length ?? 0) ? edit : best),
    undefined,
  );
  if (!longest) return undefined;
  const { start } = longest.range;
  const added = edits
    .filter((edit) => edit.range.start.line < start.line)
    .reduce((sum, edit) => sum + lineBreaks(edit.newText), 0);
  const before = lineBreaks(/^\s*/.exec(longest.newText)?.[0] ?? '');
  const first = start.line + added + before;
  return { first, last: first + lineBreaks(longest.newText.trim()) };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
