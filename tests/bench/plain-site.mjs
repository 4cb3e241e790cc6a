import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolders } from '../../scripts/lib/compress.mjs';
import { root } from '../../scripts/lib/root.mjs';

const ROWS = 100_000;

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.csv': 'text/csv',
  '.wasm': 'application/wasm'
};

/**
 * Rows of made-up counts, the same each time: period, area, offence, age, sex, value.
 * @returns {string}
 */
function table() {
  const periods = Array.from(
    { length: 22 },
    (_, index) => `${2018 + Math.floor(index / 3)}T${(index % 3) + 1}`
  );
  const offences = ['robbery', 'violence', 'theft', 'drugs', 'damage', 'traffic', 'fraud', 'other'];
  const [ages, sexes] = [
    ['0-14', '15-17', '18-24', '25+'],
    ['m', 'f']
  ];
  let state = 42;
  const lines = Array.from({ length: ROWS }, (_, index) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const area = `0301${String((index % 17) + 1).padStart(2, '0')}`;
    const pick = (/** @type {string[]} */ from, /** @type {number} */ step) =>
      from[Math.floor(index / step) % from.length];
    return [
      pick(periods, 1),
      area,
      pick(offences, 374),
      pick(ages, 2_992),
      pick(sexes, 11_968),
      state % 40
    ].join(',');
  });
  return `period,area,offence,age,sex,value\n${lines.join('\n')}\n`;
}

/**
 * Builds and serves a plain page that the site is measured against, packed as the site itself is.
 * @param {'plain' | 'plain-read'} [page] the topic page's, or the one that reads a file
 * @returns {Promise<{ address: string, close: () => void }>} on a free port of this machine
 */
export async function startPlainSite(page = 'plain') {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-plain-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL(page, import.meta.url)),
    base: './',
    resolve: { preserveSymlinks: true },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' }
  });
  writeFileSync(join(folder, 'observations.csv'), table());
  await compressFolders([folder], join(root, 'build', `packed-${page}`));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://plain').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    const isPacked = existsSync(`${file}.br`);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(isPacked ? { 'content-encoding': 'br' } : {})
    });
    createReadStream(isPacked ? `${file}.br` : file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
