import { error, fail, redirect } from '@sveltejs/kit';
import { eraseWords } from '$lib/meetings/erase';
import { keepReasons, type KeepReason, type PersonKept } from '$lib/releases/edition-events';
import { keepPersons } from '$lib/releases/edition-changes';
import { editionWork, type DecidedFinding } from '$lib/site/edition-work';
import { erasureHomes } from '$lib/site/erasures';
import { forgetErased } from '$lib/site/forgetting';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';
import { openEdition } from '../work';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { head, work } = await openEdition(params, locals.actor, 'check-persons');
  return {
    head,
    findings: work.findings.map(({ kind, words, before, after, places, mark, kept }) => ({
      ...{ kind, words, before, after, mark, kept },
      count: places.length
    }))
  };
};

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const { permit, running, work, head, href } = await openEdition(params, locals.actor, 'check-persons');
    const form = await request.formData();
    const chosen = new Map(work.findings.map((one) => [one, `${form.get(`valg-${one.mark}`) ?? ''}`]));
    const known = new Set(form.getAll('merke').map(String));
    if (work.findings.some(({ mark }) => !known.has(mark)))
      return fail(409, { problem: m.editions_persons_changed() });
    const keep = work.findings.flatMap((one) => {
      const why = keepReasons.find((reason) => reason === chosen.get(one));
      return why === undefined ? [] : [{ finding: one, why }];
    });
    const gone = work.findings.filter((one) => chosen.get(one) === 'remove').map(({ words }) => words);
    if (gone.length === 0) {
      const changed = keep.filter(({ finding, why }) => finding.kept !== why);
      const kept = changed.map(({ finding, why }) => keptAs(finding, why, head.number));
      const written = await keepPersons(running.store, head.date, kept, permit.by);
      if (!written.ok) error(500, { message: written.problem.message });
      redirect(303, `${href}/personer`);
    }
    const homes = await erasureHomes(running.store);
    if (!homes.ok) error(500, { message: homes.problem.message });
    const order = { by: permit.by, why: 'identifies-person' } as const;
    const made = await eraseWords(homes.value, head.date, gone, order);
    if (!made.ok) return fail(400, { problem: made.problem.message });
    forgetErased();
    const next = made.value.get(head.number) ?? head.number;
    const again = await editionWork(running.store, head.date, next);
    if (!again.ok) error(500, { message: again.problem.message });
    const kept = again.value.findings.flatMap((finding) => {
      const same = keep.find((one) => one.finding.kind === finding.kind && sameWords(one.finding, finding));
      return same === undefined ? [] : [keptAs(finding, same.why, next)];
    });
    const written = await keepPersons(running.store, head.date, kept, permit.by);
    if (!written.ok) error(500, { message: written.problem.message });
    redirect(303, `/arbeid/moter/${head.date}/utgaver/${next}/personer`);
  }
};

function sameWords(a: DecidedFinding, b: DecidedFinding): boolean {
  return a.words.toLowerCase() === b.words.toLowerCase();
}

function keptAs({ kind, places, mark }: DecidedFinding, why: KeepReason, edition: number): PersonKept {
  const [{ start, end } = { start: 0, end: 0 }] = places;
  return { edition, finding: kind, start, end, mark, why };
}
