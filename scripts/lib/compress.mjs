import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** What is worth packing; pictures and fonts are packed already. */
const types = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.svg',
  '.txt',
  '.xml',
  '.csv',
  '.wasm',
  '.map',
  '.webmanifest'
]);

/** Smaller files fit in one packet as they are. */
const LEAST_BYTES = 1_000;

/** From this size on the quality is 9, not 11: the engine's 34 MB take 4 s at 9 (5.92 MB) and 97 s at 11 (5.19 MB). */
const LARGE_BYTES = 4_000_000;

/**
 * Lays a `.br` and a `.gz` beside every file of text or WebAssembly in some folders. Packed files are kept in one more folder under the
 * hash of their content, so that only what changed is packed again; what is no longer in use there is removed.
 * @param {string[]} folders a missing one is as good as an empty one
 * @param {string} kept where packed files are kept
 * @returns {Promise<{ files: number, bytes: number, brotliBytes: number }>} the count and sizes of what was packed
 */
export async function compressFolders(folders, kept) {
  const files = folders.filter((folder) => existsSync(folder)).flatMap(worthPacking);
  const packed = await Promise.all(files.map((file) => compressBeside(file, kept)));
  const inUse = new Set(packed.flatMap(({ br, gz }) => [br, gz]));
  const names = existsSync(kept) ? await readdir(kept) : [];
  await Promise.all(
    names
      .map((name) => join(kept, name))
      .filter((file) => !inUse.has(file))
      .map((file) => rm(file))
  );
  return {
    files: packed.length,
    bytes: packed.reduce((sum, { bytes }) => sum + bytes, 0),
    brotliBytes: packed.reduce((sum, { brotliBytes }) => sum + brotliBytes, 0)
  };
}

/** @param {string} folder */
function worthPacking(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && types.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size >= LEAST_BYTES);
}

/**
 * Packs one file into the folder of kept files, unless it is there: work that can begin before a build has copied the file.
 * @param {string} file
 * @param {string} kept
 * @returns {Promise<{ br: string, gz: string, bytes: number, brotliBytes: number }>} the packed files' paths, and sizes
 */
export async function compressKept(file, kept) {
  await mkdir(kept, { recursive: true });
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const quality = content.length < LARGE_BYTES ? constants.BROTLI_MAX_QUALITY : 9;
  const br = join(kept, `${hash}.${quality}.br`);
  const gz = join(kept, `${hash}.gz`);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length
  };
  await Promise.all([
    keep(br, () => packBrotli(content, { params })),
    keep(gz, () => packGzip(content, { level: constants.Z_BEST_COMPRESSION }))
  ]);
  return { br, gz, bytes: content.length, brotliBytes: (await readFile(br)).length };
}

/**
 * @param {string} file
 * @param {string} kept
 */
async function compressBeside(file, kept) {
  const packed = await compressKept(file, kept);
  await Promise.all([copyFile(packed.br, `${file}.br`), copyFile(packed.gz, `${file}.gz`)]);
  return packed;
}

/** What is being packed now, by where it is kept: two files may have the same content. @type {Map<string, Promise<void>>} */
const packing = new Map();

/**
 * @param {string} file
 * @param {() => Promise<Buffer>} pack
 * @returns {Promise<void>}
 */
function keep(file, pack) {
  const going = packing.get(file) ?? packTo(file, pack).finally(() => packing.delete(file));
  packing.set(file, going);
  return going;
}

/**
 * @param {string} file
 * @param {() => Promise<Buffer>} pack
 */
async function packTo(file, pack) {
  if (existsSync(file)) return;
  const half = `${file}.${process.pid}.half`;
  await writeFile(half, await pack());
  await rename(half, file);
}
