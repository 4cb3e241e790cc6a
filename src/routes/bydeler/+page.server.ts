import { readChoices } from '$lib/bydeler/choices';
import { bydelerPage } from '$lib/site/bydeler-page';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

const links = [{ href: '/bydeler', text: m.bydeler_all() }];

export const load: PageServerLoad = async ({ url }) => {
  const choices = readChoices(url.searchParams);
  if (!choices.ok) refuse(choices.problem, m.bydeler_bad(), links);
  const page = await bydelerPage(await council(), choices.value);
  if (!page.ok) refuse(page.problem, m.bydeler_no_answer(), links);
  return { view: page.value, skipTo: ['figurer'] };
};
