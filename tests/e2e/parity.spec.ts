import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import type { Release } from '../../src/lib/observations/dataset';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Native = {
  openHome: (home: string, data: string) => Promise<{ release: Release; paths: Record<string, string> }>;
  askNative: (release: Release, paths: Record<string, string>) => Promise<[string, string][]>;
};

/** Two builds of V8 may differ in the last bits of a logarithm: whole numbers must be equal, others to nine digits. */
function settled(answer: string): string {
  return JSON.stringify(JSON.parse(answer), (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value
  );
}

let vite: ViteDevServer;
let home: string;

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'radstall-parity-'));
  vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    cacheDir: join(home, 'vite'),
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['apache-arrow', 'valibot', 'd3-dsv'] },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root, home] } },
    ssr: { external: ['@duckdb/node-api'] }
  });
  await vite.listen();
});

test.afterAll(async () => {
  await vite.close();
  await rm(home, { recursive: true, force: true });
});

test('both engines give the same answer to every question of the catalogue', async ({ page }) => {
  test.setTimeout(240_000);
  const native = (await vite.ssrLoadModule('/tests/parity/native.ts')) as Native;
  const { release, paths } = await native.openHome(join(home, 'home'), resolve(root, 'data'));
  const expected = await native.askNative(release, paths);

  const origin = vite.resolvedUrls?.local[0] ?? '';
  await page.goto(`${origin}tests/parity/index.html`);
  await page.waitForSelector('html[data-ready]', { timeout: 120_000 });
  const urls = Object.fromEntries(Object.entries(paths).map(([key, path]) => [key, `${origin}@fs${path}`]));
  const answers = await page.evaluate(([release, urls]) => window.askInBrowser(release, urls), [
    release,
    urls
  ] as const);

  expect(answers.length).toBeGreaterThan(500);
  expect(answers.map(([address]) => address)).toEqual(expected.map(([address]) => address));
  const different = answers
    .filter(([, answer], index) => settled(answer) !== settled(expected[index]?.[1] ?? ''))
    .map(([address]) => address);
  expect(different).toEqual([]);
  const answered = expected.filter(([, answer]) => answer.startsWith('{"ok":true'));
  expect(answered.length).toBeGreaterThan(150);
});
