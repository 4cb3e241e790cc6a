import { fail, ok, type Result } from '$lib/observations/result';

/** The largest count taken: far above any count of offences, and low enough that every sum stays quick. */
const LARGEST = 1e9;

/** The value if it is a whole number from 0 to 10⁹, else the problem `not-a-count` at `path`. */
export function countAt(path: string, value: number): Result<number> {
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST) return ok(value);
  return fail('not-a-count', path, `${path} må være et helt tall fra 0 til 1 000 000 000, men er ${value}.`);
}

/** The value if it is a finite number above 0, else the problem `not-positive` at `path`. */
export function positiveAt(path: string, value: number): Result<number> {
  if (Number.isFinite(value) && value > 0) return ok(value);
  return fail('not-positive', path, `${path} må være et tall over 0, men er ${value}.`);
}

/** The value if it is a finite number from 0 up, else the problem `negative` at `path`. */
export function notNegativeAt(path: string, value: number): Result<number> {
  if (Number.isFinite(value) && value >= 0) return ok(value);
  return fail('negative', path, `${path} må være et tall fra 0 og oppover, men er ${value}.`);
}

/** The first problem of the first few checks that failed, or success. */
export function firstProblem(results: readonly Result<unknown>[]): Result<null> {
  for (const result of results) if (!result.ok) return result;
  return ok(null);
}
