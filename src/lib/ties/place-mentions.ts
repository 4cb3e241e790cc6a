import { date as dateInWords } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { newestFirst, sectionHref, type TiedMeeting, type TiedMinutes } from './meeting';
import { sectionName } from './section-name';

/** Where the minutes name a place: the sentence, whether it stands so in a real document, and the way there. */
export type PlaceMention = {
  readonly date: string;
  readonly quote: string;
  readonly verbatim: boolean;
  readonly href: string;
  /** `Møtet 14. mai 2025, sak 5, punkt 3`. */
  readonly place: string;
};

/** The sentences of the minutes that name a place, each once: the newest meeting first, in it the order of the text. */
export function mentionsOfPlace(meetings: readonly TiedMeeting[], area: string): PlaceMention[] {
  return newestFirst(meetings).flatMap(({ date, minutes, example }) => {
    if (minutes === null) return [];
    const told = new Map<string, PlaceMention>();
    for (const mention of minutes.mentions.toSorted((a, b) => a.start - b.start)) {
      const section = minutes.sections.find(({ anchor }) => anchor === mention.anchor);
      if (mention.area !== area || section?.kind === 'glossary' || section?.kind === 'standing') continue;
      const quote = sentenceAt(minutes, mention.start, mention.end);
      const key = `${mention.anchor}|${quote}`;
      if (told.has(key)) continue;
      told.set(key, {
        date,
        quote,
        verbatim: !example,
        href: sectionHref(date, mention.anchor),
        place: m.verdicts_tie_place({
          date: dateInWords(date),
          section: sectionName(minutes.sections, mention.anchor)
        })
      });
    }
    return [...told.values()];
  });
}

/** The sentence round a passage: from the stop or line before it to the stop or line after. A stop in a name (`St.`) ends none. */
function sentenceAt({ text }: TiedMinutes, start: number, end: number): string {
  const before = Math.max(
    0,
    ...[...text.slice(0, start).matchAll(STOP)].map((one) => one.index + one[0].length)
  );
  const after = [...text.slice(end).matchAll(STOP)][0];
  return text.slice(before, after ? end + after.index + after[0].length : text.length).trim();
}

const STOP = /(?<!\bSt)[.!?](?=\s)|\n/gu;
