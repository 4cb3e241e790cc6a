/** Everything a person may do that not everybody may: each write of the product, and the pages of the workspace. */
export type Action =
  | 'open-workspace'
  | 'read-audit-trail'
  | 'publish'
  | 'retract'
  | 'create-meeting'
  | 'import-minutes'
  | 'change-meeting'
  | 'check-persons'
  | 'carry-statements'
  | 'publish-minutes'
  | 'erase-minutes'
  | 'confirm-claim'
  | 'correct-claim'
  | 'reject-claim'
  | 'withdraw-decision'
  | 'settle-claim'
  | 'mark-seen'
  | 'follow-up'
  | 'keep-verdict'
  | 'sign-remark'
  | 'decide-rules'
  | 'edit-questions';

/** What an account may be. */
export const roles = ['administrator'] as const;
/** A role of an account. */
export type Role = (typeof roles)[number];

/** Who acts: a signed-in account under its opaque id, or anybody. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account'; readonly id: string; readonly roles: readonly Role[] };

/** Somebody who is not signed in. */
export const ANONYMOUS: Actor = { kind: 'anonymous' };
