import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { openDraftReleases, type DraftReleases } from './engine';
import type { Compared } from './open-changes';
import { fetchTables } from './published';

type Session = { readonly key: string; readonly opened: Promise<Result<DraftReleases>> };
let session: Session | null = null;

/**
 * The release and the draft in the browser's engine, which starts at the first call and is kept while the draft, the dataset it
 * follows and the release stay the same. Fails where the engine cannot start or the tables cannot be fetched.
 */
export function draftReleases(compared: Compared): Promise<Result<DraftReleases>> {
  const key = keyOf(compared);
  if (session?.key !== key) {
    const last = session?.opened;
    void last?.then((one) => (one.ok ? one.value.dispose() : undefined));
    session = { key, opened: open(compared) };
  }
  return session.opened;
}

async function open({ release, changes }: Compared): Promise<Result<DraftReleases>> {
  try {
    const [{ openWasmEngine }, tables] = await Promise.all([
      import('$lib/engine/wasm'),
      fetchTables(release)
    ]);
    if (!tables.ok) {
      session = null;
      return tables;
    }
    return ok(await openDraftReleases(release, changes.after, tables.value, openWasmEngine));
  } catch {
    session = null;
    return fail('no-engine', 'engine', m.draft_affected_failed());
  }
}

function keyOf({ draft, release, followed, changes }: Compared): string {
  return [
    draft.id,
    checksum(draft.tidy),
    release.hash,
    followed.dataset.key,
    changes.after.dataset.extracted
  ].join('|');
}

/** A quick sum over bytes that tells two tables of one draft apart (FNV-1a, 32 bits). */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}
