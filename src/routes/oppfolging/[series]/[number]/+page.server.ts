import { error } from '@sveltejs/kit';
import { pointHref } from '$lib/followups/fold';
import { lifeView, type LifeView } from '$lib/followups/life-view';
import { Remembered } from '$lib/engine/remembered';
import { sectionFigures } from '$lib/meetings/section-figures';
import { fail } from '$lib/observations/result';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import { topicPages } from '../../../moter/topic-pages';
import type { PageServerLoad } from './$types';

/** Pages by everything they are made of: meetings, decisions, the release, and the day. */
const views = new Remembered<LifeView>(40);

export const load: PageServerLoad = async ({ params }) => {
  const running = await council();
  const followed = await followedIn(running);
  if (!followed.ok) error(500, { message: followed.problem.message });
  const { followUps, mark } = followed.value;
  const point = followUps.points.find((one) => one.series === params.series && one.slug === params.number);
  if (point === undefined) {
    const unknown = fail('unknown-address', params.number, m.followups_unknown_point_hint());
    refuse(unknown.problem, m.followups_unknown_point(), [
      { href: '/oppfolging', text: m.followups_life_all() },
      ...followUps.points
        .slice(0, 12)
        .map((one) => ({ href: pointHref(one), text: m.meetings_due_point(one) }))
    ]);
  }
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const ground = groundOf(followed.value);
  const key = [point.key, mark, published.value.release.hash, ground.today].join('|');
  const view = await views.get(key, () =>
    lifeView(point, {
      ...ground,
      figuresOf: (meeting) => sectionFigures(published.value, meeting),
      topics: topicPages()
    })
  );
  return { view };
};
