/**
 * A number that stands for a text, so that the text need not be kept to tell whether it is still the same: two multiplicative hashes of
 * 32 and 21 bits side by side, in the 53 bits that a number holds exactly. Two different texts share one in 10^16 times.
 */
export class Fingerprint {
  private high = 0x811c9dc5;
  private low = 0x9e3779b1;

  /** Adds a part: whether "ab" comes in one part or as "a" and "b" makes a difference, and so does its absence. */
  add(part: string | number | undefined): this {
    if (part === undefined) this.mix(ABSENT);
    else if (typeof part === 'number') this.mix(part);
    else for (let at = 0; at < part.length; at++) this.mix(part.charCodeAt(at));
    this.mix(END);
    return this;
  }

  /** The number of all that was added. */
  get value(): number {
    return (this.high >>> 0) * 0x200000 + ((this.low ^ (this.low >>> 15)) & 0x1fffff);
  }

  private mix(unit: number): void {
    // The first is FNV-1a; the second has another (large, odd) factor and another way to take a unit in.
    this.high = Math.imul(this.high ^ unit, 0x01000193);
    this.low = (Math.imul(this.low, 0x85ebca6b) + unit) | 0;
  }
}

/** Beyond any unit of UTF-16. */
const END = 0x10001;
const ABSENT = 0x10002;
