import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './support/test';
import { createServer, type ViteDevServer } from 'vite';
import type { Release } from '../../src/lib/observations/dataset';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Native = {
  openHome: (home: string, data: string) => Promise<{ release: Release; paths: Record<string, string> }>;
  askNative: (release: Release, paths: Record<string, string>) => Promise<[string, string][]>;
};

/** Two builds of V8 may differ in the last bits of a logarithm: whole numbers must be equal, others to nine digits. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    const isWhole = Number.isInteger(one) && Number.isInteger(other);
    return isWhole ? one === other : Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return one === other;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && alike(value, theirs.get(key)))
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
    .filter(([, answer], index) => !alike(JSON.parse(answer), JSON.parse(expected[index]?.[1] ?? 'null')))
    .map(([address]) => address);
  expect(different).toEqual([]);
  const answered = expected.filter(([, answer]) => answer.startsWith('{"ok":true'));
  expect(answered.length).toBeGreaterThan(150);
});
