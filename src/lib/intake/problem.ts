import type { IntakeProblem, ProblemCode, Severity } from './types';

const MOST_ROWS = 100;
const MOST_FOUND = 10;
const MOST_LETTERS = 80;

/** Where a problem was found: rows of the source, the column, and values as they stand there. */
export type Place = {
  readonly rows?: readonly number[];
  readonly count?: number;
  readonly column?: string | null;
  readonly found?: readonly string[];
};

/** A problem with the first of its rows and values; `count` is how many there are in all. */
export function problem(
  code: ProblemCode,
  severity: Severity,
  message: string,
  place: Place = {}
): IntakeProblem {
  const rows = place.rows ?? [];
  return {
    code,
    severity,
    rows: rows.slice(0, MOST_ROWS),
    count: place.count ?? rows.length,
    column: place.column ?? null,
    found: [...new Set(place.found ?? [])].slice(0, MOST_FOUND).map((text) => text.slice(0, MOST_LETTERS)),
    message
  };
}
