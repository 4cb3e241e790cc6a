import type { Result } from '$lib/observations/result';

/**
 * Keeps the last value made, with the state it was made of: the same state gives the same value, however many ask at once. A value that
 * failed is made anew for the next who asks.
 */
export class Latest<T> {
  #kept: { readonly of: string | number; readonly value: Promise<Result<T>> } | null = null;

  /** The value for a state; `make` makes it where another state, or a failure, was last. */
  get(of: string | number, make: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#kept?.of === of) return this.#kept.value;
    const kept = { of, value: make() };
    this.#kept = kept;
    const forget = () => {
      if (this.#kept === kept) this.#kept = null;
    };
    kept.value.then((made) => {
      if (!made.ok) forget();
    }, forget);
    return kept.value;
  }

  /** Lets go of the value. */
  forget(): void {
    this.#kept = null;
  }
}
