import { error } from '@sveltejs/kit';
import { readChange } from '$lib/about/read-changes';
import { readFacts } from '$lib/about/read-facts';
import { releasePage } from '$lib/about/release-page';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const running = await council();
  const releases = await running.releases();
  if (!releases.ok) error(500, { message: releases.problem.message });
  const which = /^[1-9]\d{0,7}$/.test(params.release) ? Number(params.release) : params.release;
  const published = await running.published(which);
  if (!published.ok) {
    const newest = releases.value.at(-1);
    refuse(published.problem, m.data_unknown(), [
      { href: '/data', text: m.data_all() },
      ...(newest === undefined
        ? []
        : [{ href: `/data/${newest.number}`, text: m.data_release_heading({ number: newest.number }) }])
    ]);
  }
  const { release } = published.value;
  const facts = await readFacts(running.store, release);
  if (!facts.ok) error(500, { message: facts.problem.message });
  const change = await readChange(running.store, release.number);
  if (!change.ok) error(500, { message: change.problem.message });
  return { view: releasePage(release, releases.value, facts.value, change.value) };
};
