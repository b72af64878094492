/** A change of text: the characters from `start` to `end` (absolute offsets, one stated version) become `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Words in angle brackets in `text` (`<from>`) are blanks: tab stops where the editor can, else left as they are. */
  readonly blanks?: boolean;
}

/** A value to be written: text, a list, or a map in the order its keys should stand. Text is quoted where YAML needs it, and only there. */
export type Draft = string | readonly Draft[] | { readonly [key: string]: Draft };

/** Applies edits to a text. They must not overlap; of two at one place the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) throw new Error(`overlapping edits at ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
