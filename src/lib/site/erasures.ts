import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ErasureHomes } from '$lib/meetings/erase';
import { replaceEdition } from '$lib/meetings/replace-edition';
import { ok, type Result } from '$lib/observations/result';
import { applyErasure } from '$lib/releases/apply-erasure';
import { registeredErasures, registerErasure } from '$lib/releases/erasure-register';
import { openFolderStore } from '$lib/releases/folder-store';
import { meetingEvents } from '$lib/releases/meeting-log';
import { meetingDates } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import { homeFolder } from './paths';

/** The folder of the register of erasures: `RADSTALL_ERASURES`, else beside the home, so that a copy put back does not bring an older one. */
export function erasuresFolder(home = homeFolder()): string {
  const given = process.env['RADSTALL_ERASURES'] ?? '';
  return given === '' ? `${resolve(home)}.slettinger` : resolve(given);
}

/** The home and the register, to erase in. */
export async function erasureHomes(store: Store): Promise<Result<ErasureHomes>> {
  const register = await openFolderStore(erasuresFolder());
  return register.ok ? ok({ store, register: register.value }) : register;
}

/**
 * Carries out again every erasure of the register that a home does not know: it may be a copy from before, or one that was cut off. An
 * erasure that the home knows and the register does not is put in the register. To be done before anything of the home is shown.
 */
export async function cleanAtStart(store: Store, folder: string): Promise<Result<true>> {
  const dates = await meetingDates(store);
  if (!dates.ok) return dates;
  if (dates.value.length === 0) return ok(true);
  const known = [];
  for (const date of dates.value) {
    const events = await meetingEvents(store, date);
    if (!events.ok) return events;
    known.push(...events.value.flatMap((event) => (event.kind === 'erasure' ? [event] : [])));
  }
  if (known.length === 0 && !existsSync(folder)) return ok(true);
  const register = await openFolderStore(folder);
  if (!register.ok) return register;
  for (const { at, by, payload } of known) {
    const noted = await registerErasure(register.value, { at, by, facts: payload });
    if (!noted.ok) return noted;
  }
  const erasures = await registeredErasures(register.value);
  if (!erasures.ok) return erasures;
  for (const erasure of erasures.value) {
    if (!dates.value.includes(erasure.facts.date)) continue;
    const done = await applyErasure(store, erasure, replaceEdition(store));
    if (!done.ok) return done;
  }
  return ok(true);
}
