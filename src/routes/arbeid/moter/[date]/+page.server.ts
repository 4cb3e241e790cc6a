import { error, fail, redirect } from '@sveltejs/kit';
import type { Action, Actor } from '$lib/access/actions';
import { may, type Permit } from '$lib/access/may';
import { claimOf, formFields, type ClaimFields } from '$lib/meetings/claim-form';
import { keepVerdicts } from '$lib/meetings/keep-verdict';
import { findClaim, resultOf, workView, type WorkResult } from '$lib/meetings/work-view';
import type { Meeting } from '$lib/meetings/meeting';
import type { Claim } from '$lib/minutes/document';
import type { ClaimEventKind } from '$lib/releases/meeting-events';
import type { DecidedClaim } from '$lib/releases/meeting-state';
import { recordClaim } from '$lib/releases/meetings';
import { council, type Council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

/** What was sent and not written: back to the same form. */
type Tried = {
  readonly id: string;
  readonly fields: ClaimFields;
  readonly result: WorkResult | null;
  readonly problem: string | null;
};

export const load: PageServerLoad = async ({ params, locals }) => {
  permitted(locals.actor, 'open-workspace');
  const running = await council();
  const { meeting, rejected } = await meetingOn(running, params.date);
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const work = await workView(meeting, rejected, published.value);
  if (!work.ok) error(500, { message: work.problem.message });
  return { date: meeting.date, work: work.value };
};

export const actions: Actions = {
  bekreft: async ({ request, params, locals }) => {
    permitted(locals.actor, 'confirm-claim');
    const sent = await read(request, params.date);
    if (!sent.ok) return fail(409, { tried: sent.tried });
    const { running, meeting, edition, fields, claim, status, id } = sent;
    const isCorrection = status === 'confirmed';
    const permit = permitted(locals.actor, isCorrection ? 'correct-claim' : 'confirm-claim');
    const next = claimOf(claim, fields);
    if (!next.ok) {
      return fail(400, {
        tried: { id, fields, result: null, problem: next.problem.message } satisfies Tried
      });
    }
    await write(running, meeting.date, isCorrection ? 'correct' : 'confirm', edition, next.value, permit);
  },
  avvis: async ({ request, params, locals }) => {
    const permit = permitted(locals.actor, 'reject-claim');
    const sent = await read(request, params.date);
    if (!sent.ok) return fail(409, { tried: sent.tried });
    await write(sent.running, sent.meeting.date, 'reject', sent.edition, sent.claim, permit);
  },
  prov: async ({ request, params, locals }) => {
    permitted(locals.actor, 'open-workspace');
    const sent = await read(request, params.date);
    if (!sent.ok) return fail(409, { tried: sent.tried });
    const { running, meeting, fields, claim, id } = sent;
    const next = claimOf(claim, fields);
    if (!next.ok) {
      return fail(400, {
        tried: { id, fields, result: null, problem: next.problem.message } satisfies Tried
      });
    }
    const published = await running.published();
    if (!published.ok) error(500, { message: published.problem.message });
    if (meeting.edition === null) error(409, { message: m.meetings_work_changed() });
    const result = await resultOf(next.value, meeting, meeting.edition, published.value);
    return { tried: { id, fields, result, problem: null } satisfies Tried };
  }
};

function permitted(actor: Actor, action: Action): Permit {
  const permit = may(actor, action);
  if (!permit.ok) error(403, { message: permit.problem.message, hint: m.work_how_to_sign_in() });
  return permit.value;
}

async function meetingOn(
  running: Council,
  date: string
): Promise<{ meeting: Meeting; rejected: readonly DecidedClaim[] }> {
  const meeting = await running.meeting(date);
  if (!meeting.ok) refuse(meeting.problem, m.meetings_unknown(), [{ href: '/arbeid', text: m.work_title() }]);
  const state = await running.meetingState(date);
  if (!state.ok) error(500, { message: state.problem.message });
  return { meeting: meeting.value, rejected: state.value.claims.rejected };
}

type Sent =
  | {
      readonly ok: true;
      readonly running: Council;
      readonly meeting: Meeting;
      readonly edition: number;
      readonly id: string;
      readonly fields: ClaimFields;
      readonly claim: Claim;
      readonly status: 'confirmed' | 'proposed' | 'rejected';
    }
  | { readonly ok: false; readonly tried: Tried };

/** The claim that a form is about, as it stands now. Not ok where the edition or the claim is another than the form was made of. */
async function read(request: Request, date: string): Promise<Sent> {
  const form = await request.formData();
  const id = `${form.get('id') ?? ''}`;
  const fields = formFields(form);
  const running = await council();
  const { meeting, rejected } = await meetingOn(running, date);
  const found = findClaim(meeting, rejected, id);
  if (!found.ok) error(500, { message: found.problem.message });
  const edition = meeting.edition?.number;
  if (found.value === null || edition === undefined || `${edition}` !== form.get('edition')) {
    return { ok: false, tried: { id, fields, result: null, problem: m.meetings_work_changed() } };
  }
  return { ok: true, running, meeting, edition, id, fields, ...found.value };
}

async function write(
  running: Council,
  date: string,
  kind: ClaimEventKind,
  edition: number,
  claim: Claim,
  { by }: Permit
): Promise<never> {
  const { store } = running;
  const written = await recordClaim(store, date, kind, { edition, claim }, by);
  if (!written.ok) error(500, { message: written.problem.message });
  if (kind === 'confirm' || kind === 'correct') await keep(running, date, claim.id, by);
  redirect(303, `/arbeid/moter/${date}#p${claim.statement}`);
}

/** Keeps the verdict with the release it is made against. Who a document quotes, sees it first; what we retell quotes nobody. */
async function keep(running: Council, date: string, claim: string, by: string): Promise<void> {
  const { meeting } = await meetingOn(running, date);
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const held = meeting.edition?.kind !== 'example';
  const keeping = { claims: [claim], published: published.value, by, held };
  const kept = await keepVerdicts(running.store, meeting, keeping);
  if (!kept.ok) error(500, { message: kept.problem.message });
}
