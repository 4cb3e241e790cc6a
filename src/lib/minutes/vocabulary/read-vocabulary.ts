import * as v from 'valibot';
import { populations, type Population } from '$lib/observations/person';
import { indicatorIds, type IndicatorId } from '$lib/questions/indicator';

/** A way to name what the figures count: regular expressions for whole words, in bokmål and nynorsk. */
export type IndicatorTerm = {
  /** Null where the words name offences that no indicator counts. */
  readonly indicator: IndicatorId | null;
  readonly forms: readonly string[];
  /** The words name a part of the indicator only: a claim on the part is settled partly at most. */
  readonly narrower?: true | undefined;
  /** The words may be only the head of what is meant: “anmeldelser for ran” is about robbery. */
  readonly container?: true | undefined;
  /** The group of persons that the words carry in them. */
  readonly population?: Population | undefined;
};

/** What the reader of minutes knows of how figures are named. */
export type Vocabulary = {
  readonly terms: readonly IndicatorTerm[];
  readonly phrases: { readonly concentration: readonly string[]; readonly spread: readonly string[] };
};

const text = v.pipe(v.string(), v.nonEmpty());
const marks = {
  indicator: v.nullable(v.picklist(indicatorIds)),
  narrower: v.optional(v.literal(true)),
  container: v.optional(v.literal(true)),
  population: v.optional(v.picklist(populations))
};

const shippedFile = v.strictObject({
  parts: v.record(text, text),
  terms: v.array(v.strictObject({ ...marks, forms: v.pipe(v.array(text), v.minLength(1)) })),
  phrases: v.strictObject({ concentration: v.array(text), spread: v.array(text) })
});

const ownFile = v.strictObject({
  terms: v.array(v.strictObject({ ...marks, words: v.pipe(v.array(text), v.minLength(1)) }))
});

/**
 * The vocabulary of two files. `shipped` is `data/vocabulary/indicators.json`: forms are regular expressions, `{name}` stands for one of
 * its parts, and groups capture nothing. `own` is `data/vocabulary/own.json`, a council's own words: plain, with `*` at the end of a word for any
 * ending. Throws where a file does not hold, names a part that is not there, or has a form that is no expression: the product does
 * not start on half a vocabulary.
 */
export function readVocabulary(shipped: unknown, own: unknown): Vocabulary {
  const { parts, terms, phrases } = v.parse(shippedFile, shipped);
  const form = (written: string) => checked(uncapturing(filledIn(written, parts)), written);
  return {
    terms: [
      ...v.parse(ownFile, own).terms.map(({ words, ...term }) => ({ ...term, forms: words.map(plain) })),
      ...terms.map((term) => ({ ...term, forms: term.forms.map(form) }))
    ],
    phrases: { concentration: phrases.concentration.map(form), spread: phrases.spread.map(form) }
  };
}

/** A form with its parts put in; parts may hold parts. */
function filledIn(
  form: string,
  parts: Readonly<Record<string, string>>,
  inside: readonly string[] = []
): string {
  return form.replaceAll(/\{([a-z][a-z-]*)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined || inside.includes(name)) {
      throw new Error(`data/vocabulary/indicators.json: «{${name}}» er ikke en del av ordlisten.`);
    }
    return filledIn(part, parts, [...inside, name]);
  });
}

function uncapturing(form: string): string {
  return form.replaceAll(/\((?!\?)/g, '(?:');
}

function checked(pattern: string, written: string): string {
  try {
    new RegExp(pattern, 'iu');
  } catch {
    throw new Error(`data/vocabulary/indicators.json: «${written}» er ikke et gyldig uttrykk.`);
  }
  return pattern;
}

/** A council's own words as an expression: letters stand for themselves, `*` for any ending, a blank for any white space. */
function plain(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '\\p{L}*'))
    .join('\\s+');
}
