import { fail, ok, type Result } from '$lib/observations/result';
import { Remembered } from '$lib/engine/remembered';
import { diffReleases } from '$lib/releases/diff';
import { listReleases, loadRelease, type ReleaseListing } from '$lib/releases/release';
import type { Store } from '$lib/releases/store';
import { firstRelease, releaseChange, type ReleaseChange } from './changes';
import { releaseLine } from './data-page';

/** Two releases never change, so what lies between them is worked out once. */
const known = new Remembered<ReleaseChange>(64);

/** How many releases the page of changes tells of; the page of each older one tells of that one. */
export const TOLD = 12;

/** What changed in the newest releases, newest first. Fails where the list of releases cannot be read. */
export async function readChanges(store: Store): Promise<Result<ReleaseChange[]>> {
  const releases = await listReleases(store);
  if (!releases.ok) return releases;
  const changes: ReleaseChange[] = [];
  for (const listing of [...releases.value].reverse().slice(0, TOLD)) {
    changes.push(await changeOf(store, listing, releases.value));
  }
  return ok(changes);
}

/** What changed in one release. Fails where there is none with that number. */
export async function readChange(store: Store, number: number): Promise<Result<ReleaseChange>> {
  const releases = await listReleases(store);
  if (!releases.ok) return releases;
  const listing = releases.value.find((one) => one.number === number);
  return listing
    ? ok(await changeOf(store, listing, releases.value))
    : fail('unknown-release', `${number}`, `Utgave ${number} finnes ikke.`);
}

async function changeOf(
  store: Store,
  listing: ReleaseListing,
  releases: readonly ReleaseListing[]
): Promise<ReleaseChange> {
  const before = releases.find(({ number }) => number === listing.number - 1);
  if (before === undefined) return firstRelease(listing);
  const now = await loadRelease(store, listing.number);
  const then = await loadRelease(store, before.number);
  if (!now.ok) return unreadable(listing, now.problem.message);
  if (!then.ok) return unreadable(listing, then.problem.message);
  return known.get(`${before.hash}:${listing.hash}`, async () => {
    const difference = await diffReleases(store, then.value, now.value);
    return difference.ok
      ? releaseChange(listing, difference.value)
      : unreadable(listing, difference.problem.message);
  });
}

function unreadable(listing: ReleaseListing, why: string): ReleaseChange {
  return { release: releaseLine(listing), comparing: { kind: 'unreadable', why } };
}
