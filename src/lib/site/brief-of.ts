import type { Actor } from '$lib/access/actions';
import type { Brief } from '$lib/briefs/brief';
import { composeBrief } from '$lib/briefs/compose';
import { todayInOslo } from '$lib/meetings/due';
import { ok, type Result } from '$lib/observations/result';
import { readFilters } from '$lib/topics/filters';
import { audienceIn } from './audience';
import type { Council } from './council';
import { earlierReleases } from './earlier';
import { followedIn } from './follow-ups';
import { tieFinder } from './tie-finder';

/** A brief with the release that its address is pinned to. */
export type BriefOf = { readonly brief: Brief; readonly release: number | 'latest' };

/**
 * The brief for the meeting on a date as an address asks for it (`bydel` or `area`, `utgave`), as far as the reader may see it. Fails with
 * the part of the address that is wrong.
 */
export async function briefOf(
  council: Council,
  date: string,
  query: URLSearchParams,
  actor: Actor
): Promise<Result<BriefOf>> {
  const asked = new URLSearchParams(query);
  const bydel = asked.get('bydel');
  if (bydel !== null && bydel !== '') asked.set('area', bydel);
  const filters = readFilters(asked);
  if (!filters.ok) return filters;
  const { area, release } = filters.value;
  const published = await council.published(release);
  if (!published.ok) return published;
  const followed = await followedIn(council);
  if (!followed.ok) return followed;
  const { meetings, events: decisions } = followed.value;
  const tieOf = await tieFinder(council);
  if (!tieOf.ok) return tieOf;
  const earlier = await earlierReleases(council);
  if (!earlier.ok) return earlier;
  const audience = await audienceIn(council, actor);
  if (!audience.ok) return audience;
  const brief = await composeBrief(published.value, meetings, date, {
    area,
    release,
    decisions,
    today: todayInOslo(),
    tieOf: tieOf.value,
    earlier: earlier.value,
    audience: audience.value
  });
  return brief.ok ? ok({ brief: brief.value, release }) : brief;
}
