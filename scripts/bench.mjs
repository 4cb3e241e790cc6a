// npm run bench: the budgets as measured on this machine. `npm run bench -- page server` measures only some of them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { message, PlainFailure, root, runCommand, say } from './lib/root.mjs';

/** @typedef {import('../tests/bench/report.mjs').Figure} Figure */

/**
 * Starts the built site in a home of its own.
 * @returns {Promise<{ address: string, pid: number, close: () => Promise<void> }>}
 */
async function startSite() {
  const home = mkdtempSync(join(tmpdir(), 'radstall-bench-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      ORIGIN: '',
      RADSTALL_HOME: home,
      NODE_ENV: 'production'
    },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  process.on('exit', () => child.kill());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  /** @type {Promise<string>} */
  const answering = new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more) => {
      text += more;
      const [, found] = /svarer på (http:\S+)\n/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new PlainFailure('Nettstedet lot seg ikke starte.')));
  });
  return { address: await answering, pid: child.pid ?? 0, close };
}

await runCommand(async () => {
  await ensureInstalled('full');
  await ensureBuilt(['cli', 'site']);
  const browser = await ensureBrowser();
  const { line } = await import('../tests/bench/report.mjs');
  const site = await startSite();
  /** @type {Record<string, () => Promise<Figure[]>>} */
  const benches = {
    page: async () => (await import('../tests/bench/page.mjs')).measurePage(site.address, browser),
    filter: async () => (await import('../tests/bench/filter.mjs')).measureFilter(site.address, browser),
    server: async () => (await import('../tests/bench/server.mjs')).measureServer(site.address, site.pid),
    minutes: async () => (await import('../tests/bench/minutes.mjs')).measureMinutes(),
    intake: async () => (await import('../tests/bench/intake.mjs')).measureIntake(),
    'intake-browser': async () =>
      (await import('../tests/bench/intake-browser.mjs')).measureIntakeInBrowser(site.address, browser)
  };
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in benches));
  try {
    if (unknown !== undefined)
      throw new PlainFailure(`«${unknown}» måles ikke. Velg blant ${Object.keys(benches).join(', ')}.`);
    console.log(
      `Node ${process.versions.node}, ${cpus().length} prosessorer, ${cpus()[0]?.model ?? 'ukjent'}`
    );
    for (const [name, measure] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const figures = await measure().catch((fault) => {
        say(`${name}: ${message(fault)}`);
        process.exitCode = 1;
        return [];
      });
      for (const figure of figures) console.log(line(figure));
    }
  } finally {
    await site.close();
  }
});
