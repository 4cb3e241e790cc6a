import type { Meeting } from '$lib/meetings/meeting';
import { Remembered } from '$lib/meetings/remembered';
import { ok, type Result } from '$lib/observations/result';
import { meetingEntries } from '$lib/search/meeting-entries';
import { placeEntries } from '$lib/search/place-entries';
import { buildIndex, type SearchIndex } from '$lib/search/search-index';
import { termEntries } from '$lib/search/term-entries';
import { topicEntries } from '$lib/search/topic-entries';
import type { Council } from './council';
import { whenErased } from './forgetting';

const indexes = new Remembered<SearchIndex>(2);
whenErased(() => indexes.clear());

/** The index over everything that can be found in the council as it stands; built once a state. */
export async function searchIndex(council: Council): Promise<Result<SearchIndex>> {
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const key = meetings.value.map(({ date, head }) => `${date}:${head}`).join();
  return ok(await indexes.get(key, () => Promise.resolve(buildIndex(entriesOf(meetings.value)))));
}

function entriesOf(meetings: readonly Meeting[]) {
  return [
    ...meetings.toReversed().flatMap(meetingEntries),
    ...topicEntries(),
    ...placeEntries(),
    ...termEntries(meetings)
  ];
}
