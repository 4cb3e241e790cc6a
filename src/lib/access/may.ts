import { fail, ok, type Result } from '$lib/observations/result';
import type { Action, Actor, Role } from './actions';

/** Leave to do one thing once: the account id that the written event carries in `by`. */
export type Permit = { readonly by: string; readonly action: Action };

/** What an action is called in a refusal: "Logg inn for å …". */
function phrase(action: Action): string {
  switch (action) {
    case 'open-workspace':
      return 'åpne arbeidsflaten';
    case 'read-audit-trail':
      return 'lese loggen';
    case 'publish':
      return 'publisere tall';
    case 'retract':
      return 'trekke tilbake tall';
    case 'create-meeting':
      return 'legge inn et møte';
    case 'import-minutes':
      return 'legge inn et referat';
    case 'change-meeting':
      return 'endre et møte';
    case 'check-persons':
      return 'avgjøre hva som kan peke på personer';
    case 'carry-statements':
      return 'føre påstander over til en ny utgave';
    case 'publish-minutes':
      return 'publisere et referat';
    case 'erase-minutes':
      return 'slette i et referat';
    case 'confirm-claim':
      return 'bekrefte en påstand';
    case 'correct-claim':
      return 'rette en påstand';
    case 'reject-claim':
      return 'avvise en påstand';
    case 'withdraw-decision':
      return 'ta tilbake en avgjørelse';
    case 'settle-claim':
      return 'avgjøre en påstand';
    case 'mark-seen':
      return 'merke noe som sett';
    case 'follow-up':
      return 'følge opp punkter';
    case 'keep-verdict':
      return 'bekrefte en vurdering';
    case 'sign-remark':
      return 'skrive en merknad';
    case 'decide-rules':
      return 'endre innstillingene';
    case 'edit-questions':
      return 'endre spørsmålene i briefen';
  }
}

/** Which roles an action is for. A new action does not compile before it stands here. */
function rolesFor(action: Action): readonly Role[] {
  switch (action) {
    case 'open-workspace':
    case 'read-audit-trail':
    case 'publish':
    case 'retract':
    case 'create-meeting':
    case 'import-minutes':
    case 'change-meeting':
    case 'check-persons':
    case 'carry-statements':
    case 'publish-minutes':
    case 'erase-minutes':
    case 'confirm-claim':
    case 'correct-claim':
    case 'reject-claim':
    case 'withdraw-decision':
    case 'settle-claim':
    case 'mark-seen':
    case 'follow-up':
    case 'keep-verdict':
    case 'sign-remark':
    case 'decide-rules':
    case 'edit-questions':
      return ['administrator'];
  }
}

/**
 * Whether an actor may do something: the one gate before every write. Gives a permit with the account id to write, or `not-signed-in`
 * or `not-allowed`.
 */
export function may(actor: Actor, action: Action): Result<Permit> {
  if (actor.kind === 'anonymous') {
    return fail('not-signed-in', action, `Logg inn for å ${phrase(action)}.`);
  }
  const allowed = rolesFor(action);
  return actor.roles.some((role) => allowed.includes(role))
    ? ok({ by: actor.id, action })
    : fail('not-allowed', action, `Kontoen din kan ikke ${phrase(action)}. Spør en administrator.`);
}
