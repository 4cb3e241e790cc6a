import { bodies, ownerLabels, ownerVerbs } from './vocabulary/follow-ups';
import { isColumn } from './columns';
import type { Abbreviation } from './document';
import type { Sentence } from './sentences';
import { wholeWords } from './words';

const body = `(?<![\\p{L}\\p{N}-])(?:${[...bodies].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`;
const bodyPattern = new RegExp(body, 'gu');
const subject = new RegExp(`^(?:${body})(?: \\([^)]*\\))?(?:(?:,| og|, sammen med) (?:${body}))*`, 'u');
const verb = wholeWords(ownerVerbs, 'iu');
const label = new RegExp(
  `(?:^|[\\s(])(?:${ownerLabels.join('|')})\\s*:\\s*([^.;|\\n]+?)(?=[.;|\\n]|$|\\s[–—-]\\s|[\\s,]+(?:tids)?frist\\s*:|[\\s,]+status\\s*:)`,
  'iu'
);
const between = new RegExp(`(?:mellom|av) (${body}(?:(?:,| og) ${body})+)`, 'u');

/** Who answers for a point: a labelled list, else the subjects of verbs of doing; of the definition only where the status names nobody. */
export function ownersOf(
  status: readonly Sentence[],
  definition: readonly Sentence[],
  abbreviations: readonly Abbreviation[]
): string[] {
  for (const sentences of [status, definition]) {
    const owners = [...labelled(sentences), ...acting(sentences)];
    if (owners.length > 0) return unique(owners, abbreviations);
  }
  const partners = definition.flatMap(({ text }) => bodiesIn(between.exec(text)?.[1] ?? ''));
  return unique(partners, abbreviations);
}

function labelled(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ text, column }) => {
    const isOwner = isColumn('owner', column);
    const list = isOwner ? text : label.exec(text)?.[1];
    if (list === undefined) return [];
    const known = bodiesIn(list);
    return known.length > 0 ? known : list.split(/,| og /u).map((part) => part.trim());
  });
}

function acting(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ text }) => {
    const actors = subject.exec(text)?.[0];
    if (actors === undefined) return [];
    const rest = text.slice(actors.length, actors.length + 60);
    const does = verb.exec(rest);
    return does !== null && /^[\s,]*(?:[\p{L}]+\s){0,2}$/u.test(rest.slice(0, does.index))
      ? bodiesIn(actors)
      : [];
  });
}

function bodiesIn(text: string): string[] {
  return [...text.matchAll(bodyPattern)].map(([name]) => name);
}

/** Each once, a short form as its long one where the document explains it, with a capital. */
function unique(names: readonly string[], abbreviations: readonly Abbreviation[]): string[] {
  const long = new Map(abbreviations.map((one) => [one.short, one.long]));
  const full = names.map((name) => long.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1));
  return [...new Set(full)];
}
