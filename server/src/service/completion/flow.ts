/** Where the cursor is in a map that is written on one line: `- { text: Ask them, who: |`. */

/** What the innermost `{` around the cursor says. */
export interface FlowPlace {
  /** Keys from the outer value down to that map. */
  readonly path: readonly string[];
  readonly present: ReadonlySet<string>;
  /** The key whose value is being typed; undefined where a key is. */
  readonly key: string | undefined;
  /** Columns of what is being typed. */
  readonly start: number;
  readonly end: number;
  readonly hasColon: boolean;
}

interface Frame {
  readonly bracket: string;
  /** The key that the bracket is the value of. */
  readonly under: string | undefined;
  readonly present: string[];
  key: string | undefined;
  /** Where the key or value begins that comes next. */
  start: number;
}

/**
 * Finds the map.
 *
 * @param line the whole line
 * @param from column where the bracket may begin
 * @returns undefined where the cursor is in no map of one line
 */
export function flowPlace(line: string, from: number, cursor: number): FlowPlace | undefined {
  if (line[from] !== '{' && line[from] !== '[') return undefined;
  const stack = framesAt(line, from, cursor);
  const at = stack.findLastIndex(({ bracket }) => bracket === '{');
  const map = stack[at];
  // In a list inside the map the list is what is typed; in a list of maps nothing is known.
  if (!map || (at < stack.length - 1 && map.key === undefined)) return undefined;
  const path = stack.slice(0, at + 1).flatMap(({ under }) => under ?? []);
  const behind = line.slice(cursor);
  const rest = /^[^{}]*/.exec(behind)![0];
  const present = new Set([
    ...map.present,
    ...[...rest.matchAll(/(?<![\w-])([\w-]+)[ \t]*:(?=[ \t]|$)/g)].map((one) => one[1]!),
  ]);
  const start = Math.min(cursor, map.start + /^[ \t]*/.exec(line.slice(map.start))![0].length);
  if (map.key === undefined) {
    const word = /^[\w-]*/.exec(behind)![0];
    const hasColon = /^[ \t]*:/.test(behind.slice(word.length));
    if (hasColon) present.delete(/(?<![\w-])[\w-]*$/.exec(line.slice(0, cursor))![0] + word);
    return { path, present, key: undefined, start, end: cursor + word.length, hasColon };
  }
  const value = at < stack.length - 1 ? /^[^\]}]*\]?/.exec(behind)![0] : /^[^,}\]]*/.exec(behind)![0];
  return { path, present, key: map.key, start, end: cursor + value.trimEnd().length, hasColon: true };
}

/** The brackets that are open at a column, the outermost first. */
function framesAt(line: string, from: number, to: number): Frame[] {
  const stack: Frame[] = [];
  let quote = '';
  for (let at = from; at < to; at++) {
    const sign = line[at]!;
    const top = stack.at(-1);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && top && line.slice(top.start, at).trim() === '') quote = sign;
    else if (sign === '{' || sign === '[')
      stack.push({ bracket: sign, under: top?.key, present: [], key: undefined, start: at + 1 });
    else if (sign === '}' || sign === ']') stack.pop();
    else if (top && sign === ',') Object.assign(top, { key: undefined, start: at + 1 });
    else if (top?.bracket === '{' && top.key === undefined && sign === ':' && /^(?:[ \t]|$)/.test(line.slice(at + 1))) {
      top.key = line.slice(top.start, at).trim();
      top.present.push(top.key);
      top.start = at + 1;
    }
  }
  return stack;
}
