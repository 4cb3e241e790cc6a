import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { findAbbreviations } from './abbreviations';
import { findSpending } from './amount-parts';
import type { Block } from './blocks';
import { findClaims } from './claims';
import { findDates } from './dates';
import type { Minutes, MinutesSource, Passage, Range, Section } from './document';
import { findDocuments } from './documents';
import { findFollowUps } from './follow-ups';
import { homesOf } from './homes';
import { findMentions } from './mentions';
import { nextMeeting } from './next-meeting';
import { findPromises, findQuestions } from './questions';
import { readSentences } from './sentences';
import { readStructure } from './structure';
import { findUnplaced } from './unplaced';

/**
 * Reads minutes: text in, structure out. Deterministic rules, no network, no model; the same text always gives the same result. A
 * name that ends in `.md` is read as Markdown. Fails only where there are no words (`minutes-empty`) or the text is no text
 * (`minutes-not-text`); everything else is read as far as it goes, and nothing of it is lost.
 */
export function readMinutes(source: MinutesSource): Result<Minutes> {
  if (source.text.includes('\0')) {
    return fail('minutes-not-text', source.name, m.minutes_not_text({ file: source.name }));
  }
  const structure = readStructure(source);
  const { text, sourceOffsets, blocks, sections, boilerplate, lines, date } = structure;
  if (lines.length === 0) {
    return fail('minutes-empty', source.name, m.minutes_empty({ file: source.name }));
  }
  const sentences = readSentences(blocks, sections);
  const abbreviations = findAbbreviations(text, blocks, sections);
  return ok({
    name: source.name,
    meeting: {
      body: structure.body,
      date,
      title: structure.title,
      next: nextMeeting([...sentences, ...blocks.filter(({ furniture }) => furniture === null)], date)
    },
    text,
    sourceOffsets,
    sections,
    claims: findClaims(text, sentences, sections, date),
    mentions: findMentions(blocks, sections),
    followUps: findFollowUps({ sections, sentences, abbreviations, meeting: date }),
    abbreviations,
    dates: inSections(blocks, sections, (words) => findDates(words, date)),
    amounts: inSections(blocks, sections, findSpending),
    documents: inSections(blocks, sections, findDocuments),
    questions: findQuestions(text, sentences, sections),
    promises: findPromises(text, sentences, sections, date),
    boilerplate,
    unplaced: findUnplaced(lines, sourceOffsets, sections, boilerplate),
    unreadPages: source.unreadPages ?? []
  });
}

/** What a finder finds in the blocks of the sections, as passages of the whole text. */
function inSections<F extends Range>(
  blocks: readonly Block[],
  sections: readonly Section[],
  find: (words: string) => readonly F[]
): (F & Passage)[] {
  const homes = homesOf(blocks, sections);
  return blocks.flatMap((block, at) => {
    const section = homes[at];
    if (section === undefined || block.furniture !== null) return [];
    return find(block.text).map((one) => ({
      ...one,
      anchor: section.anchor,
      quote: block.text.slice(one.start, one.end),
      start: block.start + one.start,
      end: block.start + one.end
    }));
  });
}
