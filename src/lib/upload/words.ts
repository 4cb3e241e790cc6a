import type { Dimension } from '$lib/intake/observe/dictionary';
import type { DimensionKind } from '$lib/intake/columns/coded';
import { offenceSchemes } from '$lib/intake/match/offence-words';
import { distance } from '$lib/intake/match/spelling';
import { fold } from '$lib/intake/match/words';
import { measures } from '$lib/observations/measure';
import { ageCodes, areas, sexCodes } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';
import { period } from '$lib/texts/format';

/** A code that a word may be said to be. */
export type CodeChoice = { readonly code: string; readonly label: string };

/** A word of the file that is not plainly a code: what it is taken for now, and what it may be, the likeliest first. */
export type OpenWord = {
  /** The id of the answer in the recipe. */
  readonly id: string;
  readonly text: string;
  /** The code it is taken for where nobody says otherwise; null where it stands as the file has it. */
  readonly taken: string | null;
  readonly suggestions: readonly CodeChoice[];
  /** Whether a person has settled it. */
  readonly isSettled: boolean;
};

/** The open words of one dimension, and every code they may be said to be; none for periods, which are written. */
export type WordGroup = {
  readonly kind: Exclude<DimensionKind, 'other'>;
  readonly column: string | null;
  readonly words: readonly OpenWord[];
  /** Words beyond those that are asked about. */
  readonly more: number;
  readonly codes: readonly CodeChoice[];
};

/** So many words of a dimension are asked about; a column with more is of another list. */
const MOST_WORDS = 50;
const MOST_SUGGESTIONS = 4;

/**
 * The words of a file that are no code we know, spelled otherwise than any name, or may be several codes: each to be settled once;
 * and those that `answers` have settled, so that they can be settled otherwise. Dimensions of the file's own kind have none.
 */
export function openWords(
  dimensions: readonly Dimension[],
  answers: Readonly<Record<string, string>>
): WordGroup[] {
  return dimensions.flatMap((dimension) => {
    const { kind, coded, source } = dimension;
    if (kind === 'other') return [];
    const codes = codesOf(kind, coded.scheme);
    const idOf = (text: string) => `code:${kind}:${text.trim()}`;
    const open = coded.texts.filter(
      ({ text, isKnown, isSpelling, others }) =>
        text.trim() !== '' &&
        (!isKnown || isSpelling || others.length > 0 || answers[idOf(text)] !== undefined)
    );
    if (open.length === 0) return [];
    const words = open.slice(0, MOST_WORDS).map(({ text, code, isKnown, others }) => ({
      id: idOf(text),
      text: text.replaceAll('\u001f', ' ').trim(),
      taken: isKnown ? code : null,
      suggestions: suggestionsFor(kind, text, isKnown ? [code, ...others] : others, codes),
      isSettled: answers[idOf(text)] !== undefined
    }));
    const column = source.from === 'rows' ? (source.columns[0] ?? null) : null;
    return [{ kind, column, words, more: open.length - words.length, codes }];
  });
}

/** The codes that a word may be, ranked: those it was read as, then those whose names are most like it. */
export function suggestionsFor(
  kind: WordGroup['kind'],
  text: string,
  read: readonly string[],
  codes: readonly CodeChoice[]
): CodeChoice[] {
  const named = read.map((code) => ({ code, label: labelIn(kind, codes, code) }));
  const word = fold(text);
  const near = codes
    .map((choice) => ({ choice, apart: apart(word, fold(choice.label)) }))
    .filter(({ choice, apart: share }) => share < 0.6 && !read.includes(choice.code))
    .sort((a, b) => a.apart - b.apart)
    .map(({ choice }) => choice);
  return [...named, ...near].slice(0, MOST_SUGGESTIONS);
}

/** How far two words are apart, from 0 (alike) to 1; one that holds the other is near. */
function apart(a: string, b: string): number {
  if (a === '' || b === '') return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const share = distance(a, b) / long.length;
  return short.length >= 4 && long.includes(short) ? Math.min(share, 0.3) : share;
}

function labelIn(kind: WordGroup['kind'], codes: readonly CodeChoice[], code: string): string {
  return codes.find((one) => one.code === code)?.label ?? (kind === 'period' ? period(code) : code);
}

/** Every code of the list that a dimension is read by; of offences, of the scheme that the file follows. */
function codesOf(kind: WordGroup['kind'], scheme: string): CodeChoice[] {
  switch (kind) {
    case 'area':
      return areas.codes.map(({ code, label }) => ({ code, label }));
    case 'offence':
      return (offenceSchemes.get(scheme) ?? offenceSchemes.get('eksempel-politi'))?.terms.map(plain) ?? [];
    case 'age':
      return ageCodes.map(plain);
    case 'sex':
      return sexCodes.map(plain);
    case 'measure':
      return Object.keys(measures).map((code) => ({ code, label: measureName(code) }));
    case 'period':
      return [];
  }
}

function plain({ code, label }: CodeChoice): CodeChoice {
  return { code, label };
}

function measureName(code: string): string {
  const names: Readonly<Record<string, () => string>> = {
    'reported-offences': m.upload_measure_reports,
    'reported-offences-per-year': m.upload_measure_reports_year,
    'hate-motive-reports': m.upload_measure_hate,
    'unique-persons': m.upload_measure_persons,
    'repeat-persons': m.upload_measure_repeat_persons,
    'repeat-offences': m.upload_measure_repeat_offences,
    residents: m.upload_measure_residents
  };
  return names[code]?.() ?? code;
}
