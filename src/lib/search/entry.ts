/** What can be found: words of minutes, a statement, a follow-up point, a topic with its figures, a bydel, a term, or a page one does something on. */
export const entryKinds = ['statement', 'section', 'point', 'topic', 'area', 'term', 'page'] as const;
/** One of them. */
export type EntryKind = (typeof entryKinds)[number];

/** Something that can be found, as plain data. */
export type SearchEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** The text that is searched besides the title, and that excerpts are taken from. */
  readonly text: string;
  /** Other words for the same, never shown. */
  readonly synonyms: string;
  readonly href: string;
  /** Where it stands, for the one who reads the list: the meeting with its date, or null. */
  readonly place: string | null;
  /** ISO date of its meeting, or null. */
  readonly date: string | null;
  /** The statement it is, in the meeting of its date; absent for everything else. */
  readonly statement?: number;
};
