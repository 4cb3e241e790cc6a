import { ok, type Result } from '$lib/observations/result';
import { isJsonObject, type Json } from './canonical';
import type { BesideCut, EventCut } from './erasure';
import { cutsIn, withoutEventCuts } from './erased-words';
import { meetingDates } from './meetings';
import { tombstoneIn, tombstoneName } from './names';
import { logBytes, readLog, type LogEntry } from './numbered-log';
import type { Store } from './store';

/** What persons wrote and decided of all meetings lies in these logs, beside the events of the meetings themselves. */
async function besideFolders(store: Store): Promise<Result<string[]>> {
  const dates = await meetingDates(store);
  return dates.ok ? ok(['follow-ups/events', ...dates.value.map((date) => `meetings/${date}/said`)]) : dates;
}

/** The entries of the logs beside the meetings that have some words, and where. */
export function besideHolding(store: Store, words: readonly string[]): Promise<Result<BesideCut[]>> {
  return besideWith(store, (json) => cutsIn(json, words));
}

/** The shortest string that counts as taken from a text. */
const LEAST = 8;

/** The entries of the logs beside the meetings that have a string taken from a text, and those strings whole. */
export function besideQuoting(store: Store, text: string): Promise<Result<BesideCut[]>> {
  const plain = oneLine(text);
  return besideWith(store, (json) =>
    strings(json).flatMap(({ path, value }) =>
      value.length >= LEAST && plain.includes(oneLine(value)) ? [{ path, start: 0, end: value.length }] : []
    )
  );
}

async function besideWith(
  store: Store,
  cutsOf: (json: Json) => readonly EventCut[]
): Promise<Result<BesideCut[]>> {
  const folders = await besideFolders(store);
  if (!folders.ok) return folders;
  const found: BesideCut[] = [];
  for (const folder of folders.value) {
    const log = await readLog(store, folder);
    if (!log.ok) return log;
    for (const { number, json } of log.value) {
      const cuts = cutsOf(payloadOf(json)).map((cut) => ({ ...cut, path: `payload.${cut.path}` }));
      if (cuts.length > 0) found.push({ folder, number, at: timeOf(json), cuts });
    }
  }
  return ok(found);
}

/**
 * Takes words out of entries of the logs beside the meetings: a tombstone without them first, then the bytes. Entries that a copy does not
 * have, or that are others there, are left. Gives whether there was anything to do; done again it changes nothing.
 */
export async function cutBeside(store: Store, beside: readonly BesideCut[]): Promise<Result<boolean>> {
  let changed = false;
  for (const folder of new Set(beside.map((one) => one.folder))) {
    const log = await readLog(store, folder);
    if (!log.ok) return log;
    for (const { number, at, cuts } of beside.filter((one) => one.folder === folder)) {
      const entry = log.value.find((one) => one.number === number);
      if (entry === undefined || timeOf(entry.json) !== at || isStone(folder, entry)) continue;
      const stone = logBytes(withoutEventCuts(entry.json, cuts));
      const laid = await store.create(tombstoneName(folder, number), stone);
      if (!laid.ok) return laid;
      changed ||= laid.value === 'created';
    }
    const bare = await removeBuried(store, folder);
    if (!bare.ok) return bare;
    changed ||= bare.value > 0;
  }
  return ok(changed);
}

/** Deletes the bytes of entries that have a tombstone: also those a copy brought back, or an erasure that was cut off left. */
async function removeBuried(store: Store, folder: string): Promise<Result<number>> {
  const names = await store.list(`${folder}/`);
  if (!names.ok) return names;
  let removed = 0;
  for (const name of names.value) {
    const number = tombstoneIn(folder, name);
    if (number === null) continue;
    const gone = await store.remove({ kind: 'erased-entry', folder, number });
    if (!gone.ok) return gone;
    removed += gone.value;
  }
  return ok(removed);
}

function isStone(folder: string, { name }: LogEntry): boolean {
  return tombstoneIn(folder, name) !== null;
}

function payloadOf(json: Json): Json {
  return isJsonObject(json) ? (json['payload'] ?? null) : null;
}

function timeOf(json: Json): string {
  const at = isJsonObject(json) ? json['at'] : null;
  return typeof at === 'string' ? at : '';
}

function strings(json: Json, path: readonly string[] = []): { path: string; value: string }[] {
  if (typeof json === 'string') return [{ path: path.join('.'), value: json }];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => strings(value, [...path, key]));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
