import { format } from 'node:util';

/**
 * Prints a line of the suite. A served workbench prints much of its own through the same door; where the launcher gives
 * a mark, ours begin with it. (`console.log` can't be replaced in an extension host.)
 */
export function say(...args: unknown[]): void {
  const mark = process.env.SUITE_MARK ?? '';
  for (const line of format(...args).split('\n')) console.log(mark + line);
}
