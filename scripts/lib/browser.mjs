import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runChild, runNode } from './children.mjs';
import { environment, PlainFailure, say } from './root.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const playwright = 'node_modules/@playwright/test/cli.js';

/**
 * What the browser is started with: no sandbox, since tests run as root in containers, and no traffic of its own.
 */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/**
 * The Chromium of this machine: the one that CHROMIUM names, else the first on the path that runs.
 * @returns {string | null} its path; null where there is none
 */
export function findBrowser() {
  const given = environment.CHROMIUM;
  if (given) return given;
  const folders = (environment.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path) && answers(path)) ?? null;
}

/**
 * Sees to it that there is a Chromium: this machine's, else the distribution's package, else the one that Playwright fetches.
 * @returns {Promise<string | null>} its path; null where Playwright keeps it and knows where
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null || playwrightHasOne()) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installerer Chromium med apt …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runChild('apt-get', ['update'], { env });
    await runChild('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  say('Henter Chromium med Playwright …');
  const { status, output } = await runNode([playwright, 'install', 'chromium']);
  if (status === 0) return null;
  throw new PlainFailure(
    `Fant ingen Chromium, og fikk ikke hentet en. Sett CHROMIUM til stien.\n${output.trim()}`
  );
}

/**
 * Whether a file of the right name is a browser, and not a stub that asks for it to be installed.
 * @param {string} path
 */
function answers(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function playwrightHasOne() {
  const code = `process.exit(require('node:fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)`;
  return spawnSync(process.execPath, ['-e', code], { stdio: 'ignore' }).status === 0;
}
