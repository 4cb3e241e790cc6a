import { dueCues, thisMeeting } from './vocabulary/follow-ups';
import { findDates } from './dates';
import { isColumn } from './columns';
import type { DueDate } from './document';
import type { Sentence } from './sentences';
import { wholeWords } from './words';

const cue = wholeWords(dueCues, 'iu');
const now = wholeWords(thisMeeting);

/** The dates that sentences give something as due, in text order; “dette møtet” is the meeting's own date. Dates before `since` (ISO) are history of something else. */
export function dueDates(
  sentences: readonly Sentence[],
  meeting: string | null,
  since: string | null
): DueDate[] {
  return sentences.flatMap((sentence) => {
    const isDue = isColumn('due', sentence.column);
    if (!isDue && !cue.test(sentence.text)) return [];
    const place = (start: number, end: number) => ({
      anchor: sentence.anchor,
      quote: sentence.text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end
    });
    const found: DueDate[] = findDates(sentence.text, meeting)
      .filter(({ precision, to }) => precision !== 'year' && (since === null || to >= since))
      .map(({ start, end, date, precision, to }) => ({ ...place(start, end), date, precision, to }));
    if (meeting !== null) {
      for (const match of sentence.text.matchAll(now)) {
        found.push({
          ...place(match.index, match.index + match[0].length),
          date: meeting,
          precision: 'day',
          to: meeting
        });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  });
}
