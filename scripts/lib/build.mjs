import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runNode } from './children.mjs';
import { compressFolders, compressKept } from './compress.mjs';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { isDebugging, PlainFailure, root, say } from './root.mjs';

/**
 * A part of what is built: what it is made from, what shows that it is there, and how it is made.
 * @typedef {{ sources: string[], result: string, title: string, make: () => Promise<void> }} Part
 * @typedef {'texts' | 'cli' | 'site'} PartName
 */

const vite = 'node_modules/vite/bin/vite.js';
const svelteKit = 'node_modules/@sveltejs/kit/svelte-kit.js';
const kept = join(root, 'build', 'packed');
const stampFile = join(root, 'build', 'stamp.json');
const engine = join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

const messages = [
  'src/lib/texts/nb',
  'src/lib/texts/project.inlang',
  'scripts/texts.mjs',
  'package-lock.json'
];
const configuration = [
  'data/codes',
  'data/indicators.json',
  'data/tiles.json',
  'tsconfig.json',
  'package-lock.json'
];

/** @type {Record<PartName, Part>} */
const parts = {
  texts: {
    sources: messages,
    result: 'src/lib/texts/compiled/messages.js',
    title: 'Gjør klar tekstene …',
    make: () => step(['scripts/texts.mjs'])
  },
  cli: {
    sources: [
      'src/cli',
      'src/lib',
      'vite.cli.config.ts',
      'scripts/lib/build.mjs',
      ...messages,
      ...configuration
    ],
    result: 'build/cli/main.js',
    title: 'Bygger kommandolinjen …',
    make: makeCommandLine
  },
  site: {
    sources: [
      'src',
      'static',
      'vite.config.ts',
      'svelte.config.js',
      'scripts/lib/build.mjs',
      'scripts/lib/compress.mjs',
      ...messages,
      ...configuration
    ],
    result: 'build/site/handler.js',
    title: 'Bygger nettstedet …',
    make: makeSite
  }
};

/**
 * Builds the parts that are missing or older than their sources, by content. Safe to call from several processes at once.
 * @param {('cli' | 'site')[]} wanted
 * @returns {Promise<void>} rejects with what the build said where it fails
 */
export async function ensureBuilt(wanted) {
  /** @type {PartName[]} */
  const names = ['texts', ...wanted];
  if (names.every(isFresh)) return;
  await withLock(
    join(root, 'build', 'build.lock'),
    async () => {
      for (const name of names) if (!isFresh(name)) await make(name);
    },
    () => say('Venter på at en annen kommando bygger ferdig …')
  );
}

/** Compiles the texts where they are missing or older than their message files. */
export function ensureTexts() {
  return ensureBuilt([]);
}

/** @param {PartName} name */
async function make(name) {
  const { sources, title, make: makePart } = parts[name];
  const before = fingerprint(sources);
  const began = performance.now();
  say(title);
  writeStamp({ ...readStamp(), [name]: '' });
  await makePart();
  writeStamp({ ...readStamp(), [name]: before });
  say(`  ferdig på ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`);
}

/** @param {PartName} name */
function isFresh(name) {
  const { sources, result } = parts[name];
  return existsSync(join(root, result)) && readStamp()[name] === fingerprint(sources);
}

async function makeCommandLine() {
  const [next, old, now] = ['build/cli-next', 'build/cli-old', 'build/cli'].map((path) => join(root, path));
  if (next === undefined || old === undefined || now === undefined) return;
  // tsconfig.json builds on a file that SvelteKit writes, and the first command of a fresh copy may be this one.
  if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) await step([svelteKit, 'sync']);
  await step([vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', next, '--logLevel', 'warn']);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(now)) renameSync(now, old);
  renameSync(next, now);
  rmSync(old, { recursive: true, force: true });
}

async function makeSite() {
  const site = join(root, 'build', 'site');
  await Promise.all([
    step([vite, 'build', '--logLevel', 'warn']),
    existsSync(engine) ? compressKept(engine, kept) : undefined
  ]);
  await compressFolders([join(site, 'client'), join(site, 'prerendered')], kept);
}

/** @param {string[]} args */
async function step(args) {
  const { status, output } = await runNode(args, { env: { NODE_ENV: 'production' } });
  if (status !== 0) throw new PlainFailure(`Bygget stanset.\n${withoutTrace(output).trim()}`);
}

/** @param {string} output */
function withoutTrace(output) {
  return isDebugging ? output : stripVTControlCharacters(output).replaceAll(/^ {4}at .*\n?/gm, '');
}

/** @returns {Partial<Record<PartName, string>>} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Partial<Record<PartName, string>>} stamp */
function writeStamp(stamp) {
  const half = `${stampFile}.${process.pid}.half`;
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(half, JSON.stringify(stamp, null, 2));
  renameSync(half, stampFile);
}
