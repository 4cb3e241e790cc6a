import { Remembered } from '$lib/meetings/remembered';
import { ok, type Result } from '$lib/observations/result';
import { followUpEntries } from '$lib/search/follow-up-entries';
import { meetingEntries } from '$lib/search/meeting-entries';
import { placeEntries } from '$lib/search/place-entries';
import { buildIndex, type SearchIndex } from '$lib/search/search-index';
import { termEntries } from '$lib/search/term-entries';
import { topicEntries } from '$lib/search/topic-entries';
import type { Council } from './council';
import { followedIn, type Followed } from './follow-ups';
import { whenErased } from './forgetting';

const indexes = new Remembered<SearchIndex>(2);
whenErased(() => indexes.clear());

/** The index over everything that can be found in the council as it stands; built once a state. */
export async function searchIndex(council: Council): Promise<Result<SearchIndex>> {
  const followed = await followedIn(council);
  if (!followed.ok) return followed;
  const index = () => Promise.resolve(buildIndex(entriesOf(followed.value)));
  return ok(await indexes.get(followed.value.mark, index));
}

function entriesOf({ meetings, followUps }: Followed) {
  return [
    ...meetings.toReversed().flatMap(meetingEntries),
    ...followUpEntries(followUps),
    ...topicEntries(),
    ...placeEntries(),
    ...termEntries(meetings)
  ];
}
