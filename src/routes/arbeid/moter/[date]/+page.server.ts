import { error, fail, redirect } from '@sveltejs/kit';
import { accountNames } from '$lib/access/account-name';
import { claimOf, formFields } from '$lib/meetings/claim-form';
import { claimAddress, readAsked } from '$lib/meetings/editor/asked';
import { editorView } from '$lib/meetings/editor/editor-view';
import {
  highestStatement,
  sentClaim,
  sharedStatement,
  type SentClaim
} from '$lib/meetings/editor/sent-claim';
import { specified } from '$lib/meetings/editor/specified';
import { nextWaiting } from '$lib/meetings/editor/steps';
import type { Tried } from '$lib/meetings/editor/tried';
import { addClaim } from '$lib/releases/added-claim';
import { decide, withdraw } from '$lib/releases/decide';
import type { Problem } from '$lib/observations/result';
import { keepVerdicts } from '$lib/meetings/keep-verdict';
import type { Actions, PageServerLoad } from './$types';
import { permitted } from '$lib/site/permitted';
import { openWorking, type Working } from './working';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { by: self } = permitted(locals.actor, 'open-workspace');
  const { running, working, published } = await openWorking(params.date);
  const names = await accountNames(
    running.store,
    working.events.map(({ by }) => by),
    self
  );
  const who = (id: string) => names.get(id) ?? id;
  const editor = await editorView(working, { published, who, self, asked: readAsked(url.searchParams) });
  if (!editor.ok) error(500, { message: editor.problem.message });
  return { date: working.meeting.date, editor: editor.value };
};

export const actions: Actions = {
  bekreft: async ({ request, params, locals }) => {
    const form = await request.formData();
    const { open, sent, refused } = await received(form, params.date);
    if (sent === null) return refused;
    const kind = sent.status === 'confirmed' ? 'correct' : 'confirm';
    const { by } = permitted(locals.actor, kind === 'correct' ? 'correct-claim' : 'confirm-claim');
    const next = claimOf(sent.claim, formFields(form));
    if (!next.ok) return refusal(form, next.problem);
    const isSame = JSON.stringify(next.value) === JSON.stringify(sent.claim);
    if (kind === 'correct' && isSame) return onward(params.date, sent, next.value.id);
    const about = { date: params.date, edition: sent.edition, by };
    const written = await decide(open.running.store, about, kind, next.value, sent.seen);
    if (!written.ok) return refusal(form, written.problem);
    await keep(params.date, next.value.id, by);
    onward(params.date, sent, next.value.id);
  },
  avvis: async ({ request, params, locals }) => {
    const form = await request.formData();
    const { by } = permitted(locals.actor, 'reject-claim');
    const { open, sent, refused } = await received(form, params.date);
    if (sent === null) return refused;
    const about = { date: params.date, edition: sent.edition, by };
    const written = await decide(open.running.store, about, 'reject', sent.claim, sent.seen);
    return written.ok ? onward(params.date, sent, sent.claim.id) : refusal(form, written.problem);
  },
  leggtil: async ({ request, params, locals }) => {
    const form = await request.formData();
    const { by } = permitted(locals.actor, 'confirm-claim');
    const { open, sent, refused } = await received(form, params.date);
    if (sent === null) return refused;
    const claim = claimOf(sent.claim, formFields(form));
    if (!claim.ok) return refusal(form, claim.problem);
    const added = await addClaim(
      open.running.store,
      { date: params.date, edition: sent.edition, by },
      {
        fields: claim.value,
        statement: sharedStatement(open.working, claim.value),
        shown: highestStatement(open.working)
      }
    );
    if (!added.ok) return refusal(form, added.problem);
    await keep(params.date, added.value, by);
    to(params.date, added.value);
  },
  angre: async ({ request, params, locals }) => {
    const form = await request.formData();
    const { by } = permitted(locals.actor, 'withdraw-decision');
    const { running, working } = await openWorking(params.date);
    const id = `${form.get('id') ?? ''}`;
    const edition = working.meeting.edition?.number ?? 0;
    const taken = await withdraw(
      running.store,
      { date: params.date, edition, by },
      id,
      Number(form.get('hendelse'))
    );
    if (!taken.ok) return refusal(form, taken.problem);
    to(params.date, id);
  },
  prov: async ({ request, params, locals }) => {
    const form = await request.formData();
    permitted(locals.actor, 'open-workspace');
    const { open, sent, refused } = await received(form, params.date);
    if (sent === null) return refused;
    const claim = claimOf(sent.claim, formFields(form));
    if (!claim.ok) return refusal(form, claim.problem);
    const now = await specified(claim.value, open.working.meeting, open.published);
    const id = `${form.get('id') ?? ''}`;
    return { tried: { id, fields: formFields(form), now, problem: null } satisfies Tried };
  }
};

type Received = { readonly open: Working } & (
  | { readonly sent: SentClaim; readonly refused: null }
  | { readonly sent: null; readonly refused: ReturnType<typeof refusal> }
);

async function received(form: FormData, date: string): Promise<Received> {
  const open = await openWorking(date);
  const sent = sentClaim(open.working, form);
  return sent.ok
    ? { open, sent: sent.value, refused: null }
    : { open, sent: null, refused: refusal(form, sent.problem) };
}

function refusal(form: FormData, { path, message, code }: Problem) {
  const id = `${form.get('id') ?? ''}`;
  const tried: Tried = { id, fields: formFields(form), now: null, problem: { path, message } };
  return fail(code === 'bad-field' ? 400 : 409, { tried });
}

/** To the next proposal that waits, else back to the claim itself. */
function onward(date: string, { claims }: SentClaim, id: string): never {
  to(date, nextWaiting(claims, id) ?? id);
}

function to(date: string, id: string): never {
  redirect(303, `/arbeid/moter/${date}${claimAddress(id)}`);
}

/** Keeps the verdict with the release it is made against. Who a document quotes, sees it first; what we retell quotes nobody. */
async function keep(date: string, claim: string, by: string): Promise<void> {
  const { running, working, published } = await openWorking(date);
  const { meeting } = working;
  const held = meeting.edition?.kind !== 'example';
  const kept = await keepVerdicts(running.store, meeting, { claims: [claim], published, by, held });
  if (!kept.ok) error(500, { message: kept.problem.message });
}
