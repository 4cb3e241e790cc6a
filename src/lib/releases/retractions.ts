import type { SealedEntry } from './ledger';

/** A content that was taken back, and the entry that did it. */
export type Retracted = { readonly id: string; readonly hash: string; readonly by: SealedEntry };

/** Every content that the ledger has taken back, from all its entries, oldest first. */
export function retractions(entries: readonly SealedEntry[]): Retracted[] {
  return entries.flatMap((sealed, index) => {
    if (sealed.entry.kind !== 'retract') return [];
    const before = Object.entries(entries[index - 1]?.entry.datasets ?? {});
    return before
      .filter(([id]) => sealed.entry.datasets[id] === undefined)
      .map(([id, hash]): Retracted => ({ id, hash, by: sealed }));
  });
}
