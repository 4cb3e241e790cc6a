import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Result } from '../../src/lib/observations/result';

function text(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** The document of a reference file, taken to have the shape the test asks for. */
export function readJson<T>(name: string): T {
  return JSON.parse(text(name)) as T;
}

/** The rows of a reference table: words stay words, `null` is null, the rest are numbers. */
export function readCsv(name: string): Record<string, number | string | null>[] {
  const [header = '', ...lines] = text(name).trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line
      .split(',')
      .map((cell) => (cell === 'null' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)));
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
  });
}

/** The value of a result; a problem fails the test with its message. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.message}`);
  return result.value;
}

/** Where a result failed and with which code; a success fails the test. */
export function problemOf(result: Result<unknown>): { readonly code: string; readonly path: string } {
  if (result.ok) throw new Error('A problem was expected, but there is a value.');
  return { code: result.problem.code, path: result.problem.path };
}

/**
 * Holds everything that `expected` names against `actual`, however deep: numbers to 1e-8 relative (the reference has ten digits),
 * all else exactly. What `actual` has beyond it is not looked at.
 */
export function expectClose(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    const gap = Math.abs(Number(actual) - expected);
    const room = Math.max(1e-8 * Math.abs(expected), 1e-300);
    expect(gap, `${path}: ${String(actual)} for ${expected}`).toBeLessThanOrEqual(room);
  } else if (typeof expected === 'object' && expected !== null) {
    const [have, want] = [new Map(Object.entries(actual ?? {})), Object.entries(expected)];
    for (const [key, value] of want) expectClose(have.get(key), value, `${path}.${key}`);
  } else {
    expect(actual, path).toBe(expected);
  }
}
