import type { Edition, ErasedEdition, MeetingState } from '$lib/releases/meeting-state';
import type { EditionKind } from '$lib/releases/meeting-events';
import type { ErasureReason } from '$lib/releases/erasure';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';

/** An edition in the list: what it is, and the three dates it may have. */
export type EditionRow = {
  readonly number: number;
  readonly href: string;
  readonly kind: string;
  readonly pages: string;
  readonly added: string;
  readonly approved: string;
  readonly published: string;
  readonly isPublic: boolean;
  readonly isShown: boolean;
  readonly hash: string;
};

/** What is left of an erased edition, in a sentence. */
export type ErasedRow = { readonly number: number; readonly text: string; readonly by: string };

/** The editions of a meeting as rows, oldest first, and what is left of those that were erased. */
export function editionRows(state: MeetingState): {
  readonly rows: readonly EditionRow[];
  readonly erased: readonly ErasedRow[];
} {
  return {
    rows: state.editions.map((edition) => rowOf(edition, state)),
    erased: state.erased.map(erasedRow)
  };
}

function rowOf(edition: Edition, { date, shown }: MeetingState): EditionRow {
  const { edition: number, kind, pages = null, at, approved, published, sha256 } = edition;
  return {
    number,
    href: `/arbeid/moter/${date}/utgaver/${number}`,
    kind: kindName(kind),
    pages: pages === null ? m.editions_no_pages() : String(pages),
    added: longDate(at.slice(0, 10)),
    approved: approved === null ? undatedApproval(kind) : longDate(approved),
    published: published === null ? m.editions_not_published() : longDate(published.slice(0, 10)),
    isPublic: published !== null,
    isShown: shown?.edition === number,
    hash: sha256.slice(0, 12)
  };
}

function erasedRow({ edition, at, by, why, replacedBy }: ErasedEdition): ErasedRow {
  const words = { date: longDate(at.slice(0, 10)), why: reasonName(why) };
  return {
    number: edition,
    text:
      replacedBy === null
        ? m.editions_erased(words)
        : m.editions_erased_replaced({ ...words, number: replacedBy }),
    by
  };
}

/** The name of a kind of edition. */
export function kindName(kind: EditionKind): string {
  switch (kind) {
    case 'draft':
      return m.editions_kind_draft();
    case 'approved':
      return m.editions_kind_approved();
    case 'imported':
      return m.editions_kind_imported();
    case 'example':
      return m.editions_kind_example();
  }
}

/** What stands in place of the date of approval where there is none: approved minutes may come without it. */
export function undatedApproval(kind: EditionKind): string {
  return kind === 'approved' ? m.editions_approved_undated() : m.editions_not_approved();
}

/** Why something was erased, within a sentence. */
export function reasonName(why: ErasureReason): string {
  switch (why) {
    case 'identifies-person':
      return m.editions_erase_why_person();
    case 'asked-for':
      return m.editions_erase_why_asked();
    case 'wrong-document':
      return m.editions_erase_why_wrong();
    case 'court-order':
      return m.editions_erase_why_court();
  }
}
