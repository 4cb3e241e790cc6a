import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped
    }),
    none
  );
}

/**
 * One step counted as one test.
 * @param {boolean} isPassed
 * @returns {Counts}
 */
export function one(isPassed) {
  return { ...none, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

/**
 * The counts of Vitest's JSON report. A file that could not be run counts as one failure.
 * @param {string} file
 * @param {number} status Vitest's exit code: where it failed and no test did, that is one failure
 * @returns {Counts}
 */
export function readVitest(file, status) {
  const report = readReport(file);
  const broken = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0
  ).length;
  return failing(status, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  });
}

/**
 * The counts of Playwright's JSON report.
 * @param {string} file
 * @param {number} status Playwright's exit code: where it failed and no test did, that is one failure
 * @returns {Counts}
 */
export function readPlaywright(file, status) {
  const stats = readReport(file)?.stats;
  return failing(status, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0
  });
}

/**
 * @param {number} status
 * @param {Counts} counts
 * @returns {Counts}
 */
function failing(status, counts) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
