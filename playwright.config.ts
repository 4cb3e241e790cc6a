import { defineConfig, type LaunchOptions } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './scripts/lib/browser.mjs';

/** A port that nobody listens on. The processes of one run share it through the environment. */
function freePort(): string {
  const code = `const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})`;
  return execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }).trim();
}

const environment = process.env;
const port = (environment['RADSTALL_TEST_PORT'] ??= freePort());
/** Tests that call the command line work in the home of the site they look at. */
const home = (environment['RADSTALL_HOME'] ??= mkdtempSync(join(tmpdir(), 'radstall-e2e-')));
const browser = findBrowser();
if (browser !== null) environment['CHROMIUM'] = browser;

const launchOptions: LaunchOptions = {
  args: browserArguments,
  ...(browser === null ? {} : { executablePath: browser })
};

/** Walks that start servers of their own, some of them over and over: `npm run test:long` does these. */
const withServers =
  environment['RADSTALL_EVERY_ROUTE'] === '1'
    ? []
    : ['**/editions.spec.ts', '**/said.spec.ts', '**/states.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: withServers,
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    launchOptions
  },
  // What writes to the home that all tests look at is done when the others have looked.
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, grepInvert: /@writes/ },
    { name: 'writing', use: { browserName: 'chromium' }, grep: /@writes/, dependencies: ['chromium'] }
  ],
  webServer: {
    command: `"${process.execPath}" scripts/start.mjs`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: { PORT: port, HOST: '127.0.0.1', ORIGIN: '', RADSTALL_HOME: home }
  }
});
