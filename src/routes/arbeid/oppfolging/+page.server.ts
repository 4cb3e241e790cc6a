import { error, fail, redirect, type Action } from '@sveltejs/kit';
import { may } from '$lib/access/may';
import { foldFollowUps } from '$lib/followups/fold';
import { foldItems } from '$lib/followups/item';
import { decide } from '$lib/followups/log';
import { decisionOf, type FormKind } from '$lib/followups/work-form';
import { workView } from '$lib/followups/work-view';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const permit = may(locals.actor, 'open-workspace');
  if (!permit.ok) error(403, { message: permit.problem.message, hint: m.work_how_to_sign_in() });
  const followed = await followedIn(await council());
  if (!followed.ok) error(500, { message: followed.problem.message });
  const { items, answers, events } = followed.value;
  return {
    work: workView({
      ...groundOf(followed.value),
      items: items.items,
      unplacedItems: items.unplaced,
      answers,
      events
    })
  };
};

/** Writes what a form decides, held against everything as it is when it is written. */
function deciding(kind: FormKind): Action {
  return async ({ request, locals }) => {
    const permit = may(locals.actor, 'follow-up');
    if (!permit.ok) error(403, { message: permit.problem.message, hint: m.work_how_to_sign_in() });
    const form = await request.formData();
    const running = await council();
    const meetings = await running.meetings();
    if (!meetings.ok) error(500, { message: meetings.problem.message });
    const written = await decide(running.store, permit.value.by, (events) =>
      decisionOf(kind, form, {
        followUps: foldFollowUps(meetings.value, events),
        items: foldItems(meetings.value, events),
        events
      })
    );
    if (written.ok) redirect(303, '/arbeid/oppfolging');
    const { code, message } = written.problem;
    if (code !== 'bad-field' && code !== 'changed-meanwhile') error(500, { message });
    return fail(code === 'bad-field' ? 400 : 409, { problem: message });
  };
}

export const actions: Actions = {
  'sla-sammen': deciding('sla-sammen'),
  skill: deciding('skill'),
  status: deciding('status'),
  ansvar: deciding('ansvar'),
  frist: deciding('frist'),
  sak: deciding('sak'),
  'ikke-svar': deciding('ikke-svar'),
  angre: deciding('angre')
};
