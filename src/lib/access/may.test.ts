import { expect, test } from 'vitest';
import { must, problemOf } from '$lib/releases/fixtures';
import { ANONYMOUS, type Action, type Actor } from './actions';
import { may } from './may';

const every: Readonly<Record<Action, true>> = {
  'open-workspace': true,
  'read-audit-trail': true,
  publish: true,
  retract: true,
  'create-meeting': true,
  'import-minutes': true,
  'change-meeting': true,
  'check-persons': true,
  'carry-statements': true,
  'publish-minutes': true,
  'erase-minutes': true,
  'confirm-claim': true,
  'correct-claim': true,
  'reject-claim': true,
  'withdraw-decision': true,
  'settle-claim': true,
  'mark-seen': true,
  'follow-up': true,
  'keep-verdict': true,
  'sign-remark': true,
  'decide-rules': true,
  'edit-questions': true
};
const isAction = (word: string): word is Action => Object.hasOwn(every, word);
const actions = Object.keys(every).filter(isAction);
const administrator: Actor = { kind: 'account', id: '0123456789abcdef0123', roles: ['administrator'] };

test.each(actions)(
  '%s is refused to anybody and to an account without a role, and says how to get there',
  (action) => {
    const anybody = may(ANONYMOUS, action);
    expect(problemOf(anybody)).toEqual({ code: 'not-signed-in', path: action });
    expect(anybody.ok ? '' : anybody.problem.message).toMatch(/^Logg inn for å [a-zæøå ]+\.$/);
    expect(problemOf(may({ ...administrator, roles: [] }, action)).code).toBe('not-allowed');
  }
);

test.each(actions)('%s is given to an administrator with the account id to write', (action) => {
  expect(must(may(administrator, action))).toEqual({ by: administrator.id, action });
});
