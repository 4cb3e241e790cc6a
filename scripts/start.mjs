// npm start: installs and builds what is missing, then serves the site.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runCommand, settleFolders } from './lib/root.mjs';
import { serve } from './lib/serve.mjs';

await runCommand(async () => {
  settleFolders();
  await ensureInstalled('production');
  await ensureBuilt(['site']);
  await serve();
});
