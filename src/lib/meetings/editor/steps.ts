import { isShown, type EditorClaim } from './editor-claims';

/** Where one gets from a claim: the ids before and after it, round the ends, and whether these are proposals or, where none waits, all claims. */
export type Steps = {
  readonly previous: string | null;
  readonly next: string | null;
  readonly among: 'proposals' | 'claims';
};

/** The steps from a claim, or from the top of the text where none is chosen. Claims come in the order of the text. */
export function stepsFrom(claims: readonly EditorClaim[], chosen: string | null): Steps {
  const waiting = claims.filter(({ status }) => status === 'proposed');
  const among = waiting.length > 0 ? 'proposals' : 'claims';
  const stops = waiting.length > 0 ? waiting : claims.filter(isShown);
  const here = claims.find(({ claim }) => claim.id === chosen);
  const others = stops.filter((one) => one !== here);
  const isAfter = (one: EditorClaim) => here === undefined || place(one, claims) > place(here, claims);
  const after = others.find(isAfter) ?? others[0];
  const before = others.findLast((one) => !isAfter(one)) ?? others.at(-1);
  return { previous: before?.claim.id ?? null, next: after?.claim.id ?? null, among };
}

/** The proposal to go on with when a claim has been decided on; null where it was the last. */
export function nextWaiting(claims: readonly EditorClaim[], decided: string): string | null {
  const { next, among } = stepsFrom(claims, decided);
  return among === 'proposals' ? next : null;
}

/** Order of the text; what stands in it before what does not, where they begin at the same word. */
function place(one: EditorClaim, claims: readonly EditorClaim[]): number {
  return one.claim.start + claims.indexOf(one) / (claims.length + 1);
}
