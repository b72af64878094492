/** What was copied from a document, a chat or a slide: one entry of a list, or one line of text, each a sentence. */

/** Signs that lists begin their entries with, as word processors, chats and Markdown write them. */
const SIGN = /^(?:[-*+•‣◦▪▫●○■□–—·⁃∙➢✓✔]|\(?\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+/;
/** A Markdown task's box. */
const BOX = /^\[[ xX]\][ \t]+/;
/** "KR1:", "KR 2.1 –", "Key Result 3." */
const NUMBER = /^(?:KR|key result)[ \t]?\d{1,2}(?:\.\d{1,2})?[ \t]*[:.)–—-][ \t]*/i;

/** One sentence, and whether a sign of a list stood before it. */
interface Line {
  readonly text: string;
  readonly listed: boolean;
  readonly indented: boolean;
}

/** What a text says entry by entry. */
export interface Sentences {
  readonly texts: readonly string[];
  /** Some of them began with a sign of a list. */
  readonly listed: boolean;
}

/**
 * The sentences of a list or of lines: without the signs before them; what goes on indented below an entry belongs to it, and a line
 * above the list that ends in a colon is its heading and none of them.
 */
export function sentencesOf(text: string): Sentences {
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map(lineOf);
  const listed = lines.some((line) => line.listed);
  const texts: string[] = [];
  for (const line of lines) {
    const goesOn = listed && !line.listed && line.indented && texts.length > 0;
    if (goesOn) texts.push(`${texts.pop()} ${line.text}`);
    else if (!listed || line.listed || !line.text.endsWith(':')) texts.push(line.text);
  }
  return { texts: texts.filter((one) => one !== ''), listed };
}

/** A text without the signs of lists, which word processors part from the entries by a tab. */
export function withoutSigns(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(SIGN, ''))
    .join('\n');
}

function lineOf(line: string): Line {
  const content = line.trim();
  const unsigned = content.replace(SIGN, '');
  const bare = unsigned.replace(BOX, '').replace(NUMBER, '').replace(/\s+/g, ' ').trim();
  return { text: bare, listed: unsigned !== content || NUMBER.test(content), indented: /^\s/.test(line) };
}
