/** Text that was left to be filled in. */

/**
 * What stands for something not yet written: TBD, TODO, XX, `<from>`, lorem ipsum, a lone `?`. Dots count where they are all there is. `xx` counts only as a word of its
 * own and in one case, `X` alone is a name ("service X"); `n/a` is an answer.
 */
const MARKS =
  /<[^<>\n]{0,40}>|\b(?:TBD|TBA|TBC|TODO|FIXME|tbd|tba|tbc|todo|Tbd|Todo)\b|\b(?:XX+|xx+)(?=%|\b)|\b[Ll]orem\s+[Ii]psum\b|\?\?+|_{3,}|\.{4,}|^\s*(?:…|\.{2,3})\s*$|(?<=^|\s)\?(?=$|\s|%)|(?<=[$€£])[XxYy]\b|\b[XxYyNnZz]%|\[(?:number|date|name|metric|x|y|from|to)\]/g;

/** A placeholder, with its offsets in the text. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NONE: readonly Placeholder[] = [];

/** What every one of them has in it; a plain search, which nearly all texts fail. */
const SIGNS =
  /[<?…[]|T(?:B[ACD]|ODO|b[acd]|odo)|t(?:b[acd]|odo)|FIXME|fixme|XX|xx|[Ll]orem|___|\.\.|[$€£][XxYy]|[XxYyNnZz]%/;

/** Where placeholders stand in a text. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!SIGNS.test(text)) return NONE;
  return [...text.matchAll(MARKS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Whether a whole value is one placeholder. */
export function isPlaceholder(text: string): boolean {
  const [first] = placeholdersIn(text.trim());
  return first !== undefined && first.start === 0 && first.end === text.trim().length;
}
