import type { Choices } from '$lib/bydeler/choices';
import { overviewOf, type Overview } from '$lib/bydeler/overview';
import { placeView, type PlaceView } from '$lib/bydeler/place-view';
import { ok, type Result } from '$lib/observations/result';
import type { Area } from '$lib/questions/code-lists';
import { mentionsOfPlace, type PlaceMention } from '$lib/ties/place-mentions';
import type { Council } from './council';
import { tiesIn } from './tied-meetings';

/** The page of all bydeler from the council's releases and meetings. Fails where there is no answer for the choices. */
export async function bydelerPage(council: Council, choices: Choices): Promise<Result<Overview>> {
  const published = await council.published(choices.release);
  if (!published.ok) return published;
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  return overviewOf(published.value, choices, tiesIn(meetings.value).find);
}

/** The page of a place, and where the minutes name it. Fails where its main question has no answer. */
export async function placePage(
  council: Council,
  place: Area
): Promise<Result<{ readonly view: PlaceView; readonly mentions: readonly PlaceMention[] }>> {
  const published = await council.published();
  if (!published.ok) return published;
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const { meetings: tied, find } = tiesIn(meetings.value);
  const view = await placeView(published.value, place, find);
  return view.ok ? ok({ view: view.value, mentions: mentionsOfPlace(tied, place.code) }) : view;
}
