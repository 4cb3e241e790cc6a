import { json } from '@sveltejs/kit';
import { claimOf, formFields } from '$lib/meetings/claim-form';
import type { Answer } from '$lib/meetings/editor/live-answer';
import { sentClaim } from '$lib/meetings/editor/sent-claim';
import { specified } from '$lib/meetings/editor/specified';
import type { Problem } from '$lib/observations/result';
import { permitted } from '$lib/site/permitted';
import { openWorking } from '../working';
import type { RequestHandler } from './$types';

/** What a claim would say, and what the numbers would say of it, as its form stands. Writes nothing. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  permitted(locals.actor, 'open-workspace');
  const { working, published } = await openWorking(params.date);
  const sent = sentClaim(working, url.searchParams);
  if (!sent.ok) return answer(refused(sent.problem));
  const claim = claimOf(sent.value.claim, formFields(url.searchParams));
  return answer(
    claim.ok
      ? { kind: 'specified', now: await specified(claim.value, working.meeting, published) }
      : refused(claim.problem)
  );
};

function refused({ path, message }: Problem): Answer {
  return { kind: 'refused', problem: { path, message } };
}

function answer(body: Answer): Response {
  return json(body);
}
