import { redirect } from '@sveltejs/kit';
import { council } from '$lib/site/council';
import { meetingWith } from '$lib/site/edition-work';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import { fail } from '$lib/observations/result';
import { meetingPage } from '../../../meeting-page';
import type { PageServerLoad } from './$types';

/** An edition that was public before the one shown now: it stays readable, and says that there is a newer one. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const running = await council();
  const { date } = params;
  const number = /^[1-9]\d{0,5}$/.test(params.edition) ? Number(params.edition) : 0;
  const links = [{ href: `/moter/${date}`, text: m.meetings_heading({ date: longDate(date) }) }];
  const found = await meetingWith(running.store, date, number);
  if (!found.ok)
    refuse(found.problem, m.editions_unknown(), found.problem.code === 'no-meeting' ? [] : links);
  const { state, edition, meeting } = found.value;
  if (edition.published === null || (edition.kind === 'example' && state.shown?.edition !== number)) {
    const hidden = fail('not-found', date, `Møtet ${date} har ingen utgave ${number} med tekst.`);
    refuse(hidden.problem, m.editions_unknown(), links);
  }
  if (state.shown?.edition === number) redirect(307, `/moter/${date}`);
  const page = await meetingPage(running, { ...meeting, lost: [] }, 'latest', locals.actor);
  return {
    ...page,
    meeting: { ...page.meeting, original: null, older: [], newer: m.editions_older({ number }) }
  };
};
