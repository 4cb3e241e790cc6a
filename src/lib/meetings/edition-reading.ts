import type { Minutes } from '$lib/minutes/document';
import { findPersons } from '$lib/minutes/persons';
import { pageCount } from '$lib/minutes/stored-source';

/** How a document was read, as it is shown before and after it is sent. */
export type EditionReading = {
  readonly date: string | null;
  readonly pages: number | null;
  readonly sections: readonly { readonly name: string; readonly page: number | null }[];
  readonly claims: readonly string[];
  readonly points: readonly string[];
  readonly persons: number;
  readonly unreadPages: readonly number[];
  readonly unplaced: readonly string[];
};

/** How a document was read: its sections, what is proposed as claims and follow-up points, and what could not be read. */
export function editionReading(minutes: Minutes): EditionReading {
  return {
    date: minutes.meeting.date,
    pages: pageCount(minutes),
    sections: minutes.sections.map(({ number, title, anchor, pages }) => ({
      name: [number === null ? '' : `${number}.`, title ?? (number === null ? anchor : '')].join(' ').trim(),
      page: pages?.first ?? null
    })),
    claims: [...new Set(minutes.claims.map(({ quote }) => quote))],
    points: minutes.followUps.map(({ number, title }) => `${number}. ${title}`),
    persons: findPersons(minutes).length,
    unreadPages: minutes.unreadPages,
    unplaced: minutes.unplaced.map(({ text }) => text)
  };
}
