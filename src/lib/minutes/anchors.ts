import { fail, ok, type Result } from '$lib/observations/result';
import type { Anchored, Range, Selector } from './document';

const contextLength = 32;
/** How much longer or shorter than the quote a changed passage between its old neighbours may be. */
const changedLength = 2;

/**
 * Both W3C Web Annotation selectors of a range: where it stands, and its words with up to 32 characters on each side
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export function selectorOf(text: string, { start, end }: Range): Selector {
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength)
    }
  ];
}

/** A range of the text as a passage that can be found again. */
export function anchored(text: string, range: Range, anchor: string): Anchored {
  const { start, end } = range;
  return { anchor, quote: text.slice(start, end), start, end, selector: selectorOf(text, range) };
}

/** A passage found again. `how`: the words at their old place, the same words elsewhere, or other words between the old neighbours. */
export type Resolved = Range & { readonly how: 'position' | 'quote' | 'context'; readonly quote: string };

/**
 * Finds a quote in a text that may be a later edition: at its place, else the same words where the neighbours fit best, else what
 * now stands between the old neighbours. A problem (`anchor-lost`, `anchor-ambiguous`) where none of it holds: never a guess.
 */
export function resolve([position, quote]: Selector, text: string): Result<Resolved> {
  const { exact, prefix, suffix } = quote;
  const found = (start: number, end: number, how: Resolved['how']) =>
    ok({ start, end, how, quote: text.slice(start, end) });
  if (exact === '') return fail('anchor-empty', 'selector', 'Lenken har ikke noe sitat. Lag lenken på nytt.');
  const places = occurrences(text, exact);
  const fit = (start: number) => fitOf(text, start, start + exact.length, prefix, suffix);
  const best = Math.max(...places.map(fit));
  const fitting = places.filter((start) => fit(start) === best);
  if (fitting.includes(position.start))
    return found(position.start, position.start + exact.length, 'position');
  const [only, other] = fitting;
  if (only !== undefined && other === undefined) return found(only, only + exact.length, 'quote');
  if (only !== undefined) {
    return fail(
      'anchor-ambiguous',
      'selector',
      `«${shorten(exact)}» står flere steder i teksten. Velg stedet på nytt.`
    );
  }
  const between = betweenNeighbours(text, prefix, suffix, exact.length);
  if (between) return found(between.start, between.end, 'context');
  return fail(
    'anchor-lost',
    'selector',
    `«${shorten(exact)}» står ikke i teksten lenger. Teksten er endret siden lenken ble laget.`
  );
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** How many characters of the old neighbours stand next to a place. */
function fitOf(text: string, start: number, end: number, prefix: string, suffix: string): number {
  let fit = 0;
  for (let at = 1; at <= prefix.length && text.at(start - at) === prefix.at(-at) && at <= start; at += 1)
    fit += 1;
  for (let at = 0; at < suffix.length && text.charAt(end + at) === suffix.charAt(at); at += 1) fit += 1;
  return fit;
}

function betweenNeighbours(text: string, prefix: string, suffix: string, length: number): Range | null {
  if (prefix.trim().length < contextLength / 2 || suffix.trim().length < contextLength / 2) return null;
  const starts = occurrences(text, prefix);
  const [before] = starts;
  if (before === undefined || starts.length > 1) return null;
  const start = before + prefix.length;
  const end = text.indexOf(suffix, start);
  return end > start && end - start <= length * changedLength ? { start, end } : null;
}

function shorten(quote: string): string {
  return quote.length <= 60 ? quote : `${quote.slice(0, 59)}…`;
}
