import type { IndicatorId } from '$lib/questions/indicator';
import { date as dateInWords } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { newestFirst, statementHref, type TiedMeeting } from './meeting';
import { sectionName } from './section-name';

/** What was said of an indicator in a meeting. */
export type MeetingQuote = {
  /** ISO date of the meeting. */
  readonly date: string;
  readonly statement: number;
  readonly quote: string;
  /** Whether the words stand so in a real document; a retelling is never set in quotation marks. */
  readonly verbatim: boolean;
  readonly href: string;
  /** `Møtet 14. mai 2025, sak 4, Situasjonsbrief fra politiet`. */
  readonly place: string;
};

/** The statements of the meetings about an indicator, each sentence once: the newest meeting first, in it the order of the text. */
export function quotesOf(meetings: readonly TiedMeeting[], indicator: IndicatorId): MeetingQuote[] {
  return newestFirst(meetings).flatMap(({ date, claims, example, minutes }) => {
    const about = claims.filter((claim) => claim.indicator === indicator);
    const statements = [...new Map(about.map((claim) => [claim.statement, claim])).values()];
    return statements.map(({ statement, quote, anchor }) => ({
      date,
      statement,
      quote,
      verbatim: !example,
      href: statementHref(date, statement),
      place: m.verdicts_tie_place({
        date: dateInWords(date),
        section: sectionName(minutes?.sections ?? [], anchor)
      })
    }));
  });
}
