import { error } from '@sveltejs/kit';
import { todayInOslo } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import { meetingView, type MeetingView } from '$lib/meetings/meeting-view';
import { releaseThen } from '$lib/meetings/release-then';
import { Remembered } from '$lib/meetings/remembered';
import type { Council } from '$lib/site/council';
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
  pinned: string
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

  const { release } = published.value;
  const today = todayInOslo();
  const heads = meetings.value.map(({ date, head }) => `${date}:${head}`).join();
  const edition = meeting.edition?.number ?? 0;
  const key = [meeting.date, edition, pinned, release.hash, releases.value.length, today, heads].join('|');
  const view = await views.get(key, () =>
    meetingView(meeting, {
      published: published.value,
      release: pinned === 'latest' ? 'latest' : release.number,
      then: async (at) => {
        const number = releaseThen(releases.value, at);
        const earlier = number === null ? null : await running.published(number);
        return earlier?.ok ? earlier.value : null;
      },
      meetings: meetings.value,
      today
    })
  );
  const hasStatements = view.statements.length > 0;
  return { meeting: view, skipTo: hasStatements ? ['pastander', 'figurer'] : [] };
}
