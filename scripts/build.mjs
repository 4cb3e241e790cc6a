// npm run build: installs and builds what is missing or out of date.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runCommand } from './lib/root.mjs';

await runCommand(async () => {
  await ensureInstalled('production');
  await ensureBuilt(['cli', 'site']);
});
