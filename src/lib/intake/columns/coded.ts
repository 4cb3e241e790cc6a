import { ALL } from '$lib/observations/observation';
import { matchAges } from '../match/ages';
import { matchAreas } from '../match/areas';
import { matchMeasure } from '../match/measures';
import { matchOffences } from '../match/offences';
import { matchPeriods } from '../match/periods';
import { matchSexes } from '../match/sexes';
import { isWhole } from '../match/totals';
import type { Match, MeasureMatch, PeriodMatch } from '../types';

/** The dimensions of an observation that a text may name, and `other` for what fits none of them. */
export type DimensionKind = 'period' | 'area' | 'offence' | 'age' | 'sex' | 'measure' | 'other';

/** What a text is taken to mean. An unknown one keeps its own words as code. */
export type Coded = {
  readonly text: string;
  readonly code: string;
  readonly isKnown: boolean;
  readonly isTotal: boolean;
  readonly isCumulative: boolean;
  /** How it was written (periods), or what kind of number it names (measures); null where that says nothing. */
  readonly kind: string | null;
  readonly confidence: number;
  /** Spelled otherwise than any name that is known. */
  readonly isSpelling: boolean;
  /** Other codes that it may as well mean. */
  readonly others: readonly string[];
};

/** What was found of a set of texts together: how each is read, and by which scheme. */
export type CodedTexts = {
  readonly kind: DimensionKind;
  readonly scheme: string;
  /** Schemes by which as many are understood. */
  readonly alternatives: readonly string[];
  readonly texts: readonly Coded[];
};

/** What helps to read texts: the names in the column beside, and a scheme that a person has chosen. */
export type CodingOptions = { readonly beside?: readonly string[]; readonly scheme?: string };

/** Below this a reading is a suggestion, not an answer. */
const SURE = 0.7;
/** A reading this close to the best is another that may be meant. */
const CLOSE = 0.1;

/** Reads the distinct texts of one column, or of one header row, as codes of a dimension; blanks have the code ''. */
export function codeTexts(
  kind: DimensionKind,
  texts: readonly string[],
  options: CodingOptions = {}
): CodedTexts {
  const none = { kind, scheme: 'none', alternatives: [] };
  switch (kind) {
    case 'period': {
      const { scheme, readings } = matchPeriods(texts);
      return { ...none, scheme, texts: texts.map((text, at) => codedPeriod(text, readings[at] ?? [])) };
    }
    case 'area': {
      const { scheme, readings } = matchAreas(
        texts,
        options.beside === undefined ? {} : { beside: options.beside }
      );
      return { ...none, scheme, texts: texts.map((text, at) => coded(text, readings[at] ?? [])) };
    }
    case 'offence': {
      const { scheme, readings, alternatives } = matchOffences(texts, options.scheme);
      return { kind, scheme, alternatives, texts: texts.map((text, at) => coded(text, readings[at] ?? [])) };
    }
    case 'age':
    case 'sex': {
      const { scheme, readings } = kind === 'age' ? matchAges(texts) : matchSexes(texts);
      // One column of ages or sexes is read as such: what is a low guess for a text alone is none for the column.
      return { ...none, scheme, texts: texts.map((text, at) => coded(text, readings[at] ?? [], 0.25)) };
    }
    case 'measure':
      return { ...none, texts: texts.map((text) => codedMeasure(text, matchMeasure(text))) };
    case 'other':
      return {
        ...none,
        texts: texts.map((text) => ({ ...unknown(text), isKnown: true }))
      };
  }
}

/** Aggregates of countries, as Eurostat names them: sums of some of the others, not of all. */
export const aggregate = /^E[UA]\d{0,2}(?:_\d{4})?$/;

/** Whether a text of no known list names the sum of the others, as Eurostat's aggregates do. */
function namesTotal(text: string): boolean {
  return isWhole(text) || /^(?:TOTAL|T|_T)$/.test(text.trim()) || aggregate.test(text.trim());
}

function coded(text: string, readings: readonly Match[], sure = SURE): Coded {
  const [first, ...rest] = readings;
  if (first === undefined || first.confidence < sure)
    return { ...unknown(text), others: readings.map(({ code }) => code) };
  return {
    text,
    code: first.code,
    isKnown: true,
    isTotal: first.isTotal,
    isCumulative: false,
    kind: null,
    confidence: first.confidence,
    isSpelling: first.reason === 'spelling',
    others: rest.filter(({ confidence }) => first.confidence - confidence < CLOSE).map(({ code }) => code)
  };
}

function codedPeriod(text: string, readings: readonly PeriodMatch[]): Coded {
  const [first, ...rest] = readings;
  if (first === undefined) return unknown(text);
  return {
    ...coded(text, [first], 0),
    isTotal: false,
    isCumulative: first.isCumulative,
    kind: first.written,
    others: rest.filter(({ confidence }) => first.confidence - confidence < CLOSE).map(({ code }) => code)
  };
}

function codedMeasure(text: string, readings: readonly MeasureMatch[]): Coded {
  const [first] = readings;
  if (first === undefined || first.confidence < SURE) return unknown(text);
  // A measure that the product has no name for keeps the file's own words.
  const isOwn = first.code === 'count';
  return { ...coded(text, [first]), code: isOwn ? 'count' : first.code, kind: first.kind, others: [] };
}

function unknown(text: string): Coded {
  return {
    text,
    code: text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
    isKnown: false,
    isTotal: namesTotal(text),
    isCumulative: false,
    kind: null,
    confidence: 0,
    isSpelling: false,
    others: []
  };
}

/** Whether a code stands for no breakdown. */
export function isAll(code: string): boolean {
  return code === ALL;
}
