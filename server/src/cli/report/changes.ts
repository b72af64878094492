/** What is to change in a text, line by line, for somebody who reads it in a terminal. */
import type { TextEdit } from '../../service';

/** Lines that are shown around a change. */
const AROUND = 2;

/**
 * Edits as lines: `-` what goes, `+` what comes, with a little of what stands around.
 *
 * @param colours whether the terminal shows them
 */
export function changesAsText(file: string, before: string, edits: readonly TextEdit[], colours: boolean): string {
  const paint = (text: string, colour: string) => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const lines = before.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  const lineOf = (offset: number) => starts.findLastIndex((start, index) => start <= offset && index < lines.length);
  const hunks = hunksOf(edits, lineOf).map(({ first, last, within }) => {
    const start = starts[first]!;
    const old = lines.slice(first, last + 1);
    const fresh = replaced(old.join('\n'), within, start).split('\n');
    const { head, tail } = sharedEnds(old, fresh);
    const [from, to] = [first + head, last + 1 - tail];
    return [
      paint(`@@ line ${Math.max(1, from - AROUND + 1)} @@`, '36'),
      ...lines.slice(Math.max(0, from - AROUND), from).map((line) => `  ${clean(line)}`),
      ...old.slice(head, old.length - tail).map((line) => paint(`- ${clean(line)}`, '31')),
      ...fresh.slice(head, fresh.length - tail).map((line) => paint(`+ ${clean(line)}`, '32')),
      ...lines.slice(to, to + AROUND).map((line) => `  ${clean(line)}`),
    ];
  });
  return [paint(`--- ${file}`, '1'), ...hunks.flat()].join('\n');
}

interface Hunk {
  readonly first: number;
  last: number;
  readonly within: TextEdit[];
}

/** Edits that touch the same lines belong together. */
function hunksOf(edits: readonly TextEdit[], lineOf: (offset: number) => number): Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const [first, last] = [lineOf(edit.start), lineOf(edit.end)];
    const before = hunks.at(-1);
    if (before && first <= before.last) {
      before.last = Math.max(before.last, last);
      before.within.push(edit);
    } else hunks.push({ first, last, within: [edit] });
  }
  return hunks;
}

function replaced(text: string, edits: readonly TextEdit[], offset: number): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((so, { start, end, text: by }) => so.slice(0, start - offset) + by + so.slice(end - offset), text);
}

/** How many lines two texts share at their beginning and at their end. */
function sharedEnds(a: readonly string[], b: readonly string[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** A file can hold anything: what would colour the terminal is shown as a space. */
function clean(line: string): string {
  return line.replace(/\p{Cc}+/gu, (controls) => (controls === '\r' ? '' : ' '));
}
