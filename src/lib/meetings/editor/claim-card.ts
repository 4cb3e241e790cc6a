import type { Claim } from '$lib/minutes/document';
import { isAddedId } from '$lib/releases/added-claim';
import { standingDecisions } from '$lib/releases/claim-decisions';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { claimFields, type ClaimFields } from '../claim-form';
import { subjectOf } from '../claim-view';
import type { MeetingEdition } from '../meeting';
import type { TagView } from '../tag';
import { claimAddress } from './asked';
import { DRAFT } from './draft-claim';
import { isShown, type ClaimStatus, type EditorClaim } from './editor-claims';
import { historyOf, type HistoryLine } from './history';
import { readingChoices, type ReadingChoice } from './reading-choices';
import { specified, type Specified } from './specified';
import type { WorkingMeeting } from './working';

/** The card on which a person decides on one claim. `seen` is the newest event it was made of. */
export type ClaimCard = {
  readonly id: string;
  readonly statement: number | null;
  readonly status: ClaimStatus | 'new';
  readonly tag: TagView;
  readonly added: boolean;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly edition: number;
  readonly seen: number;
  readonly fields: ClaimFields;
  readonly readings: readonly ReadingChoice[];
  readonly now: Specified;
  /** The other claims of its sentence, and itself. */
  readonly parts: readonly { readonly id: string; readonly text: string; readonly href: string }[];
  /** The decision that may be taken back, with what the button says. */
  readonly undo: { readonly event: number; readonly text: string } | null;
  readonly history: readonly HistoryLine[];
};

/** What a card is made with: the release that judges, and the words an account is shown by. */
export type CardOptions = {
  readonly published: Published;
  readonly who: (account: string) => string;
};

/** The card of a claim of the working edition. */
export async function claimCard(
  working: WorkingMeeting,
  edition: MeetingEdition,
  one: EditorClaim,
  claims: readonly EditorClaim[],
  options: CardOptions
): Promise<ClaimCard> {
  const { claim, status, seen } = one;
  const proposal = edition.minutes.claims.find(({ id }) => id === claim.id) ?? null;
  const stands = isShown(one);
  const parts = claims.filter(
    (other) => stands && isShown(other) && other.claim.statement === claim.statement
  );
  return {
    ...(await base(claim, edition, working, options)),
    statement: stands ? claim.statement : null,
    status,
    tag: statusTag(status),
    added: isAddedId(claim.id),
    seen,
    parts: parts.map((part) => ({
      id: part.claim.id,
      text: subjectOf(part.claim),
      href: claimAddress(part.claim.id)
    })),
    undo: undoOf(working, edition.number, claim.id),
    history: historyOf(working.events, edition.number, claim.id, {
      minutes: edition.minutes,
      proposal,
      who: options.who
    })
  };
}

/** The card of a claim that is being made. */
export async function draftCard(
  working: WorkingMeeting,
  edition: MeetingEdition,
  claim: Claim,
  options: CardOptions
): Promise<ClaimCard> {
  return {
    ...(await base(claim, edition, working, options)),
    id: DRAFT,
    statement: null,
    status: 'new',
    tag: { text: m.editor_status_new(), tone: 'na', sign: '+' },
    added: true,
    seen: 0,
    parts: [],
    undo: null,
    history: []
  };
}

async function base(
  claim: Claim,
  edition: MeetingEdition,
  { meeting }: WorkingMeeting,
  { published }: CardOptions
) {
  return {
    id: claim.id,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    edition: edition.number,
    fields: claimFields(claim),
    readings: readingChoices(claim),
    now: await specified(claim, meeting, published)
  };
}

/** How a claim stands, as a tag. */
export function statusTag(status: ClaimStatus): TagView {
  switch (status) {
    case 'proposed':
      return { text: m.editor_status_proposed(), tone: 'part', sign: '…' };
    case 'confirmed':
      return { text: m.editor_status_confirmed(), tone: 'ok', sign: '✓' };
    case 'rejected':
      return { text: m.editor_status_rejected(), tone: 'na', sign: '×' };
    case 'withdrawn':
      return { text: m.editor_status_withdrawn(), tone: 'na', sign: '×' };
  }
}

function undoOf({ events }: WorkingMeeting, edition: number, id: string): ClaimCard['undo'] {
  const last = standingDecisions(events, edition).findLast((one) => one.id === id);
  if (last === undefined) return null;
  const { number, kind } = last;
  switch (kind) {
    case 'confirm':
      return { event: number, text: id === `t${number}` ? m.editor_undo_add() : m.editor_undo_confirm() };
    case 'correct':
      return { event: number, text: m.editor_undo_correct() };
    case 'reject':
      return { event: number, text: m.editor_undo_reject() };
  }
}
