import { fail, redirect } from '@sveltejs/kit';
import { changeable, factsFields, fieldsOf, readFacts, withRows } from '$lib/meetings/facts-form';
import { changeFacts } from '$lib/releases/edition-changes';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  permitted(locals.actor, 'change-meeting');
  const state = await (await council()).meetingState(params.date);
  if (!state.ok) refuse(state.problem, m.meetings_unknown(), [{ href: '/arbeid', text: m.work_title() }]);
  return { date: params.date, fields: fieldsOf(state.value) };
};

export const actions: Actions = {
  lagre: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'change-meeting');
    const fields = { ...factsFields(await request.formData()), date: params.date };
    const facts = readFacts(fields);
    if (!facts.ok) return fail(400, { fields, problem: facts.problem });
    const changed = await changeFacts((await council()).store, params.date, changeable(facts.value), by);
    if (!changed.ok) refuse(changed.problem, m.meetings_unknown(), []);
    redirect(303, `/arbeid/moter/${params.date}/utgaver`);
  },
  linjer: async ({ request, params, locals }) => {
    permitted(locals.actor, 'change-meeting');
    const fields = { ...factsFields(await request.formData()), date: params.date };
    return { fields: withRows(fields, 3, 2), problem: null };
  }
};
