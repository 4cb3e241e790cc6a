import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createListener } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from './support/test';
import { createServer } from 'vite';
import type { State } from '../states/homes';
import { crawl, type Crawl, type FigureSeen } from './support/crawl';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Homes = { openState: (home: string, data: string, state: State) => Promise<readonly string[]> };

let folder: string;
let openState: Homes['openState'];
let closeVite: () => Promise<void>;

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radstall-states-'));
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    cacheDir: join(folder, 'vite'),
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    ssr: { external: ['@duckdb/node-api'] }
  });
  closeVite = () => vite.close();
  ({ openState } = (await vite.ssrLoadModule('/tests/states/homes.ts')) as Homes);
});

test.afterAll(async () => {
  await closeVite();
  await rm(folder, { recursive: true, force: true });
});

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const listener = createListener();
    listener.on('error', failed);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Serves a home in a state, crawls every page of it, and ends the server. */
async function crawled(page: Page, state: State): Promise<Crawl & { stepped: readonly string[] }> {
  const home = join(folder, state);
  const stepped = await openState(home, resolve(root, 'data'), state);
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, RADSTALL_HOME: home, PORT: `${port}`, HOST: '127.0.0.1', ORIGIN: '' },
    stdio: 'ignore'
  });
  const ended = new Promise((done) => server.once('exit', done));
  try {
    return { ...(await crawl(page, `http://127.0.0.1:${port}`)), stepped };
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** What holds in every state. */
function expectTied({ pages, faults }: Crawl): FigureSeen[] {
  expect(faults).toEqual([]);
  const figures = pages.flatMap((one) => one.figures);
  expect(figures.length).toBeGreaterThan(40);
  for (const { where, figure } of pages.flatMap((one) =>
    one.figures.map((figure) => ({ where: one.path, figure }))
  )) {
    const name = `${where} ${figure.id}: ${figure.title}`;
    expect(figure.tie === null ? figure.untied : figure.tie, `${name} has its tie`).toMatch(
      /^\/moter\/|^#|Ikke omtalt i referatene \(\d+ møte/u
    );
    expect(figure.synthetic, `${name} is stamped as what it is`).toBe(figure.stamps > 0);
    expect(figure.subtitle.includes('Eksempeltall'), `${name} says what it is`).toBe(figure.synthetic);
    const share = / (?:gikk|har gått) (?:ned|opp) (\d+) prosent/u.exec(figure.title)?.[1];
    if (share !== undefined) expect(figure.summary, `${name} keeps its word`).toContain(`${share} prosent`);
  }
  return figures;
}

/** The verdicts on the page of the meeting, by the number of their statement. */
function verdictsOf({ pages }: Crawl): ReadonlyMap<number, readonly string[]> {
  const meeting = pages.find(({ path }) => path === '/moter/2025-05-14');
  return new Map(meeting?.statements.map(({ number, tags }) => [number, tags]));
}

test('on made-up numbers every figure is stamped and tied, every verdict is an example, and no page is for search engines', async ({
  page
}) => {
  const site = await crawled(page, 'made-up');
  expectTied(site);
  const verdicts = verdictsOf(site);
  expect([...verdicts.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const tag of [...verdicts.values()].flat()) expect(tag).toMatch(/^Eksempel: /u);
  for (const { path, robots, banner } of site.pages) {
    expect(robots, path).toBe('noindex');
    expect(banner, path).toContain('oppdiktede');
  }
});

test('real figures of one kind take the place of the made-up ones; each figure and verdict says which it rests on, and none mixes them', async ({
  page
}) => {
  const site = await crawled(page, 'partly-real');
  expect(site.stepped).toEqual(['eksempel-hatmotiv-tertial', 'eksempel-hatmotiv-tertial-2024']);
  const figures = expectTied(site);
  expect(new Set(figures.map(({ synthetic }) => synthetic))).toEqual(new Set([true, false]));
  const verdicts = verdictsOf(site);
  for (const [number, tags] of verdicts) {
    for (const tag of tags) expect(tag.startsWith('Eksempel: '), `${number}: ${tag}`).toBe(number !== 9);
  }
  for (const { path, robots, banner } of site.pages) {
    expect(robots, path).toBe('noindex');
    expect(banner, path).toContain('Noen av tallene');
  }
});

test('on real numbers nothing is called an example, words get real verdicts, and search engines may come', async ({
  page
}) => {
  const site = await crawled(page, 'wholly-real');
  expect(site.stepped).toHaveLength(6);
  const figures = expectTied(site);
  expect(figures.filter(({ synthetic }) => synthetic)).toEqual([]);
  const tags = [...verdictsOf(site).values()].flat();
  expect(new Set(tags)).toEqual(new Set(['Stemmer', 'Stemmer delvis', 'Usikkert']));
  for (const { path, robots, banner, text } of site.pages) {
    expect(robots, path).toBeNull();
    expect(banner, path).toBeNull();
    // The pages about the numbers explain the word.
    if (!/^\/(?:om|ordliste|data)(?:\/|$)/u.test(path))
      expect(
        /.{0,60}(?:Eksempel|eksempeltall|oppdikt|diktet opp).{0,60}/u.exec(text)?.[0],
        path
      ).toBeUndefined();
  }
});
