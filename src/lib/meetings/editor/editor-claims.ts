import type { Claim } from '$lib/minutes/document';
import { all, ok, type Result } from '$lib/observations/result';
import { newestAbout } from '$lib/releases/decide';
import type { DecidedClaim } from '$lib/releases/meeting-state';
import { readClaimRecord } from '../claim-record';
import type { WorkingMeeting } from './working';

/** How a claim stands: as the reader proposes it, or as a person decided. `withdrawn`: no reader proposes it, and it was taken away again. */
export type ClaimStatus = 'proposed' | 'confirmed' | 'rejected' | 'withdrawn';

/** A claim for those who decide on it. `seen` is the number of the newest event about it, 0 where there is none. */
export type EditorClaim = { readonly claim: Claim; readonly status: ClaimStatus; readonly seen: number };

/** Every claim of the working edition in the order of the text: what stands in it, then what was rejected or taken away. Fails where a record is not found in the text. */
export function editorClaims({ meeting, claims, events }: WorkingMeeting): Result<EditorClaim[]> {
  const { edition, date } = meeting;
  if (edition === null) return ok([]);
  const seen = (id: string) => newestAbout(events, edition.number, id);
  const shown = meeting.statements.flatMap((statement) =>
    statement.claims.map(({ claim, status }): EditorClaim => ({ claim, status, seen: seen(claim.id) }))
  );
  const apart = (decided: readonly DecidedClaim[], status: ClaimStatus) =>
    decided.map(({ id, claim }): Result<EditorClaim> => {
      const read = readClaimRecord(claim, edition.minutes, `meetings/${date}/${edition.number}/${id}`);
      return read.ok ? ok({ claim: read.value, status, seen: seen(id) }) : read;
    });
  const others = all([
    ...apart(claims.rejected, 'rejected'),
    ...apart(
      claims.withdrawn.filter(({ id }) => !shown.some(({ claim }) => claim.id === id)),
      'withdrawn'
    )
  ]);
  return others.ok ? ok([...shown, ...others.value.sort((a, b) => a.claim.start - b.claim.start)]) : others;
}

/** Whether a claim stands in the text: proposed or confirmed. */
export function isShown({ status }: Pick<EditorClaim, 'status'>): boolean {
  return status === 'proposed' || status === 'confirmed';
}
