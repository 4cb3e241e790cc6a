/**
 * Results by a key, made once and kept, the least recently asked for going first. What fails is not kept. For what is a function of its
 * key as long as the holder lives.
 */
export class Remembered<T> {
  readonly #made = new Map<string, Promise<T>>();
  readonly #most: number;

  /** `most` is how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was made for the key, or what `make` gives now. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#made.get(key);
    const made = kept ?? make();
    if (kept === undefined) made.catch(() => this.#made.delete(key));
    else this.#made.delete(key);
    this.#made.set(key, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > this.#most && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }
}
