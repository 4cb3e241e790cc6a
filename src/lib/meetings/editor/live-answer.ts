import type { Problem } from '$lib/observations/result';
import type { Specified } from './specified';

/** What a form that is being filled in is told: what it says now, or which field is wrong. */
export type Answer =
  | { readonly kind: 'specified'; readonly now: Specified }
  | { readonly kind: 'refused'; readonly problem: Pick<Problem, 'path' | 'message'> };

/** How long (ms) a person may pause in typing before the question is asked. */
const PAUSE = 200;

/** Asks once a person pauses, and gives the answer to the last question only: one to an earlier question is dropped. */
export class LiveAnswer {
  readonly #ask: (query: string, signal: AbortSignal) => Promise<Answer>;
  readonly #told: (answer: Answer | null) => void;
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  /** `told` gets each answer that still counts, and null where one could not be fetched. */
  constructor(
    ask: (query: string, signal: AbortSignal) => Promise<Answer>,
    told: (answer: Answer | null) => void,
    pause = PAUSE
  ) {
    this.#ask = ask;
    this.#told = told;
    this.#pause = pause;
  }

  /** Takes the place of what was asked before. */
  ask(query: string): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#send(query), this.#pause);
  }

  /** Drops what was asked. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#asked = null;
  }

  async #send(query: string): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    let answer: Answer | null;
    try {
      answer = await this.#ask(query, asked.signal);
    } catch {
      answer = null;
    }
    if (this.#asked === asked) this.#told(answer);
  }
}
