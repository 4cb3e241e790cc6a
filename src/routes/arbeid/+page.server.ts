import { error } from '@sveltejs/kit';
import { may } from '$lib/access/may';
import { all } from '$lib/observations/result';
import { meetingDates } from '$lib/releases/meetings';
import { council } from '$lib/site/council';
import { followedIn } from '$lib/site/follow-ups';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const permit = may(locals.actor, 'open-workspace');
  if (!permit.ok) error(403, { message: permit.problem.message, hint: m.work_how_to_sign_in() });
  const running = await council();
  const dates = await meetingDates(running.store);
  if (!dates.ok) error(500, { message: dates.problem.message });
  const meetings = all(await Promise.all(dates.value.map((date) => running.working(date))));
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const releases = await running.releases();
  if (!releases.ok) error(500, { message: releases.problem.message });
  const followed = await followedIn(running);
  if (!followed.ok) error(500, { message: followed.problem.message });
  return {
    waiting: followed.value.followUps.proposals.length + followed.value.answers.length,
    meetings: meetings.value
      .map(({ meeting: { date, title, statements, edition } }) => ({
        date,
        title,
        hasMinutes: edition !== null,
        proposals: statements.flatMap((one) => one.claims).filter((claim) => claim.status === 'proposed')
          .length
      }))
      .reverse(),
    releases: releases.value
      .map(({ number, hash, published, title }) => ({ number, hash, published, title }))
      .reverse()
  };
};
