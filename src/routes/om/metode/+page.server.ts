import { error } from '@sveltejs/kit';
import { methodPage, type MethodView } from '$lib/about/method-page';
import { Remembered } from '$lib/engine/remembered';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

const views = new Remembered<MethodView>(4);

export const load: PageServerLoad = async () => {
  const running = await council();
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const heads = meetings.value.map(({ date, head }) => `${date}:${head}`).join();
  const view = await views.get(`${published.value.release.hash}|${heads}`, () =>
    methodPage(published.value, meetings.value)
  );
  return { view };
};
