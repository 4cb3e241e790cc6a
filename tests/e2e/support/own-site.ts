import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A site in a home of its own, which a test may write to as it likes. */
export type OwnSite = {
  readonly origin: string;
  /** Runs a command of the command line in the home; gives what it printed. */
  readonly command: (...args: readonly string[]) => string;
  /** Signs the page in as the administrator. */
  readonly signIn: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const listener = createServer();
    listener.on('error', failed);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Starts the built site in a new home, and waits until it answers. */
export async function ownSite(): Promise<OwnSite> {
  const home = await mkdtemp(join(tmpdir(), 'radstall-own-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, RADSTALL_HOME: home, PORT: `${port}`, HOST: '127.0.0.1', ORIGIN: '' };
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: 'ignore'
  });
  const ended = new Promise((done) => server.once('exit', done));
  let answers = false;
  for (let wait = 0; wait < 300 && !answers; wait += 1) {
    answers = await fetch(origin).then(
      ({ ok }) => ok,
      () => false
    );
    if (!answers) await new Promise((done) => setTimeout(done, 200));
  }
  const command = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['scripts/radstall.mjs', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    });
  return {
    origin,
    command,
    signIn: async (page) => {
      const path = /\/inn\/[\w-]+/.exec(command('link'))?.[0] ?? '';
      await page.goto(`${origin}${path}`);
      await page.getByRole('button', { name: 'Logg inn som administrator' }).click();
      await page.waitForURL(/\/arbeid$/);
    },
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    }
  };
}
