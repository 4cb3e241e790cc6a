import * as v from 'valibot';
import { all, fail, ok, type Result } from '$lib/observations/result';
import { canonicalJson, sha256, utf8 } from './canonical';
import { numberedName } from './names';
import { appendToLog, logBytes, logLength, readLogEntry, type LogEntry } from './numbered-log';
import { accountId, datasetId, hashText, isoTime, readBy, words } from './problems';
import type { Store } from './store';

const LEDGER = 'ledger';

const ledgerEntry = v.pipe(
  v.strictObject({
    schema: v.literal(1),
    number: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1')),
    previous: v.nullable(hashText),
    at: isoTime,
    by: accountId,
    kind: v.picklist(['publish', 'retract']),
    title: words,
    datasets: v.record(datasetId, hashText),
    note: v.nullable(words)
  }),
  v.readonly()
);

/**
 * One publication or retraction. `previous` is the hash of the entry before it, null in the first. `datasets` names one content hash
 * per dataset id: with this entry at the head, that state is the release `number`.
 */
export type LedgerEntry = v.InferOutput<typeof ledgerEntry>;

/** An entry with its hash: SHA-256 over its canonical JSON, which is the release's hash too. */
export type SealedEntry = { readonly entry: LedgerEntry; readonly hash: string };

/** What whoever appends decides; number, link, time and schema are the ledger's. */
export type LedgerDraft = Pick<LedgerEntry, 'by' | 'kind' | 'title' | 'datasets' | 'note'>;

/** The ledger in words for a problem's path: the name of the entry with that number. */
export function ledgerName(number: number): string {
  return numberedName(LEDGER, number);
}

function seal(log: LogEntry): Result<SealedEntry> {
  const entry = readBy(ledgerEntry, log.json, log.name);
  if (!entry.ok) return entry;
  if (entry.value.number !== log.number || !sameBytes(log.bytes, logBytes(entry.value))) {
    return fail(
      'changed-entry',
      log.name,
      `${log.name} er endret etter at den ble skrevet. Hent den fra sikkerhetskopi.`
    );
  }
  return ok({ entry: entry.value, hash: hashOf(entry.value) });
}

function hashOf(entry: LedgerEntry): string {
  return sha256(utf8(canonicalJson(entry)));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The entry with that number. */
export async function entryAt(store: Store, number: number): Promise<Result<SealedEntry>> {
  const log = await readLogEntry(store, LEDGER, number);
  return log.ok ? seal(log.value) : log;
}

/** The newest entry, or null where nothing has been published. */
export async function head(store: Store): Promise<Result<SealedEntry | null>> {
  const length = await logLength(store, LEDGER);
  if (!length.ok) return length;
  return length.value === 0 ? ok(null) : entryAt(store, length.value);
}

/** Every entry, oldest first, each well formed by itself; `verifyChain` holds them against each other. */
export async function entries(store: Store): Promise<Result<SealedEntry[]>> {
  const length = await logLength(store, LEDGER);
  if (!length.ok) return length;
  const sealed: Result<SealedEntry>[] = [];
  for (let number = 1; number <= length.value; number += 1) sealed.push(await entryAt(store, number));
  return all(sealed);
}

/**
 * Every entry, oldest first, after each link has been checked. A broken link is a problem whose path is the entry that was changed:
 * of the two that do not fit, the one that its successor does not vouch for.
 */
export async function verifyChain(store: Store): Promise<Result<SealedEntry[]>> {
  const sealed = await entries(store);
  if (!sealed.ok) return sealed;
  for (const [index, { entry, hash }] of sealed.value.entries()) {
    const before = sealed.value[index - 1] ?? null;
    if (entry.previous === (before?.hash ?? null)) continue;
    const after = sealed.value[index + 1];
    const changed =
      before === null || (after !== undefined && after.entry.previous !== hash) ? entry : before.entry;
    const other = changed === entry ? (before?.entry ?? entry) : entry;
    return fail(
      'broken-chain',
      ledgerName(changed.number),
      `Kjeden er brutt mellom ${ledgerName(changed.number)} og ${ledgerName(other.number)}: ${ledgerName(changed.number)} er endret. Hent den fra sikkerhetskopi.`
    );
  }
  return sealed;
}

/**
 * Appends one entry on the head. `build` gets the head and gives the draft, or null where there is nothing to say; where somebody else
 * was first it is asked again on their head. Gives the new entry, or null.
 */
export async function append(
  store: Store,
  build: (head: SealedEntry | null) => Promise<Result<LedgerDraft | null>>,
  now: () => Date = () => new Date()
): Promise<Result<SealedEntry | null>> {
  const number = await appendToLog(store, LEDGER, async (length) => {
    const before = length === 0 ? ok(null) : await entryAt(store, length);
    if (!before.ok) return before;
    const draft = await build(before.value);
    if (!draft.ok || draft.value === null) return draft;
    const next: LedgerEntry = {
      ...draft.value,
      schema: 1,
      number: length + 1,
      previous: before.value?.hash ?? null,
      at: now().toISOString()
    };
    return readBy(ledgerEntry, next, ledgerName(length + 1));
  });
  if (!number.ok) return number;
  return number.value === null ? ok(null) : entryAt(store, number.value);
}
