import { fail, redirect } from '@sveltejs/kit';
import { emptyFacts, factsFields, readFacts, withRows } from '$lib/meetings/facts-form';
import { createMeeting } from '$lib/releases/meetings';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  permitted(locals.actor, 'create-meeting');
  const meetings = await (await council()).meetings();
  if (!meetings.ok) refuse(meetings.problem, m.work_title(), []);
  return { fields: emptyFacts(meetings.value.at(-1)?.body ?? '') };
};

export const actions: Actions = {
  lagre: async ({ request, locals }) => {
    const { by } = permitted(locals.actor, 'create-meeting');
    const fields = factsFields(await request.formData());
    const facts = readFacts(fields);
    if (!facts.ok) return fail(400, { fields, problem: facts.problem });
    const created = await createMeeting((await council()).store, facts.value, by);
    if (!created.ok) {
      const { code, message } = created.problem;
      return fail(409, { fields, problem: { code, path: 'date', message } });
    }
    redirect(303, `/arbeid/moter/${facts.value.date}/utgaver`);
  },
  linjer: async ({ request, locals }) => {
    permitted(locals.actor, 'create-meeting');
    return { fields: withRows(factsFields(await request.formData()), 3, 2), problem: null };
  }
};
