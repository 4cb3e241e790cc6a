import { error, fail, redirect } from '@sveltejs/kit';
import { editionReading } from '$lib/meetings/edition-reading';
import { isDate } from '$lib/meetings/facts-form';
import { approveEdition, publishEdition } from '$lib/releases/edition-changes';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';
import { openEdition } from './work';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { head, work } = await openEdition(params, locals.actor, 'open-workspace');
  return { head, sha256: work.edition.sha256, reading: editionReading(work.minutes) };
};

export const actions: Actions = {
  godkjenn: async ({ request, params, locals }) => {
    const { permit, running, head, href } = await openEdition(params, locals.actor, 'publish-minutes');
    const approved = `${(await request.formData()).get('approved') ?? ''}`;
    if (!isDate(approved) || approved < head.date)
      return fail(400, { approved, problem: m.editions_upload_bad_approved() });
    const noted = await approveEdition(running.store, head.date, head.number, approved, permit.by);
    if (!noted.ok) error(500, { message: noted.problem.message });
    redirect(303, href);
  },
  publiser: async ({ params, locals }) => {
    const { permit, running, head, href } = await openEdition(params, locals.actor, 'publish-minutes');
    if (head.persons.left > 0) return fail(409, { approved: '', problem: m.editions_publish_persons() });
    if (head.statements.left > 0) return fail(409, { approved: '', problem: m.editions_publish_carry() });
    const published = await publishEdition(running.store, head.date, head.number, permit.by);
    if (!published.ok) error(500, { message: published.problem.message });
    redirect(303, href);
  }
};
