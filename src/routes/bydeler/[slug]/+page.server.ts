import { findPlace, placeLinks } from '$lib/bydeler/places';
import { placePage } from '$lib/site/bydeler-page';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const place = findPlace(params.slug);
  if (!place) {
    refuse(
      { code: 'unknown-area', path: 'slug', message: m.bydeler_unknown_hint() },
      m.bydeler_unknown({ slug: params.slug }),
      placeLinks()
    );
  }
  const page = await placePage(await council(), place);
  if (!page.ok) refuse(page.problem, m.bydeler_no_answer(), placeLinks());
  return { ...page.value, skipTo: ['figurer'] };
};
