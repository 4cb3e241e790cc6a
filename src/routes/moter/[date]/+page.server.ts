import { error } from '@sveltejs/kit';
import { todayInOslo } from '$lib/meetings/due';
import { meetingView, type MeetingView } from '$lib/meetings/meeting-view';
import { Remembered } from '$lib/meetings/remembered';
import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import type { PageServerLoad } from './$types';

/** Pages by everything they are made of: meetings, releases, and the day. */
const views = new Remembered<MeetingView>(24);

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const running = await council();
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const meeting = await running.meeting(params.date);
  if (!meeting.ok) {
    const links = meetings.value.map(({ date }) => ({ href: `/moter/${date}`, text: longDate(date) }));
    refuse(meeting.problem, m.meetings_unknown(), links.reverse());
  }
  const pinned = url.searchParams.get('utgave') ?? 'latest';
  const published = await running.published(/^[1-9]\d{0,7}$/.test(pinned) ? Number(pinned) : pinned);
  if (!published.ok) {
    refuse(published.problem, m.meetings_unknown_release(), [
      { href: `/moter/${params.date}`, text: longDate(params.date) }
    ]);
  }
  const releases = await running.releases();
  if (!releases.ok) error(500, { message: releases.problem.message });

  const earlier = await earlierReleases(running);
  if (!earlier.ok) error(500, { message: earlier.problem.message });
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) error(500, { message: audience.problem.message });

  const { release } = published.value;
  const today = todayInOslo();
  const heads = meetings.value.map(({ date, head }) => `${date}:${head}`).join();
  const sees = JSON.stringify(audience.value);
  const key = [meeting.value.date, pinned, release.hash, releases.value.length, today, heads, sees].join('|');
  const view = await views.get(key, () =>
    meetingView(meeting.value, {
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
};
