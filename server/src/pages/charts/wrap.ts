/** Text in drawings does not break by itself. */

/** Pixels a character of 12-pixel text takes, as a mean over usual fonts. */
const CHARACTER = 6.2;

/** Breaks a text into lines that fit a width; what does not fit the last one ends in an ellipsis. */
export function wrapped(text: string, width: number, most: number): string[] {
  const fits = Math.max(4, Math.floor(width / CHARACTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > fits) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  return kept.map((one, at) => {
    const isCut = one.length > fits || (at === most - 1 && lines.length > most);
    return isCut ? `${one.slice(0, Math.min(one.length, fits - 1)).trimEnd()}…` : one;
  });
}
