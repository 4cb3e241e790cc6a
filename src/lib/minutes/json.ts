import type { Claim, Minutes } from './document';
import { reasonText } from './reasons';

/** A claim as the command line prints it: with `reason` in words beside the codes. */
export type ClaimRecord = Claim & { readonly reason: string | null };

/** Minutes as the command line prints them: the contract's fields, and more. */
export type MinutesRecord = Omit<Minutes, 'name' | 'sourceOffsets' | 'claims'> & {
  readonly claims: readonly ClaimRecord[];
};

/** The claim with its doubts in words; `reason` is null exactly where figures can settle it in full. */
export function claimRecord(claim: Claim): ClaimRecord {
  const words = claim.reasons.map((reason) => reasonText(reason)).join(' ');
  return { ...claim, reason: words === '' ? null : words };
}

/** The JSON document that `minutes FILE --json` prints: plain data, every offset into `text`. */
export function toContract(minutes: Minutes): MinutesRecord {
  return {
    meeting: minutes.meeting,
    text: minutes.text,
    sections: minutes.sections,
    claims: minutes.claims.map((claim) => claimRecord(claim)),
    followUps: minutes.followUps,
    abbreviations: minutes.abbreviations,
    dates: minutes.dates,
    amounts: minutes.amounts,
    documents: minutes.documents,
    boilerplate: minutes.boilerplate,
    unplaced: minutes.unplaced,
    unreadPages: minutes.unreadPages,
    questions: minutes.questions,
    promises: minutes.promises,
    mentions: minutes.mentions
  };
}
