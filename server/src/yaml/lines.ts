/** The lines of a unit's text, as the block parser sees them. */

/** The kinds of lines. */
export const BLANK = 0;
export const COMMENT = 1;
export const CONTENT = 2;

/** How many columns a tab counts for where one stands in the indentation (which YAML forbids and people do). */
const TAB_COLUMNS = 2;

export class Lines {
  readonly start: number[] = [];
  /** Offset of the first character that is neither space nor tab. */
  readonly at: number[] = [];
  readonly column: number[] = [];
  readonly kind: number[] = [];
  /** Whether there is a tab in the indentation. */
  readonly tab: boolean[] = [];

  /** Whether a line so far says something. */
  private hasContent = false;

  constructor(readonly text: string) {
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      this.add(start, newline < 0 ? text.length : newline);
      start = newline < 0 ? text.length : newline + 1;
    }
  }

  get count(): number {
    return this.start.length;
  }

  /** Where line `index` starts; for the line after the last, the text's end. */
  startOf(index: number): number {
    return index < this.start.length ? this.start[index]! : this.text.length;
  }

  /** Where the characters of a line end, without its line break. */
  endOf(index: number): number {
    let end = this.startOf(index + 1);
    if (this.text.charCodeAt(end - 1) === 0x0a && end > this.start[index]!) end--;
    if (this.text.charCodeAt(end - 1) === 0x0d && end > this.start[index]!) end--;
    return end;
  }

  /** The first line with content from `index` on, or `end`. */
  content(index: number, end: number): number {
    let at = index;
    while (at < end && this.kind[at] !== CONTENT) at++;
    return at;
  }

  private add(start: number, end: number): void {
    const { text } = this;
    let at = start;
    let column = 0;
    let tab = false;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x20) column++;
      else if (code === 0x09) {
        tab = true;
        column += TAB_COLUMNS;
      } else break;
    }
    const code = text.charCodeAt(at);
    const blank = at >= end || (code === 0x0d && at + 1 === end) || (at === start && this.isFrame(at, end));
    this.start.push(start);
    this.at.push(at);
    this.column.push(column);
    const kind = blank ? BLANK : code === 0x23 ? COMMENT : CONTENT;
    if (kind === CONTENT) this.hasContent = true;
    this.kind.push(kind);
    this.tab.push(tab && !blank);
  }

  /** `---`, `...` or a directive: they frame a YAML document and say nothing. (What else stands on a line after `---` makes it content.) */
  private isFrame(start: number, end: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(start);
    if (code === 0x25) return DIRECTIVE.test(text.slice(start, start + 6)) && !this.hasContent;
    if (code !== 0x2d && code !== 0x2e) return false;
    if (text.charCodeAt(start + 1) !== code || text.charCodeAt(start + 2) !== code) return false;
    const rest = text.slice(start + 3, end);
    const said = rest.trimStart();
    return said === '' || (said.startsWith('#') && said.length < rest.length);
  }
}

/** The directives that YAML has; they stand above the content of a document. */
const DIRECTIVE = /^%(?:YAML|TAG)\b/;
