/**
 * Keeps what was made under a key, so that it is made once however many ask. The key must name everything the value depends on. At most
 * `most` are kept, the ones asked for last.
 */
export class Remembered<V> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<V>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value under a key, made now where it is not kept. A failure is not kept. */
  get(key: string, make: () => Promise<V>): Promise<V> {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    value.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return value;
  }

  /** Lets go of everything. */
  clear(): void {
    this.#kept.clear();
  }
}
