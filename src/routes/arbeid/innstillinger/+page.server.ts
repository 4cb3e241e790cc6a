import { error, fail, redirect } from '@sveltejs/kit';
import { decideRules, visibilities } from '$lib/releases/council-settings';
import { council } from '$lib/site/council';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

/** The most bodies that are named, and the longest a name may be. */
const MOST = 30;
const LONGEST = 80;

export const load: PageServerLoad = async ({ locals, url }) => {
  permitted(locals.actor, 'open-workspace');
  const rules = await (await council()).rules();
  if (!rules.ok) error(500, { message: rules.problem.message });
  return { rules: rules.value, saved: url.searchParams.has('lagret') };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { by } = permitted(locals.actor, 'decide-rules');
    const form = await request.formData();
    const verdicts = visibilities.find((one) => one === form.get('verdicts'));
    const written = `${form.get('bodies') ?? ''}`;
    const bodies = [
      ...new Set(
        written
          .split('\n')
          .map((line) => line.replace(/\s+/gu, ' ').trim())
          .filter((line) => line !== '')
      )
    ];
    if (verdicts === undefined) return fail(400, { problem: m.said_rules_choose(), bodies: written });
    if (bodies.length > MOST || bodies.some((name) => name.length > LONGEST))
      return fail(400, {
        problem: m.said_rules_bodies_bad({ most: MOST, longest: LONGEST }),
        bodies: written
      });
    const { store } = await council();
    const decided = await decideRules(store, { verdicts, bodies }, by);
    if (!decided.ok) error(500, { message: decided.problem.message });
    redirect(303, '/arbeid/innstillinger?lagret=1');
  }
};
