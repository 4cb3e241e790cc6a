import type { Audience } from '$lib/meetings/audience';
import { verdictOn, type SaidVerdict } from '$lib/meetings/said-of';
import { Remembered } from '$lib/engine/remembered';
import { ok, type Result } from '$lib/observations/result';
import { followUpEntries } from '$lib/search/follow-up-entries';
import { meetingEntries } from '$lib/search/meeting-entries';
import { pageEntries } from '$lib/search/page-entries';
import { placeEntries } from '$lib/search/place-entries';
import { buildIndex, type Hit, type SearchIndex } from '$lib/search/search-index';
import { termEntries } from '$lib/search/term-entries';
import { topicEntries } from '$lib/search/topic-entries';
import type { Council } from './council';
import { earlierReleases } from './earlier';
import { followedIn, type Followed } from './follow-ups';
import { whenErased } from './forgetting';

const indexes = new Remembered<SearchIndex>(2);
whenErased(() => indexes.clear());

/** The index over everything that a reader can find in the council as it stands; built once a state. */
export async function searchIndex(council: Council, audience: Audience): Promise<Result<SearchIndex>> {
  const followed = await followedIn(council);
  if (!followed.ok) return followed;
  const key = `${JSON.stringify(audience)}|${followed.value.mark}`;
  const index = () => Promise.resolve(buildIndex(entriesOf(followed.value, audience)));
  return ok(await indexes.get(key, index));
}

/** The verdicts on what was found, by the ids of the hits, as far as the reader may see them. */
export async function hitVerdicts(
  council: Council,
  hits: readonly Hit[],
  audience: Audience
): Promise<Result<Readonly<Record<string, SaidVerdict>>>> {
  if (!audience.verdicts) return ok({});
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const published = await council.published();
  if (!published.ok) return published;
  const earlier = await earlierReleases(council);
  if (!earlier.ok) return earlier;
  const options = {
    published: published.value,
    release: 'latest',
    earlier: earlier.value,
    audience
  } as const;
  const found: Record<string, SaidVerdict> = {};
  for (const { entry } of hits) {
    const meeting = meetings.value.find(({ date }) => date === entry.date);
    if (meeting === undefined || entry.statement === undefined) continue;
    const verdict = await verdictOn(meeting, entry.statement, null, options);
    if (verdict !== null) found[entry.id] = verdict;
  }
  return ok(found);
}

function entriesOf({ meetings, followUps }: Followed, audience: Audience) {
  return [
    ...meetings.toReversed().flatMap((meeting) => meetingEntries(meeting, audience)),
    ...followUpEntries(followUps),
    ...topicEntries(),
    ...placeEntries(),
    ...termEntries(meetings),
    ...pageEntries()
  ];
}
