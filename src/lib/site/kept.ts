/** An answer ready to send: its headers, and its body packed. */
export type KeptAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };

/** What an entry costs besides its body, about, in bytes. */
const OVERHEAD = 600;

/** Answers in memory under a bound on their bytes. The one asked for longest ago goes first; one larger than an eighth is not kept. */
export class Kept {
  readonly #most: number;
  readonly #answers = new Map<string, { readonly answer: KeptAnswer; readonly bytes: number }>();
  #bytes = 0;

  /** `most`: the bound in bytes. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes kept now, with what the entries themselves take. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The answer under a key, which is then the one asked for last. */
  get(key: string): KeptAnswer | undefined {
    const entry = this.#answers.get(key);
    if (entry === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, entry);
    return entry.answer;
  }

  /** Keeps an answer under a key, in place of the one before. */
  set(key: string, answer: KeptAnswer): void {
    this.#drop(key);
    const bytes = answer.body.byteLength + 2 * key.length + OVERHEAD;
    if (bytes > this.#most / 8) return;
    this.#answers.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(oldest);
    }
  }

  /** Lets go of everything. */
  clear(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }

  #drop(key: string): void {
    this.#bytes -= this.#answers.get(key)?.bytes ?? 0;
    this.#answers.delete(key);
  }
}
