import { all, fail, ok, type Result } from '$lib/observations/result';
import { checkDataset, verifyDataset } from './datasets';
import { addEdition } from './editions';
import { head, verifyChain, type SealedEntry } from './ledger';
import { confirmUndecided, createMeeting, listMeetings } from './meetings';
import { SYSTEM } from './problems';
import { publishDatasets } from './publish';
import { releaseOf, type LoadedRelease } from './release';
import { deleteRetracted } from './retract';
import { readShipped, type Shipped, type ShippedMeeting } from './shipped';
import { nextState } from './side-by-side';
import type { Store } from './store';

/** Whether the home was laid out now or had been before, and the release it stands at. */
export type LaidOut = { readonly kind: 'laid-out' | 'existing'; readonly loaded: LoadedRelease };

/** The title of the first release. */
export const FIRST_TITLE = 'Første utgave: ekte årstall og eksempeltall';

/**
 * Makes a home ready. An empty one is laid out from the data folder: everything is checked, the meetings are added, and the datasets
 * become release 1, which is written last, so that a start that was cut off is simply done again. Several starts at once give one
 * release 1. A home that has a release is checked instead (see `verifyHome`) and the data folder is not read.
 */
export async function layOut(
  store: Store,
  dataFolder: string,
  now: () => Date = () => new Date()
): Promise<Result<LaidOut>> {
  const newest = await head(store);
  if (!newest.ok) return newest;
  if (newest.value !== null) return existing(store);

  const shipped = await readShipped(dataFolder);
  if (!shipped.ok) return shipped;
  const checked = checkShipped(shipped.value);
  if (!checked.ok) return checked;
  for (const meeting of shipped.value.meetings) {
    const added = await addMeeting(store, meeting, now);
    if (!added.ok) return added;
  }
  const { datasets } = shipped.value;
  const published = await publishDatasets(
    store,
    { datasets, title: FIRST_TITLE, by: SYSTEM, onto: 'empty' },
    now
  );
  if (!published.ok) return published;
  return published.value.kind === 'published'
    ? ok({ kind: 'laid-out', loaded: published.value.loaded })
    : existing(store);
}

/** Checks all shipped datasets, each by itself and side by side, before the first byte is written. */
function checkShipped({ datasets }: Shipped): Result<unknown> {
  const checked = all(
    datasets.map(({ descriptor, csv, folder }) => checkDataset(descriptor, csv, folder ?? 'data'))
  );
  return checked.ok
    ? nextState(
        [],
        checked.value.map(({ dataset }) => dataset)
      )
    : checked;
}

async function addMeeting(store: Store, meeting: ShippedMeeting, now: () => Date): Promise<Result<true>> {
  const { date } = meeting.facts;
  const created = await createMeeting(store, meeting.facts, SYSTEM, now);
  if (!created.ok && created.problem.code !== 'meeting-exists') return created;
  if (meeting.edition === null) return ok(true);
  const edition = await addEdition(store, date, meeting.edition, SYSTEM, now);
  if (!edition.ok) return edition;
  for (const claim of meeting.confirmed) {
    const payload = { edition: edition.value.edition, claim };
    const confirmed = await confirmUndecided(store, date, payload, SYSTEM, now);
    if (!confirmed.ok) return confirmed;
  }
  return ok(true);
}

async function existing(store: Store): Promise<Result<LaidOut>> {
  const newest = await verifyHome(store);
  if (!newest.ok) return newest;
  const deleted = await deleteRetracted(store);
  if (!deleted.ok) return deleted;
  const loaded = await releaseOf(store, newest.value);
  return loaded.ok ? ok({ kind: 'existing', loaded: loaded.value }) : loaded;
}

/**
 * Checks what a start relies on: every link of the ledger, every row and the hash of every dataset of the latest release, and every event
 * of every meeting. The first fault is a problem that names the file, and in a table line and column.
 */
export async function verifyHome(store: Store): Promise<Result<SealedEntry>> {
  const chain = await verifyChain(store);
  if (!chain.ok) return chain;
  const newest = chain.value.at(-1);
  if (newest === undefined)
    return fail('no-release', 'ledger', 'Ingenting er publisert ennå. Start på nytt.');
  for (const [id, hash] of Object.entries(newest.entry.datasets)) {
    const verified = await verifyDataset(store, id, hash);
    if (!verified.ok) return verified;
  }
  const meetings = await listMeetings(store);
  return meetings.ok ? ok(newest) : meetings;
}
