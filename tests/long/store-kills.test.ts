import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { inFolder, must } from '../../src/lib/releases/fixtures';
import { openFolderStore } from '../../src/lib/releases/folder-store';
import { entries, verifyChain } from '../../src/lib/releases/ledger';
import { observationsOf, readDataset } from '../../src/lib/releases/datasets';
import { verifyHome } from '../../src/lib/releases/seed';
import { loadRelease } from '../../src/lib/releases/release';

const WRITERS = 3;
const ROUNDS = 25;
const HOUR = 60 * 60 * 1000;

/** What a writer said it had published before it was killed. */
type Told = { readonly number: number; readonly hash: string; readonly title: string };

/** Numbers in [0, 1) from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function bundleChild(folder: string): Promise<string> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: here('../../src/lib') } },
    ssr: { noExternal: true },
    build: {
      ssr: here('./store-kills-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } }
    }
  });
  return join(folder, 'child.mjs');
}

/** Starts a writer, kills it with SIGKILL after so many ms, and gives the publications it told of in whole lines. */
async function killedWriter(
  child: string,
  home: string,
  writer: number,
  start: number,
  after: number
): Promise<Told[]> {
  const process_: ChildProcess = spawn(process.execPath, [child, home, String(writer), String(start)], {
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let said = '';
  let complaints = '';
  process_.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  process_.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const timer = setTimeout(() => process_.kill('SIGKILL'), after);
  const [code, signal] = await once(process_, 'close');
  clearTimeout(timer);
  expect(complaints, `writer ${writer} ended by itself (${code})`).toBe('');
  expect(signal).toBe('SIGKILL');
  return said
    .split('\n')
    .slice(0, -1)
    .map((line): Told => JSON.parse(line));
}

test('writers killed at any moment leave a whole chain, whole datasets and everything they said was published', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`store-kills: SEED=${seed}`);
  const random = generator(seed);
  await inFolder(async (folder) => {
    const child = await bundleChild(folder);
    const home = join(folder, 'home');
    const told: Told[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const rounds = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          killedWriter(child, home, writer, 10_000 * (round + 1), 200 + Math.floor(random() * 900))
        )
      );
      told.push(...rounds.flat());

      const store = must(await openFolderStore(home));
      const chain = must(await verifyChain(store));
      if (chain.length > 0) must(await verifyHome(store));
      for (const { number, hash, title } of told) {
        expect(chain[number - 1]).toMatchObject({ hash, entry: { number, title } });
      }
    }

    const store = must(await openFolderStore(home, () => Date.now() + 2 * HOUR));
    const chain = must(await entries(store));
    for (const { entry } of chain) {
      const { release } = must(await loadRelease(store, entry.number));
      for (const { id, hash } of release.datasets) {
        const values = must(observationsOf(must(await readDataset(store, id, hash)))).map(
          ({ value }) => value
        );
        expect(values).toHaveLength(4);
        expect(new Set(values.map((value) => (value.kind === 'count' ? value.value : value.kind))).size).toBe(
          1
        );
      }
    }
    console.log(
      `store-kills: ${ROUNDS * WRITERS} kills, ${chain.length} releases, ${told.length} of them told of`
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(chain.length);
  });
}, 600_000);
