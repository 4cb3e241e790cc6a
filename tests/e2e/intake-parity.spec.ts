import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from './support/test';
import { build, createServer, type ViteDevServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'build', 'intake-parity');

type Files = readonly (readonly [name: string, binary: string])[];
type Native = {
  awkward: readonly string[];
  madeTable: () => string;
  readNative: (files: Files) => Promise<readonly (readonly [string, string, string])[]>;
};

let vite: ViteDevServer;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radstall-parity-'));
  vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    cacheDir: join(folder, 'vite'),
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    optimizeDeps: {
      exclude: ['@duckdb/duckdb-wasm'],
      include: ['apache-arrow', 'papaparse', 'valibot', 'd3-dsv', 'd3-array', 'fflate', 'sax']
    },
    // As the site's own policy: what is made of strings fails here as it would there.
    server: {
      host: '127.0.0.1',
      port: 0,
      headers: { 'content-security-policy': "script-src 'self' 'wasm-unsafe-eval'" }
    }
  });
  await vite.listen();
  // The native side as the command line is built, which is what it is.
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    ssr: { noExternal: true, external: ['@duckdb/node-api'], target: 'node' },
    build: {
      ssr: 'tests/parity/intake-native.ts',
      outDir: built,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'native.mjs' } }
    }
  });
});

test.afterAll(async () => {
  await vite.close();
  await rm(folder, { recursive: true, force: true });
});

test('both engines read awkward files and a large table as the same observations, with the same problems', async ({
  page
}) => {
  const native = (await import(pathToFileURL(join(built, 'native.mjs')).href)) as Native;
  const fixtures = native.awkward.map(
    async (name) => [name, await readFile(join(root, 'tests/fixtures/intake', name), 'latin1')] as const
  );
  const made = Buffer.from(native.madeTable(), 'utf8').toString('latin1');
  const files: Files = [...(await Promise.all(fixtures)), ['laget.csv', made]];
  const expected = await native.readNative(files);

  await page.goto(`${vite.resolvedUrls?.local[0] ?? ''}tests/parity/intake.html`);
  await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
  const read = await page.evaluate((all) => window.readInBrowser(all), files);

  for (const [at, [name, intake, tidy]] of expected.entries()) {
    expect(JSON.parse(read[at]?.[1] ?? 'null'), name).toEqual(JSON.parse(intake));
    expect(read[at]?.[2] === tidy, `the tidy table of ${name}`).toBe(true);
  }
  const [, large = '{}', table = ''] = expected.at(-1) ?? [];
  expect(JSON.parse(large)).toMatchObject({ way: 'coded', table: { rows: 36_000 } });
  expect(table.split('\n').length).toBeGreaterThan(20_000);
});
