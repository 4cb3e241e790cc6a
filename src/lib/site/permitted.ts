import { error } from '@sveltejs/kit';
import type { Action, Actor } from '$lib/access/actions';
import { may, type Permit } from '$lib/access/may';
import * as m from '$lib/texts/compiled/messages';

/** Leave for an actor to do something, or the page that says how to get it. */
export function permitted(actor: Actor, action: Action): Permit {
  const permit = may(actor, action);
  if (!permit.ok) error(403, { message: permit.problem.message, hint: m.work_how_to_sign_in() });
  return permit.value;
}
