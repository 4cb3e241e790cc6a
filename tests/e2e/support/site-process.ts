import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';

/** A process of the site, on a free port of this machine. */
export type SiteProcess = {
  readonly origin: string;
  /** The one-time link that the start printed, or null where the home has an administrator. */
  readonly link: string | null;
  readonly stop: () => Promise<void>;
};

/** Starts the built site on a home of the test's own and waits until it answers. Rejects with what it said where it ends instead. */
export async function startSite(home: string): Promise<SiteProcess> {
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, RADSTALL_HOME: home, PORT: '0', HOST: '127.0.0.1', ORIGIN: '' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /svarer på (http:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The site ended: ${said}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { origin, link: /(\/inn\/[\w-]+)/.exec(said)?.[1] ?? null, stop };
}

/** Signs in as the administrator by a one-time link. */
export async function signIn(page: Page, { origin, link }: SiteProcess): Promise<void> {
  await page.goto(`${origin}${link ?? ''}`);
  await page.getByRole('button', { name: 'Logg inn som administrator' }).click();
  await page.waitForURL(`${origin}/arbeid`);
}
