// npm run test:long: tests that take minutes or hours. SEED=N repeats a run.
import { randomInt } from 'node:crypto';
import { ensureBuilt } from './lib/build.mjs';
import { runNode } from './lib/children.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { environment, runCommand } from './lib/root.mjs';

await runCommand(async () => {
  await ensureInstalled('full');
  await ensureBuilt(['cli']);
  const SEED = environment.SEED ?? String(randomInt(2 ** 31));
  console.log(`Frø: ${SEED}. Kjør det samme igjen med SEED=${SEED} npm run test:long`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.long.config.ts'];
  const { status } = await runNode([...args, ...process.argv.slice(2)], { output: 'inherit', env: { SEED } });
  process.exitCode = status;
});
