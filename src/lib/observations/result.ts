/** What went wrong, where, and what to do about it. `path` names the place: `file.csv:12:value`, `observations.0.period`. */
export type Problem = {
  readonly code: string;
  readonly path: string;
  readonly message: string;
};

/** A value or the problem that stood in its way: errors are values here, thrown only for faults of programming. */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a problem as a failure: a stable code, the path to the cell or field, and a sentence that says what to do. */
export function fail(code: string, path: string, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, path, message } };
}

/** The values of all results, in order, or the first problem among them. */
export function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, value: values };
}
