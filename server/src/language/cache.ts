/**
 * A cache with a bound, of two generations: what is asked for moves into the young one; once that is full, it becomes the old one, and
 * what nobody asked for meanwhile is gone. (A hit costs one look-up, where keeping the order of use would cost three.)
 */
export class Cache<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  readonly #most: number;

  /** @param most how many values are kept at most */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made once. */
  get(key: string, make: () => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? make();
    this.#keep(key, value);
    return value;
  }

  /** The same for who goes through more than fits: what is made is kept only while nothing has to go for it. */
  peek(key: string, make: () => Value): Value {
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.#old.size === 0) this.#keep(key, value);
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
