import { all, fail, ok, type Result } from '$lib/observations/result';
import { canonicalJson, parseJson, utf8, type Json } from './canonical';
import { numberedName, numberIn, tombstoneIn, tombstoneName } from './names';
import type { Store } from './store';

/** One entry of a log as it lies in the store: its number, its name, its JSON and its bytes. */
export type LogEntry = {
  readonly number: number;
  readonly name: string;
  readonly json: Json;
  readonly bytes: Uint8Array;
};

/**
 * The number of the newest entry of a log, 0 where it has none. A missing entry below it is a problem that names it; a listing
 * taken while others write may skip one that is there, so each gap is looked at by itself.
 */
export async function logLength(store: Store, folder: string): Promise<Result<number>> {
  const surveyed = await survey(store, folder);
  return surveyed.ok ? ok(surveyed.value.length) : surveyed;
}

type Survey = { readonly length: number; readonly erased: ReadonlySet<number> };

async function survey(store: Store, folder: string): Promise<Result<Survey>> {
  const names = await store.list(`${folder}/`);
  if (!names.ok) return names;
  const erased = new Set(names.value.flatMap((name) => tombstoneIn(folder, name) ?? []));
  const numbers = new Set([...names.value.map((name) => numberIn(folder, name) ?? 0), ...erased]);
  const length = Math.max(0, ...numbers);
  for (let number = 1; number < length; number += 1) {
    if (numbers.has(number)) continue;
    const missing = numberedName(folder, number);
    const found = await readLogEntry(store, folder, number);
    if (found.ok) continue;
    if (found.problem.code !== 'not-found') return found;
    return fail(
      'log-gap',
      missing,
      `${missing} mangler, men senere linjer finnes. Hent filen fra sikkerhetskopi.`
    );
  }
  return ok({ length, erased });
}

/** One entry of a log by its number; where its bytes have been erased, the tombstone that stands for it. */
export async function readLogEntry(store: Store, folder: string, number: number): Promise<Result<LogEntry>> {
  const entry = await readNamed(store, numberedName(folder, number), number);
  if (entry.ok || entry.problem.code !== 'not-found') return entry;
  const stone = await readNamed(store, tombstoneName(folder, number), number);
  return stone.ok || stone.problem.code !== 'not-found' ? stone : entry;
}

async function readNamed(store: Store, name: string, number: number): Promise<Result<LogEntry>> {
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value, name);
  return json.ok ? ok({ number, name, json: json.value, bytes: bytes.value }) : json;
}

/**
 * Every entry of a log, oldest first. A tombstone counts before the entry it stands for: whoever erases writes the one before taking
 * the other away.
 */
export async function readLog(store: Store, folder: string): Promise<Result<LogEntry[]>> {
  const surveyed = await survey(store, folder);
  if (!surveyed.ok) return surveyed;
  const { length, erased } = surveyed.value;
  const entries: Result<LogEntry>[] = [];
  for (let number = 1; number <= length; number += 1) {
    entries.push(
      erased.has(number)
        ? await readNamed(store, tombstoneName(folder, number), number)
        : await readLogEntry(store, folder, number)
    );
  }
  return all(entries);
}

/** How an entry is spelled in the store: canonical JSON and one line end. */
export function logBytes(json: Json): Uint8Array {
  return utf8(`${canonicalJson(json)}\n`);
}

/** How often an entry is built anew because somebody else was first; beyond it something is wrong with the store. */
const ATTEMPTS = 10_000;

/**
 * Appends one entry to a log: `build` gets the number of entries there are and gives the next one, or null where there is nothing to
 * add. Where somebody else was first it is asked again, on the longer log. Gives the number of the new entry, or null.
 */
export async function appendToLog(
  store: Store,
  folder: string,
  build: (length: number) => Promise<Result<Json | null>>
): Promise<Result<number | null>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const length = await logLength(store, folder);
    if (!length.ok) return length;
    const entry = await build(length.value);
    if (!entry.ok) return entry;
    if (entry.value === null) return ok(null);
    const creation = await store.create(numberedName(folder, length.value + 1), logBytes(entry.value));
    if (!creation.ok) return creation;
    if (creation.value === 'created') return ok(length.value + 1);
  }
  return fail('store-busy', folder, `Fikk ikke skrevet i ${folder} etter ${ATTEMPTS} forsøk. Prøv igjen.`);
}
