import { error } from '@sveltejs/kit';
import { dataPage } from '$lib/about/data-page';
import { datasetsJsonLd } from '$lib/about/json-ld';
import { readFacts } from '$lib/about/read-facts';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const running = await council();
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const releases = await running.releases();
  if (!releases.ok) error(500, { message: releases.problem.message });
  const { release } = published.value;
  const facts = await readFacts(running.store, release);
  if (!facts.ok) error(500, { message: facts.problem.message });
  return {
    view: dataPage(release, releases.value, facts.value),
    jsonLd: datasetsJsonLd(release.datasets, facts.value, process.env['ORIGIN'])
  };
};
