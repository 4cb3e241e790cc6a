import { findDates } from './dates';
import type { Sentence } from './sentences';

const announced =
  /(?<!\p{L})(?:neste|nye|nytt|komande|kommende) (?:møte|møtet|politiråd|politirådsmøte|rådsmøte)(?:t|r)?(?!\p{L})|møtes igjen|møtast igjen|møtest igjen|nytt møte/iu;

/** The date (ISO) that the minutes give the next meeting, or null: the first whole date after the words, later than the meeting. */
export function nextMeeting(
  sentences: readonly Pick<Sentence, 'text'>[],
  meeting: string | null
): string | null {
  for (const { text } of sentences) {
    const at = announced.exec(text)?.index;
    if (at === undefined) continue;
    const date = findDates(text.slice(at), meeting).find(
      (found) => found.precision === 'day' && (meeting === null || found.date > meeting)
    );
    if (date !== undefined) return date.date;
  }
  return null;
}
