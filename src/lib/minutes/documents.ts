import { documentHeads, nameStops, plainDocuments } from './vocabulary/documents';
import type { Range } from './document';
import { wholeWords } from './words';

/** A document named in a text; the name is the words at the range. */
export type FoundDocument = Range & { readonly name: string };

/** The forms with their first letter in either case; the rest of a name is written small. */
function anyCase(forms: readonly string[]): string[] {
  return forms.map((form) => `[${form.charAt(0).toUpperCase()}${form.charAt(0)}]${form.slice(1)}`);
}

const owner = '(?:(?<owner>\\p{Lu}[\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*) )?';
const head = new RegExp(
  `(?<![\\p{L}\\p{N}-])${owner}(?<prefix>(?:[\\p{L}\\p{N}]+-)?[\\p{L}]*?)(?<head>${anyCase(documentHeads).join('|')})(?<year> for (?:19|20)\\d{2})?(?![\\p{L}\\p{N}-])`,
  'gu'
);
const tail =
  /^ (?:om|for|mot|over|på|til|blant) (?!å |at |hva |hvordan |det |dette |de |den |alle |arbeidet|neste |møte|sommeren|hvordan)/u;
const stops = wholeWords(nameStops, 'iu');
const plain = new Set<string>(plainDocuments);
const longestTail = 12;

/** Reports, plans and other documents that a text names, in order. A bare “rapporten” names none. */
export function findDocuments(text: string): FoundDocument[] {
  const found: FoundDocument[] = [];
  for (const match of text.matchAll(head)) {
    const { owner: named, prefix = '', head: kind = '', year } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const rest = year === undefined ? subject(text.slice(end)) : '';
    const word = `${prefix}${kind}`.toLowerCase();
    const isPlain =
      prefix.replace(/-$/u, '').length < 3 || [...plain].some((known) => word.startsWith(known));
    if (isPlain && named === undefined && year === undefined && rest === '') continue;
    const name = text.slice(start, end + rest.length);
    if (found.some((other) => start < other.end)) continue;
    found.push({ start, end: start + name.length, name });
  }
  return found;
}

/** What a document is about: “ om radikalisering, hatkriminalitet og voldelig ekstremisme”, up to the verb. */
function subject(after: string): string {
  if (!tail.test(after)) return '';
  const phrase = /^[^.;:()\n–?!]*/u.exec(after)?.[0] ?? '';
  const stop = stops.exec(phrase)?.index ?? phrase.length;
  const second = phrase.slice(4, stop).search(/ (?:om|ved) /u);
  let about = phrase.slice(0, second < 0 ? stop : second + 4).trimEnd();
  const comma = about.indexOf(',');
  if (comma >= 0 && !/, [^,]+ og [^,]+$/u.test(about)) about = about.slice(0, comma);
  const words = about.trimStart().split(' ');
  return words.length < 2 ? '' : ` ${words.slice(0, longestTail).join(' ')}`.replace(/[\s,]+$/u, '');
}
