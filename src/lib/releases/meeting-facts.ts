import * as v from 'valibot';
import { isoDate, words } from './problems';

const agendaItem = v.strictObject({ number: v.nullable(words), title: words });

/** An address that a reader can follow: of this site, or of another over https. */
const address = v.pipe(
  v.string(),
  v.regex(/^(https:\/\/[^\s/]+(\/\S*)?|\/[^\s/]\S*)$/, 'en adresse som begynner med https://')
);

const paper = v.strictObject({ name: words, link: v.nullable(address), expected: v.boolean() });

const changeable = {
  body: words,
  title: words,
  next: v.nullable(isoDate),
  agenda: v.array(agendaItem),
  papers: v.optional(v.array(paper))
};

/** What is known of a meeting before its minutes, as its first event has it. */
export const createdFacts = v.strictObject({ date: isoDate, ...changeable });

/** The same without the date, which never changes: a later event with all of it takes the place of what was known. */
export const changedFacts = v.strictObject(changeable);

/** An item of the agenda as the invitation had it. */
export type AgendaItem = v.InferOutput<typeof agendaItem>;

/** A paper for the meeting: its name, where it can be read, or that it is expected. */
export type Paper = v.InferOutput<typeof paper>;

/** What is known of a meeting before its minutes. `next` is the date of the next meeting, where it is known. */
export type MeetingFacts = v.InferOutput<typeof createdFacts>;

/** What may be changed of it later. */
export type ChangedFacts = v.InferOutput<typeof changedFacts>;
