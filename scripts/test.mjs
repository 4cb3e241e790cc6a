// npm test: everything that is checked before a change is taken in, on a machine that may have nothing but Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt, ensureTexts } from './lib/build.mjs';
import { keepChecked } from './lib/checked.mjs';
import { runNode } from './lib/children.mjs';
import { one, readPlaywright, readVitest, sum } from './lib/counts.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { environment, message, requireNode, say } from './lib/root.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const reports = mkdtempSync(join(tmpdir(), 'radstall-test-'));
const report = (/** @type {string} */ name) => join(reports, name);

/**
 * A program that passes or fails as a whole; what it says is shown where it fails.
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(...args) {
  const { status, output } = await runNode(args);
  if (status !== 0) say(output.trim());
  return one(status === 0);
}

async function units() {
  const json = report('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const { status } = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    output: 'inherit'
  });
  return readVitest(json, status);
}

async function build() {
  await ensureBuilt(['cli', 'site']);
  return one(true);
}

async function browser() {
  const json = report('playwright.json');
  const { status } = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], {
    output: 'inherit',
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: json,
      RADSTALL_HOME: report('home'),
      RADSTALL_TEST_PORT: undefined,
      CI: '1'
    }
  });
  const counts = readPlaywright(json, status);
  if (counts.passed > 0) keepChecked(json);
  return counts;
}

/** @typedef {[title: string, work: () => Promise<Counts>]} Step */

/**
 * Rows of steps that are done side by side: three programs of one thread each, on two processors.
 * @type {Step[][]}
 */
const statics = [
  [
    ['eslint', () => check('node_modules/eslint/bin/eslint.js', '.')],
    ['prettier', () => check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')]
  ],
  [
    [
      'svelte-check',
      () =>
        check('node_modules/svelte-check/bin/svelte-check', '--threshold', 'warning', '--fail-on-warnings')
    ]
  ]
];

/** @type {Counts[]} */
const all = [];

/**
 * Does one step and says what came of it.
 * @param {Step} step
 * @returns {Promise<boolean>} whether nothing failed
 */
async function run([title, work]) {
  const began = performance.now();
  const counts = await work().catch((fault) => {
    say(message(fault));
    return one(false);
  });
  all.push(counts);
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${title.padEnd(13)}${seconds} s   ${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed === 0;
}

/** @param {Step[]} row */
async function runRow(row) {
  for (const step of row) await run(step);
}

requireNode();
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
const began = performance.now();
try {
  await ensureInstalled('full');
  const chromium = await ensureBrowser();
  if (chromium !== null) environment.CHROMIUM = chromium;
  await ensureTexts();
  const synced = await runNode(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
  if (synced.status !== 0) say(synced.output.trim());
  await Promise.all(statics.map(runRow));
  await run(['vitest', units]);
  if (await run(['build', build])) await run(['playwright', browser]);
  else say('Testene i nettleseren er ikke kjørt, for nettstedet lot seg ikke bygge.');
} catch (fault) {
  say(message(fault));
  all.push(one(false));
}
const { passed, failed } = sum(all);
console.log(`${'i alt'.padEnd(13)}${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
