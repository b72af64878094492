/** Lines that formatting must leave as they are. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of whole lines; what lies in one of them, even in part, is not laid out anew. */
export class Frozen {
  private readonly stretches: readonly Stretch[];

  constructor(stretches: readonly Stretch[]) {
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    this.stretches = merged;
  }

  /** Whether anything from `start` to `end` (the end of a line, without its break) has to stay. */
  touches(start: number, end: number): boolean {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.stretches[low];
    return next !== undefined && next.start <= end;
  }
}
