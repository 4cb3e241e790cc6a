import { error } from '@sveltejs/kit';
import { partIds, partView, tabs } from '$lib/followups/aside-view';
import { fail } from '$lib/observations/result';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const part = partIds.find((id) => id === params.part);
  if (part === undefined) {
    const unknown = fail('unknown-address', params.part, m.followups_unknown_part_hint());
    refuse(
      unknown.problem,
      m.followups_unknown_part(),
      tabs().map(({ href, text }) => ({ href, text }))
    );
  }
  const followed = await followedIn(await council());
  if (!followed.ok) error(500, { message: followed.problem.message });
  const { meetings, items, answers, followUps } = followed.value;
  const { today } = groundOf(followed.value);
  return {
    view: partView(part, {
      points: followUps.points,
      meetings,
      items: items.items,
      proposals: answers,
      today
    })
  };
};
