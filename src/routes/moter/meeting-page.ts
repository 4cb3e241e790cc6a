import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/access/actions';
import { todayInOslo } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import { meetingView, type MeetingView } from '$lib/meetings/meeting-view';
import { Remembered } from '$lib/engine/remembered';
import { audienceIn } from '$lib/site/audience';
import type { Council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { whenErased } from '$lib/site/forgetting';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';

/** Pages by everything they are made of: meetings, releases, and the day. */
const views = new Remembered<MeetingView>(24);
whenErased(() => views.clear());

/** What the page of a meeting shows, made once a state; `pinned` names the release. The meeting may have an older edition as its shown one. */
export async function meetingPage(
  running: Council,
  meeting: Meeting,
  pinned: string,
  actor: Actor
): Promise<{ meeting: MeetingView; skipTo: ('pastander' | 'figurer')[] }> {
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const published = await running.published(/^[1-9]\d{0,7}$/.test(pinned) ? Number(pinned) : pinned);
  if (!published.ok) {
    refuse(published.problem, m.meetings_unknown_release(), [
      { href: `/moter/${meeting.date}`, text: longDate(meeting.date) }
    ]);
  }
  const releases = await running.releases();
  if (!releases.ok) error(500, { message: releases.problem.message });

  const earlier = await earlierReleases(running);
  if (!earlier.ok) error(500, { message: earlier.problem.message });
  const audience = await audienceIn(running, actor);
  if (!audience.ok) error(500, { message: audience.problem.message });

  const { release } = published.value;
  const today = todayInOslo();
  const heads = meetings.value.map(({ date, head }) => `${date}:${head}`).join();
  const edition = meeting.edition?.number ?? 0;
  const sees = JSON.stringify(audience.value);
  const made = [meeting.date, edition, pinned, release.hash, releases.value.length, today, heads, sees];
  const key = made.join('|');
  const view = await views.get(key, () =>
    meetingView(meeting, {
      published: published.value,
      release: pinned === 'latest' ? 'latest' : release.number,
      earlier: earlier.value,
      audience: audience.value,
      meetings: meetings.value,
      today
    })
  );
  const hasStatements = view.statements.length > 0;
  return { meeting: view, skipTo: hasStatements ? ['pastander', 'figurer'] : [] };
}
