import type { Minutes, Range } from '$lib/minutes/document';
import { ok, type Result } from '$lib/observations/result';
import type { EditionKind } from '$lib/releases/meeting-events';
import * as m from '$lib/texts/compiled/messages';
import { number } from '$lib/texts/format';
import type { Option } from '../claim-labels';
import type { MeetingEdition } from '../meeting';
import type { Statement } from '../statements';
import { textView, type SectionText } from '../text-view';
import { claimAddress, type Asked } from './asked';
import { claimCard, draftCard, statusTag, type CardOptions, type ClaimCard } from './claim-card';
import { draftClaim } from './draft-claim';
import { editorClaims, isShown, type EditorClaim } from './editor-claims';
import { findWords, wordsAt } from './find-words';
import { lastDone, lastToUndo, type LastDone } from './last-done';
import { stepsFrom } from './steps';
import type { WorkingMeeting } from './working';

/** A numbered sentence in the text: where its number leads, what a screen reader hears of it, and whether nobody has confirmed any of it. */
export type EditorMark = { readonly href: string; readonly name: string; readonly proposed: boolean };

/** A claim that is not marked in the text, and where its card is. */
export type ApartClaim = {
  readonly id: string;
  readonly quote: string;
  readonly status: string;
  readonly href: string;
  /** The decision to take back; null where it is to be added again on its card. */
  readonly event: number | null;
};

/** What the form for words of a new claim holds, and why the last try found none. */
export type WordsForm = { readonly section: string; readonly words: string; readonly problem: string | null };

/** Everything the editor of a meeting's claims shows, as plain data. */
export type EditorView = {
  readonly date: string;
  readonly edition: number;
  readonly kind: string;
  /** Whether readers see this edition, in a sentence. */
  readonly standing: string;
  /** Address of the public page, null where the public sees no or another edition. */
  readonly publicPage: string | null;
  readonly sections: readonly SectionText[];
  readonly marks: Readonly<Record<number, EditorMark>>;
  /** What waits, in words; and how many were decided on, null where nothing was proposed or added. */
  readonly remains: string;
  readonly counts: string | null;
  readonly done: boolean;
  readonly steps: {
    readonly previous: string | null;
    readonly next: string | null;
    readonly among: 'proposals' | 'claims';
  };
  readonly apart: readonly ApartClaim[];
  readonly card: ClaimCard | null;
  readonly undo: (LastDone & { readonly id: string }) | null;
  readonly last: LastDone | null;
  readonly words: WordsForm;
  readonly places: readonly Option[];
};

/** What the editor is made with: what the address asks for, and the account that looks. */
export type EditorOptions = CardOptions & { readonly asked: Asked; readonly self: string };

/** The statement number under which the words of a card stand that are not marked themselves. */
export const CHOSEN = 0;

/** The editor of the working edition of a meeting; null where there is no text. */
export async function editorView(
  working: WorkingMeeting,
  options: EditorOptions
): Promise<Result<EditorView | null>> {
  const { meeting, events, publicEdition } = working;
  const { edition, date } = meeting;
  if (edition === null) return ok(null);
  const claims = editorClaims(working);
  if (!claims.ok) return claims;
  const { card, words } = await chosenCard(working, edition, claims.value, options);
  const steps = stepsFrom(claims.value, card === null || card.status === 'new' ? null : card.id);
  const addressOf = (id: string | null) => (id === null ? null : claimAddress(id));
  const isPublic = publicEdition === edition.number;
  return ok({
    date,
    edition: edition.number,
    kind: kindName(edition.kind),
    standing: isPublic
      ? m.editor_public()
      : publicEdition === null
        ? m.editor_none_public()
        : m.editor_not_public({ number: publicEdition }),
    publicPage: isPublic ? `/moter/${date}` : null,
    sections: textView(edition.minutes, marked(meeting.statements, card)),
    marks: marksOf(meeting.statements),
    ...remainsOf(claims.value),
    steps: { ...steps, previous: addressOf(steps.previous), next: addressOf(steps.next) },
    apart: claims.value.filter((one) => !isShown(one)).map(apartOf),
    card,
    undo: lastToUndo(events, edition.number, options.self),
    last: lastDone(events, edition.number, options.self),
    words,
    places: placesOf(edition.minutes)
  });
}

