import { error, fail, redirect } from '@sveltejs/kit';
import { carryView } from '$lib/meetings/carry-view';
import { carryOver } from '$lib/releases/edition-changes';
import type { Carried } from '$lib/releases/edition-events';
import { placeOfWords, settledAs, statementAt, sureOnes, type EditionWork } from '$lib/site/edition-work';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';
import { openEdition, type OpenedEdition } from '../work';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { head, work } = await openEdition(params, locals.actor, 'carry-statements');
  return { head, plan: work.plan === null ? null : carryView(work.plan, work.minutes) };
};

export const actions: Actions = {
  sikre: async ({ params, locals }) => {
    const opened = await openEdition(params, locals.actor, 'carry-statements');
    return write(opened, sureOnes(opened.work));
  },
  godta: async ({ request, params, locals }) => {
    const opened = await openEdition(params, locals.actor, 'carry-statements');
    const form = await request.formData();
    const laid = laidIn(opened.work, form);
    const found = laid?.found;
    if (laid === undefined || found === undefined || found.range === null)
      return fail(409, { statement: 0, words: '', problem: m.editions_carry_stale() });
    const { number } = laid.statement;
    if (form.get('sted') !== `${found.range.start}-${found.range.end}`)
      return fail(409, { statement: number, words: '', problem: m.editions_carry_stale() });
    const taken = opened.work.plan === null ? null : statementAt(opened.work.plan, found.range);
    if (taken !== null)
      return fail(409, { statement: number, words: '', problem: m.editions_carry_taken({ number: taken }) });
    return write(opened, settledAs(opened.work, laid, { range: found.range, outcome: found.how }), number);
  },
  velg: async ({ request, params, locals }) => {
    const opened = await openEdition(params, locals.actor, 'carry-statements');
    const form = await request.formData();
    const laid = laidIn(opened.work, form);
    if (laid === undefined) return fail(409, { statement: 0, words: '', problem: m.editions_carry_stale() });
    const words = `${form.get('ord') ?? ''}`.trim();
    const { number } = laid.statement;
    const place = placeOfWords(opened.work, words);
    if (!place.ok) return fail(400, { statement: number, words, problem: place.problem.message });
    return write(opened, settledAs(opened.work, laid, { range: place.value, outcome: 'chosen' }), number);
  },
  bort: async ({ request, params, locals }) => {
    const opened = await openEdition(params, locals.actor, 'carry-statements');
    const laid = laidIn(opened.work, await request.formData());
    if (laid === undefined) return fail(409, { statement: 0, words: '', problem: m.editions_carry_stale() });
    return write(opened, settledAs(opened.work, laid, null), laid.statement.number);
  }
};

function laidIn({ plan }: EditionWork, form: FormData) {
  const number = Number(form.get('pastand'));
  return [...(plan?.sure ?? []), ...(plan?.unsure ?? [])].find(
    ({ statement }) => statement.number === number
  );
}

async function write(
  { running, head, permit, href }: OpenedEdition,
  carried: readonly Carried[],
  after = 0
): Promise<never> {
  const written = await carryOver(running.store, head.date, carried, permit.by);
  if (!written.ok) error(500, { message: written.problem.message });
  redirect(303, `${href}/overforing${after > 0 ? '#uavklart' : ''}`);
}
