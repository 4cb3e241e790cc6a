import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { signIn, startSite } from './site-process';

/** A site in a home of its own, which a test may write to as it likes. */
export type OwnSite = {
  readonly origin: string;
  /** Runs a command of the command line in the home; gives what it printed. */
  readonly command: (...args: readonly string[]) => string;
  /** Signs the page in as the administrator. */
  readonly signIn: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the built site in a new home, and waits until it answers. */
export async function ownSite(): Promise<OwnSite> {
  const home = await mkdtemp(join(tmpdir(), 'radstall-own-'));
  const site = await startSite(home);
  const command = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['scripts/radstall.mjs', ...args], {
      env: { ...process.env, RADSTALL_HOME: home },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    });
  return {
    origin: site.origin,
    command,
    signIn: (page) => {
      const link = /\/inn\/[\w-]+/.exec(command('link'))?.[0] ?? null;
      return signIn(page, { ...site, link });
    },
    close: async () => {
      await site.stop();
      await rm(home, { recursive: true, force: true });
    }
  };
}
