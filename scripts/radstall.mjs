// npm run -s radstall -- COMMAND …: installs and builds what the command lacks, then runs it. Only the command writes to stdout.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { callersFolder, message, requireNode, root, say, settleFolders } from './lib/root.mjs';
import { serve } from './lib/serve.mjs';

const USAGE = 'Bruk: serve [--port N]';

/**
 * The port that `serve` is asked for.
 * @param {string[]} args
 * @returns {string | undefined} undefined where the port is to be the usual one; ends with exit code 2 on wrong usage
 */
function readPort(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
    if (values.port === undefined || /^\d{1,5}$/.test(values.port)) return values.port;
    say(`«${values.port}» er ikke et portnummer. ${USAGE}`);
  } catch {
    say(USAGE);
  }
  process.exit(2);
}

requireNode();
settleFolders();
const [command = '', ...rest] = process.argv.slice(2);
const needsSite = command === 'serve' || command === 'brief';
const port = command === 'serve' ? readPort(rest) : undefined;
try {
  await ensureInstalled('production');
  await ensureBuilt(needsSite ? ['cli', 'site'] : ['cli']);
} catch (fault) {
  say(message(fault));
  process.exit(2);
}
if (command === 'serve') {
  await serve({ port });
} else {
  process.chdir(callersFolder());
  await import(pathToFileURL(join(root, 'build/cli/main.js')).href);
}
