// Compiles the message files of src/lib/texts/nb into typed functions. Its own command, so that no build waits for a network.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = spawnSync(
  process.execPath,
  [
    'node_modules/@inlang/paraglide-js/bin/run.js',
    'compile',
    '--project',
    'src/lib/texts/project.inlang',
    '--outdir',
    'src/lib/texts/compiled',
    '--strategy',
    'baseLocale'
  ],
  { cwd: root, encoding: 'utf8' }
);
const output = `${run.stdout}${run.stderr}`;
if (run.status !== 0 || /warn|error/i.test(output)) {
  console.error(output);
  process.exit(1);
}
