import { findAddresses, findEmails, findPhones } from './contact-details';
import type { Minutes, Range } from './document';
import { findIdentityNumbers } from './identity-numbers';
import { findOnePerson } from './one-person';
import { findNames } from './person-names';
import { splitSentences } from './sentences';

/** What kind of place in a text may identify a person. */
export type PersonKind = 'identity-number' | 'phone' | 'email' | 'address' | 'name' | 'one-person';

/** Words that may identify a person: every place they stand in the text, and the first of them in its sentence. */
export type PersonFinding = {
  readonly kind: PersonKind;
  readonly words: string;
  readonly places: readonly Range[];
  readonly before: string;
  readonly after: string;
};

const finders: readonly (readonly [PersonKind, (text: string, more: readonly string[]) => Range[]])[] = [
  ['identity-number', findIdentityNumbers],
  ['email', findEmails],
  ['phone', findPhones],
  ['address', findAddresses],
  ['one-person', findOnePerson],
  ['name', findNames]
];

/**
 * What in minutes may identify a person, in the order of the text; the same words count once, with every place. The whole text is
 * looked at, its letterhead and attendance too. A help to a person who decides, never a promise that there is nothing else.
 */
export function findPersons(minutes: Pick<Minutes, 'text' | 'meeting' | 'abbreviations'>): PersonFinding[] {
  const { text, meeting, abbreviations } = minutes;
  const more = [...(meeting.body === null ? [] : [meeting.body]), ...abbreviations.map(({ long }) => long)];
  const taken: Range[] = [];
  const groups = new Map<string, { kind: PersonKind; words: string; places: Range[] }>();
  for (const [kind, find] of finders) {
    for (const range of find(text, more)) {
      if (taken.some((other) => range.start < other.end && other.start < range.end)) continue;
      taken.push(range);
      const words = text.slice(range.start, range.end);
      const key = `${kind} ${words.replace(/\s+/gu, ' ').toLowerCase()}`;
      const group = groups.get(key) ?? { kind, words, places: [] };
      group.places.push(range);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map((group) => ({ ...group, ...sentenceAround(text, group.places[0] ?? { start: 0, end: 0 }) }))
    .sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

/** The sentence that words stand in, before and after them. */
export function sentenceAround(text: string, { start, end }: Range): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const line = text.slice(lineStart, next < 0 ? text.length : next);
  const [from, to] = [start - lineStart, end - lineStart];
  const sentence = splitSentences(line).find((one) => one.start <= from && to <= one.end);
  const { start: first, end: last } = sentence ?? { start: 0, end: line.length };
  return { before: line.slice(first, from), after: line.slice(to, last) };
}
