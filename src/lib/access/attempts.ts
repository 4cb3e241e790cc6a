import { fail, ok, type Result } from '$lib/observations/result';

/** Counts failed attempts per key, such as a client's address, in the memory of one server. */
export type Attempts = {
  /** Whether another attempt is let through. */
  check(key: string): Result<true>;
  /** Notes a failed attempt. */
  failed(key: string): void;
};

/** At most so many keys are remembered, the oldest forgotten first. */
const KEYS = 10_000;

/** Lets through `most` failed attempts per key in `window` ms; `now` (ms) is the clock. */
export function countAttempts(most: number, window: number, now: () => number = Date.now): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (key: string) => (failures.get(key) ?? []).filter((time) => time > now() - window);
  return {
    check(key) {
      return recent(key).length < most
        ? ok(true)
        : fail('too-many-attempts', 'link', 'Det har vært for mange forsøk. Vent litt, og prøv igjen.');
    },
    failed(key) {
      const times = [...recent(key), now()];
      failures.delete(key);
      failures.set(key, times);
      const [oldest] = failures.keys();
      if (failures.size > KEYS && oldest !== undefined) failures.delete(oldest);
    }
  };
}
