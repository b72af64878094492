/**
 * A cache with a bound, of two generations: what is asked for moves into the young one; once that is full, it becomes the old one, and
 * what nobody asked for meanwhile is gone. (A hit costs one look-up, where keeping the order of use would cost three.)
 */
import { ownText } from '../okr/ownText';

/** Values by a text each, at most so many. */
export class Cache<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  readonly #most: number;

  /** @param most how many values are kept at most */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made once, from a copy of the key: what is kept must not keep the text that the key was cut from. */
  get(key: string, make: (key: string) => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const own = ownText(key);
    const value = this.#old.get(key) ?? make(own);
    this.#keep(own, value);
    return value;
  }

  /** The same for who goes through more than fits: what is made is kept only while nothing has to go for it. */
  peek(key: string, make: (key: string) => Value): Value {
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known !== undefined) return known;
    const own = ownText(key);
    const value = make(own);
    if (this.#old.size === 0) this.#keep(own, value);
    return value;
  }

  #keep(key: string, value: Value): void {
    this.#young.set(key, value);
    if (this.#young.size * 2 >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
  }
}
