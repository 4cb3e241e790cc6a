import type { CouncilRules } from '$lib/releases/council-settings';

/** What the one who reads may see of verdicts: any at all, and those that the body that is quoted has not seen yet. */
export type Audience = { readonly verdicts: boolean; readonly held: boolean };

/** What somebody may see under a council's rules. Until there are other roles, whoever is signed in is a member. */
export function audienceOf({ verdicts }: CouncilRules, isMember: boolean): Audience {
  return {
    verdicts: verdicts === 'public' || (verdicts === 'members' && isMember),
    held: isMember
  };
}

/** Everybody, in a council that shows its verdicts. */
export const EVERYBODY: Audience = { verdicts: true, held: false };

/** For what holds numbers alone: no verdicts at all. */
export const NOBODY: Audience = { verdicts: false, held: false };
