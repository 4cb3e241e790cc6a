import * as v from 'valibot';
import { all, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { erasureFacts, type ErasureFacts } from './erasure';
import { stamp } from './event-stamp';
import { appendToLog, readLog } from './numbered-log';
import { readBy } from './problems';
import type { Store } from './store';

const FOLDER = 'erasures';

const registered = v.strictObject({ ...stamp, erasure: erasureFacts });

/** An erasure: when, by which account, and what its tombstone tells. */
export type Erasure = { readonly at: string; readonly by: string; readonly facts: ErasureFacts };

/** Every erasure there has been, oldest first. The register lies outside the home, so that it knows what an older copy of it does not. */
export async function registeredErasures(register: Store): Promise<Result<Erasure[]>> {
  const log = await readLog(register, FOLDER);
  if (!log.ok) return log;
  return all(
    log.value.map(({ json, name }): Result<Erasure> => {
      const read = readBy(registered, json, name);
      if (!read.ok) return read;
      const { at, by, erasure } = read.value;
      return ok({ at, by, facts: erasure });
    })
  );
}

/** Puts an erasure in the register, once. It is there before the first byte is erased, so that one that was cut off is done again. */
export async function registerErasure(register: Store, { at, by, facts }: Erasure): Promise<Result<true>> {
  const added = await appendToLog(register, FOLDER, async (length) => {
    const known = await registeredErasures(register);
    if (!known.ok) return known;
    if (known.value.some((one) => one.facts.id === facts.id)) return ok(null);
    const erasure: Json = JSON.parse(JSON.stringify(facts));
    return ok({ schema: 1, number: length + 1, at, by, erasure });
  });
  return added.ok ? ok(true) : added;
}
