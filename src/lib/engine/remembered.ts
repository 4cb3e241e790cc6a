/**
 * Keeps what was made under a key, so that it is made once however many ask. The key must name everything the value depends on. At most
 * `most` are kept, the ones asked for last. A failure is not kept.
 */
export class Remembered<V> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<V>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value under a key, made now where it is not kept. */
  get(key: string, make: () => Promise<V>): Promise<V> {
    const kept = this.#kept.get(key);
    const value = kept ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (kept === undefined) value.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  /** The value under a key where it is kept. */
  peek(key: string): Promise<V> | undefined {
    return this.#kept.get(key);
  }

  /** Lets go of everything. */
  clear(): void {
    this.#kept.clear();
  }
}
