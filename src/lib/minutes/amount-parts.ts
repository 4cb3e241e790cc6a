import { amountPeriods, paidVerbs, receivedVerbs } from './vocabulary/money';
import { bodies } from './vocabulary/follow-ups';
import type { FoundAmount } from './amounts';
import { findAmounts } from './amounts';
import { splitSentences } from './sentences';
import { wholeWords } from './words';

/** What a sentence says of a sum of money, in its own words; null where it does not say. Nothing is guessed. */
export type AmountParts = {
  /** Who gives it. */
  readonly giver: string | null;
  /** Who gets it. */
  readonly recipient: string | null;
  /** What it is for. */
  readonly purpose: string | null;
  /** When it is for: `over tre år`, `i året`. */
  readonly period: string | null;
};

const body = `(?<![\\p{L}\\p{N}-])(?:${[...bodies, '[Ss]taten', '[Rr]egjeringen', '[Bb]ystyret', '[Kk]ommunestyret', '[Ff]ylkeskommunen', '[Pp]olitiet'].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`;
const periods = wholeWords(amountPeriods);
const giving = new RegExp(`(${body})(?: og ${body})? (?:${paidVerbs.join('|')})(?= )[^.;:]{0,40}$`, 'u');
const gettingAfter = new RegExp(`(?:${receivedVerbs.join('|')}) (${body})(?: og ${body})? $`, 'u');
const gettingBefore = new RegExp(`(${body}) (?:${receivedVerbs.join('|')}) (?:med |på )?$`, 'u');
const toBody = new RegExp(`^ (?:ekstra )?(?:mer )?til (${body})`, 'u');
const given = new RegExp(`(?:${paidVerbs.join('|')}) (${body}) $`, 'u');
const aim = /^(?: (?:ekstra|mer|til sammen))? (?:til|på|for) (?!sammen|sammenlign|\d)([\p{L}][^.;:,()]*)/u;
const toDo = /^[^.;:,]{0,40}? (for å [^.;:]+)/u;
const end = wholeWords(
  ['som', 'der', 'når', 'hvis', 'dersom', 'slik at', 'fordi', 'men', 'og skal', 'i tillegg'],
  'iu'
);
const longest = 90;

/** The sums of a text with what their sentence says of them, in order. */
export function findSpending(text: string): (FoundAmount & AmountParts)[] {
  return splitSentences(text).flatMap(({ start, end: stop }) => {
    const sentence = text.slice(start, stop);
    const amounts = findAmounts(sentence);
    return amounts.map((amount) => ({
      ...amount,
      start: start + amount.start,
      end: start + amount.end,
      ...(amounts.length === 1
        ? partsOf(sentence, amount)
        : { giver: null, recipient: null, purpose: null, period: null })
    }));
  });
}

/** What one sentence says of the one sum in it. Of several sums in a sentence nothing is said, since it may be of any. */
function partsOf(sentence: string, { start, end: stop }: FoundAmount): AmountParts {
  const before = sentence.slice(0, start);
  const after = sentence.slice(stop);
  const period = periodOf(sentence);
  const bare = withoutPeriod(after, period);
  const recipient =
    gettingAfter.exec(before)?.[1] ??
    gettingBefore.exec(before)?.[1] ??
    given.exec(before)?.[1] ??
    toBody.exec(bare)?.[1] ??
    null;
  const giver = giving.exec(before)?.[1] ?? null;
  const afterRecipient = recipient !== null && toBody.test(bare) ? bare.replace(toBody, '') : bare;
  return {
    giver: giver === recipient ? null : giver,
    recipient,
    purpose: purposeOf(afterRecipient),
    period
  };
}

function periodOf(sentence: string): string | null {
  const found = [...sentence.matchAll(periods)].map(([words]) => words);
  return found.length === 0 ? null : [...new Set(found)].join(', ');
}

function withoutPeriod(after: string, period: string | null): string {
  return period === null ? after : after.replace(periods, '').replace(/ {2,}/gu, ' ');
}

function purposeOf(after: string): string | null {
  const found = aim.exec(after)?.[1] ?? toDo.exec(after)?.[1];
  if (found === undefined) return null;
  const stop = end.exec(found)?.index ?? found.length;
  const words = found.slice(0, stop).trim();
  if (words === '') return null;
  return words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`;
}
