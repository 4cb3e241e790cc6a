import type { Claim } from '$lib/minutes/document';
import { ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import type { DecidedClaim } from '$lib/releases/meeting-state';
import { judge } from '$lib/verdicts/judge';
import { claimFields, type ClaimFields } from './claim-form';
import { readClaimRecord } from './claim-record';
import type { Meeting, MeetingEdition } from './meeting';
import type { ShownClaim } from './statements';
import { verdictTag, type TagView } from './tag';

/** What a claim's form is made of: its words in their surroundings, its fields, and what the numbers say of it as it stands. */
export type WorkClaim = {
  readonly id: string;
  readonly statement: number;
  readonly status: 'confirmed' | 'proposed' | 'rejected';
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly fields: ClaimFields;
  readonly result: WorkResult;
};

/** What the numbers say of a claim. */
export type WorkResult = { readonly tag: TagView; readonly why: string };

/** The claims of a meeting's shown edition for those who decide on them, in the order of the text. */
export type WorkView = {
  readonly date: string;
  readonly edition: number;
  readonly claims: readonly WorkClaim[];
};

const AROUND = 160;

/** What a person decides on at a meeting: what is proposed, confirmed and rejected. Null where there is no text. */
export async function workView(
  meeting: Meeting,
  rejected: readonly DecidedClaim[],
  published: Published
): Promise<Result<WorkView | null>> {
  const { edition, date } = meeting;
  if (edition === null) return ok(null);
  const claims: WorkClaim[] = [];
  const add = async (claim: Claim, status: WorkClaim['status']) => {
    claims.push(await workClaim(claim, status, meeting, edition, published));
  };
  for (const { claims: shown } of meeting.statements) {
    for (const { claim, status } of shown) await add(claim, status);
  }
  for (const decided of rejected) {
    const claim = readClaimRecord(decided.claim, edition.minutes, `meetings/${date}/${decided.id}`);
    if (!claim.ok) return claim;
    await add(claim.value, 'rejected');
  }
  return ok({ date, edition: edition.number, claims });
}

async function workClaim(
  claim: Claim,
  status: WorkClaim['status'],
  meeting: Meeting,
  edition: MeetingEdition,
  published: Published
): Promise<WorkClaim> {
  const { text } = edition.minutes;
  const { id, statement, quote, start, end } = claim;
  return {
    id,
    statement,
    status,
    before: tail(text.slice(0, start)),
    quote,
    after: head(text.slice(end)),
    fields: claimFields(claim),
    result: await resultOf(claim, meeting, edition, published)
  };
}

/** The last words of a text, from the beginning of a line or a word on. */
function tail(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.length <= AROUND) return line;
  const cut = line.slice(-AROUND);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** The first words of a text, to the end of a line or a word. */
function head(text: string): string {
  const [line = ''] = text.split('\n', 1);
  if (line.length <= AROUND) return line;
  const cut = line.slice(0, AROUND);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** What the numbers say of a claim as it is specified. */
export async function resultOf(
  claim: Claim,
  meeting: Meeting,
  edition: MeetingEdition,
  published: Published
): Promise<WorkResult> {
  const verdict = await judge(published, claim, {
    edition: edition.kind === 'example' ? 'example' : 'imported',
    meeting: meeting.date
  });
  return { tag: verdictTag(verdict.word, verdict.label), why: verdict.why };
}

/** The claim with that id among those shown and those rejected, and how it stands; null where there is none. */
export function findClaim(
  meeting: Meeting,
  rejected: readonly DecidedClaim[],
  id: string
): Result<{ readonly claim: Claim; readonly status: WorkClaim['status'] } | null> {
  const shown: ShownClaim | undefined = meeting.statements
    .flatMap(({ claims }) => claims)
    .find(({ claim }) => claim.id === id);
  if (shown) return ok({ claim: shown.claim, status: shown.status });
  const decided = rejected.find((one) => one.id === id);
  if (decided === undefined || meeting.edition === null) return ok(null);
  const claim = readClaimRecord(decided.claim, meeting.edition.minutes, `meetings/${meeting.date}/${id}`);
  return claim.ok ? ok({ claim: claim.value, status: 'rejected' }) : claim;
}
