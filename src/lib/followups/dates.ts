import type { Meeting } from '$lib/meetings/meeting';
import { stepWords } from './words';
import { quoteOf, sentenceAt, type Quote } from './said';

/** A date that minutes name, in words, with the sentence it stands in. `from` and `to` are its first and last day. */
export type NamedDate = {
  readonly words: string;
  readonly from: string;
  readonly to: string;
  readonly quote: Quote;
};

/** The dates after its meeting that each meeting's minutes name, by day; a bare year is left out, and a sentence stands once a date. */
export function datesOf(meetings: readonly Meeting[]): NamedDate[] {
  const found = meetings.flatMap((meeting) => {
    const minutes = meeting.edition?.minutes;
    return (minutes?.dates ?? [])
      .filter(
        ({ precision, to, anchor }) =>
          precision !== 'year' && to > meeting.date && !anchor.startsWith('oppfolging')
      )
      .map(({ date, precision, from, to, quote, anchor, start }): NamedDate => {
        const sentence = minutes === undefined ? null : sentenceAt(minutes, start);
        return {
          words: stepWords({ date, precision, quote }),
          from,
          to,
          quote: quoteOf(meeting, sentence?.text ?? quote, anchor, sentence?.start ?? start)
        };
      });
  });
  const keyOf = ({ from, to, quote }: NamedDate) => `${from} ${to} ${quote.href} ${quote.words}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()].toSorted((a, b) =>
    a.from === b.from ? (a.to < b.to ? -1 : a.to > b.to ? 1 : 0) : a.from < b.from ? -1 : 1
  );
}
