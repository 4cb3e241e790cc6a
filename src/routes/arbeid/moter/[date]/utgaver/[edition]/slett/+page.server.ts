import { error, fail, redirect } from '@sveltejs/kit';
import { eraseEdition, eraseWords } from '$lib/meetings/erase';
import { whereWords } from '$lib/meetings/where-words';
import { erasureReasons, type ErasureReason } from '$lib/releases/erasure';
import { erasureHomes } from '$lib/site/erasures';
import { forgetErased } from '$lib/site/forgetting';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';
import { openEdition } from '../work';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { head } = await openEdition(params, locals.actor, 'erase-minutes');
  return { head };
};

export const actions: Actions = {
  se: async ({ request, params, locals }) => {
    const { running, head } = await openEdition(params, locals.actor, 'erase-minutes');
    const sent = read(await request.formData());
    if (sent.words === '') return fail(400, { ...sent, where: null, problem: m.editions_erase_no_words() });
    const where = await whereWords(running.store, head.date, sent.words);
    if (!where.ok) error(500, { message: where.problem.message });
    return { ...sent, where: where.value, problem: null };
  },
  ord: async ({ request, params, locals }) => {
    const { running, head, permit } = await openEdition(params, locals.actor, 'erase-minutes');
    const sent = read(await request.formData());
    const wrong = sent.words === '' ? m.editions_erase_no_words() : problemIn(sent);
    if (wrong !== null || sent.why === null) return fail(400, { ...sent, where: null, problem: wrong });
    const homes = await erasureHomes(running.store);
    if (!homes.ok) error(500, { message: homes.problem.message });
    const order = { by: permit.by, why: sent.why };
    const made = await eraseWords(homes.value, head.date, [sent.words], order);
    if (!made.ok) return fail(400, { ...sent, where: null, problem: made.problem.message });
    forgetErased();
    redirect(303, `/arbeid/moter/${head.date}/utgaver`);
  },
  utgave: async ({ request, params, locals }) => {
    const { running, head, permit } = await openEdition(params, locals.actor, 'erase-minutes');
    const sent = read(await request.formData());
    const wrong = problemIn(sent);
    if (wrong !== null || sent.why === null)
      return fail(400, { ...sent, isWhole: true, where: null, problem: wrong });
    const homes = await erasureHomes(running.store);
    if (!homes.ok) error(500, { message: homes.problem.message });
    const order = { by: permit.by, why: sent.why };
    const erased = await eraseEdition(homes.value, head.date, head.number, order);
    if (!erased.ok) error(500, { message: erased.problem.message });
    forgetErased();
    redirect(303, `/arbeid/moter/${head.date}/utgaver`);
  }
};

type Sent = {
  readonly words: string;
  readonly why: ErasureReason | null;
  readonly isSure: boolean;
  readonly isWhole: boolean;
};

function read(form: FormData): Sent {
  return {
    words: `${form.get('ord') ?? ''}`.trim(),
    why: erasureReasons.find((one) => one === form.get('hvorfor')) ?? null,
    isSure: form.get('sikker') === 'on',
    isWhole: false
  };
}

function problemIn({ why, isSure }: Sent): string | null {
  if (why === null) return m.editions_erase_bad_why();
  return isSure ? null : m.editions_erase_not_sure();
}
