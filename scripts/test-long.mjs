// npm run test:long: tests that take minutes or hours, and the contract on every route. SEED=N repeats a run; a name of a test runs it alone.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runNode } from './lib/children.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { environment, runCommand } from './lib/root.mjs';

const browsed = ['contract', 'oppfolging', 'editions', 'said', 'states'];

/** What `npm test` holds on some kinds of page, on every route there is; and the walks that start servers of their own. */
async function contract() {
  const home = mkdtempSync(join(tmpdir(), 'radstall-long-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const chromium = await ensureBrowser();
  if (chromium !== null) environment.CHROMIUM = chromium;
  const { status } = await runNode(['node_modules/@playwright/test/cli.js', 'test', ...browsed], {
    output: 'inherit',
    env: { RADSTALL_EVERY_ROUTE: '1', RADSTALL_HOME: home, RADSTALL_TEST_PORT: undefined, CI: '1' }
  });
  return status;
}

await runCommand(async () => {
  await ensureInstalled('full');
  await ensureBuilt(['cli', 'site']);
  const SEED = environment.SEED ?? String(randomInt(2 ** 31));
  console.log(`Frø: ${SEED}. Kjør det samme igjen med SEED=${SEED} npm run test:long`);
  const names = process.argv.slice(2);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.long.config.ts', ...names];
  const { status } = await runNode(args, { output: 'inherit', env: { SEED } });
  const swept = names.length === 0 ? await contract() : 0;
  process.exitCode = Math.max(status, swept);
});
