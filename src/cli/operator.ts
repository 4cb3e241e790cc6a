import type { Actor } from '$lib/access/actions';

/** Who acts from the command line: whoever may run programs in the home is its administrator. */
export const OPERATOR: Actor = { kind: 'account', id: 'system', roles: ['administrator'] };
