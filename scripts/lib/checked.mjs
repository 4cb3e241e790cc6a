import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {{ title: string, passed: boolean }} Check
 * @typedef {{ title?: string, specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite
 */

/**
 * The tests of Playwright's JSON report in their order, each with whether it passed.
 * @param {{ suites?: Suite[] }} report
 * @returns {Check[]}
 */
export function checksOf(report) {
  return (report.suites ?? []).flatMap((suite) => [
    ...(suite.specs ?? []).map(({ title, ok }) => ({ title, passed: ok })),
    ...checksOf({ suites: suite.suites ?? [] })
  ]);
}

/**
 * Keeps what the tests in a browser found beside the build they were run on, named by its fingerprint: the page on accessibility shows
 * it as long as that build is the one that runs.
 * @param {string} file Playwright's JSON report
 * @param {string} [folder] of what is built
 */
export function keepChecked(file, folder = join(root, 'build')) {
  const { site } = JSON.parse(readFileSync(join(folder, 'stamp.json'), 'utf8'));
  const checks = checksOf(JSON.parse(readFileSync(file, 'utf8')));
  const half = join(folder, 'checked.json.half');
  writeFileSync(half, JSON.stringify({ site, at: new Date().toISOString(), checks }, null, 2));
  renameSync(half, join(folder, 'checked.json'));
}
