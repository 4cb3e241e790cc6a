import type { Meeting } from '$lib/meetings/meeting';
import { quoteOf, saidIn, sentenceAt, type Quote } from './said';

/** A sum of money with what its sentence says of it; null where it does not say. */
export type Money = {
  /** Whole kroner. */
  readonly nok: number;
  readonly giver: string | null;
  readonly recipient: string | null;
  readonly purpose: string | null;
  readonly period: string | null;
  readonly quote: Quote;
};

/** The sums of money in all minutes, newest meeting first, in it the order of the text. */
export function moneyOf(meetings: readonly Meeting[]): Money[] {
  return newestFirst(meetings).flatMap((meeting) => {
    const minutes = meeting.edition?.minutes;
    return (minutes?.amounts ?? []).map(
      ({ nok, giver, recipient, purpose, period, quote, anchor, start }) => {
        const sentence = minutes === undefined ? null : sentenceAt(minutes, start);
        return {
          nok,
          giver,
          recipient,
          purpose,
          period,
          quote: quoteOf(meeting, sentence?.text ?? quote, anchor, sentence?.start ?? start)
        };
      }
    );
  });
}

const measure =
  /(?<!\p{L})(?:(?:har |er |ble |vart )?(?:satt i verk|sett i verk|iverksatt|iverksett|satt i gang|igangsatt|opprettet|oppretta|etablert)|starter|startar|begynner|setter inn|set inn|ansatt flere|tilsett fleire|(?:nytt|ny) (?:forsøk|tiltak|ordning|satsing|prosjekt|prøveordning)|fast ordning|ble (?:åpnet|utvidet)|har (?:åpnet|utvidet))(?!\p{L})/iu;

/** The sentences of all minutes that tell of a measure put in place or about to be, newest meeting first. What was asked tells of none. */
export function measuresOf(meetings: readonly Meeting[]): Quote[] {
  return newestFirst(meetings).flatMap((meeting) => {
    const minutes = meeting.edition?.minutes;
    if (minutes === undefined) return [];
    const asked = new Set(minutes.questions.map(({ start }) => start));
    return saidIn(minutes)
      .filter(
        ({ text, start, anchor }) =>
          !asked.has(start) && !anchor.startsWith('oppfolging') && measure.test(text)
      )
      .map(({ text, anchor, start }) => quoteOf(meeting, text, anchor, start));
  });
}

function newestFirst(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => (a.date < b.date ? 1 : -1));
}