function apartOf(one: EditorClaim): ApartClaim {
  const { claim, status, seen } = one;
  return {
    id: claim.id,
    quote: claim.quote,
    status: statusTag(status).text,
    href: claimAddress(claim.id),
    event: status === 'rejected' ? seen : null
  };
}

async function chosenCard(
  working: WorkingMeeting,
  edition: MeetingEdition,
  claims: readonly EditorClaim[],
  { asked, ...options }: EditorOptions
): Promise<{ readonly card: ClaimCard | null; readonly words: WordsForm }> {
  const empty = { section: '', words: '', problem: null };
  const cardOf = async (one: EditorClaim | undefined) => ({
    card: one === undefined ? null : await claimCard(working, edition, one, claims, options),
    words: empty
  });
  const first = claims.find(({ status }) => status === 'proposed');
  if (asked.kind === 'first') return cardOf(first);
  if (asked.kind === 'claim') return cardOf(claims.find(({ claim }) => claim.id === asked.id) ?? first);
  const found =
    asked.kind === 'range'
      ? wordsAt(edition.minutes, asked.range)
      : findWords(edition.minutes, asked.section, asked.words);
  const written =
    asked.kind === 'range' ? empty : { ...empty, section: asked.section ?? '', words: asked.words };
  if (!found.ok) return { card: null, words: { ...written, problem: found.problem.message } };
  const claim = draftClaim(edition.minutes, found.value, working.meeting.date);
  return { card: await draftCard(working, edition, claim, options), words: written };
}

/** The statements with, before them, the words of a card that is none of them, so that these are marked whole. */
function marked(statements: readonly Statement[], card: ClaimCard | null): readonly Statement[] {
  if (card === null || card.statement !== null) return statements;
  const { start, end }: Range = card;
  return [{ number: CHOSEN, anchor: '', start, end, claims: [] }, ...statements];
}

function marksOf(statements: readonly Statement[]): Record<number, EditorMark> {
  return Object.fromEntries(
    statements.map(({ number: own, claims }) => {
      const waiting = claims.filter(({ status }) => status === 'proposed');
      const first = waiting[0] ?? claims[0];
      const confirmed = claims.length - waiting.length;
      const status =
        waiting.length === 0
          ? m.editor_status_confirmed()
          : confirmed === 0
            ? m.editor_status_proposed()
            : m.editor_ref_mixed({ confirmed, proposed: waiting.length });
      const mark: EditorMark = {
        href: claimAddress(first?.claim.id ?? ''),
        name: m.editor_ref({ number: own, status: status.toLocaleLowerCase('nb-NO') }),
        proposed: confirmed === 0
      };
      return [own, mark];
    })
  );
}

function remainsOf(claims: readonly EditorClaim[]): Pick<EditorView, 'remains' | 'counts' | 'done'> {
  const count = (status: EditorClaim['status']) => claims.filter((one) => one.status === status).length;
  const waiting = count('proposed');
  const remains =
    claims.length === 0
      ? m.editor_nothing_proposed()
      : waiting === 0
        ? m.editor_none_waiting()
        : waiting === 1
          ? m.editor_waiting_one()
          : m.editor_waiting({ count: number(waiting) });
  return {
    remains,
    counts:
      claims.length === 0
        ? null
        : m.editor_counts({ confirmed: number(count('confirmed')), rejected: number(count('rejected')) }),
    done: waiting === 0
  };
}

function kindName(kind: EditionKind): string {
  switch (kind) {
    case 'example':
      return m.editor_edition_example();
    case 'draft':
      return m.editor_edition_draft();
    case 'approved':
      return m.editor_edition_approved();
    case 'imported':
      return m.editor_edition_imported();
  }
}

/** The sections that words may be looked for in, with those within them after them. */
function placesOf({ sections }: Minutes): Option[] {
  return [
    { value: '', text: m.editor_new_whole() },
    ...sections
      .filter(({ kind }) => kind === 'item' || kind === 'point' || kind === 'annex')
      .map(({ anchor, number: own, title, parent }) => ({
        value: anchor,
        text: `${parent === null ? '' : '– '}${[own === null ? '' : `${own}.`, title ?? ''].join(' ').trim() || anchor}`
      }))
  ];
}
