import { looksLikeSign, looksNumeric } from '../cells';
import { matchAges } from '../match/ages';
import { matchAreas } from '../match/areas';
import { kindsOf, matchMeasure } from '../match/measures';
import { matchOffences } from '../match/offences';
import { matchPartOfYear } from '../match/period';
import { matchPeriods } from '../match/periods';
import { matchSexes } from '../match/sexes';
import { bestOf } from '../match/vocabulary';
import type { Match, Role } from '../types';
import { namesCodes, roleHinted } from './hints';

/** A role that some texts may play, how likely, and why. */
export type Candidate = { readonly role: Role | 'part'; readonly confidence: number; readonly why: string };

/** So many distinct texts are matched to find a column's role. */
const MATCHED = 400;

/**
 * The roles that the distinct texts of a column, or of a header row, may play, most likely first. `part` is a part of the year that
 * names no year. Numbers alone say little: then the name of the column decides.
 */
export function classify(name: string, all: readonly string[]): Candidate[] {
  const texts = all.slice(0, MATCHED);
  const hint = roleHinted(name);
  const numeric = share(texts, looksNumeric);
  const found: Candidate[] = [];
  const offer = (role: Candidate['role'], read: number, why: string) => {
    const isHinted = hint === role || (role === 'part' && hint === 'period');
    // What is understood is worth more where the name agrees, less where it speaks of something else.
    const weight = isHinted ? read + 0.3 * (1 - read) : hint === null ? 0.92 * read : 0.6 * read;
    if (read > 0.3) found.push({ role, confidence: round(Math.min(0.99, weight)), why });
  };
  if (texts.length > 0) {
    const isNumbers = numeric === 1;
    const sure = (readings: readonly (readonly Match[])[]) => strength(readings);
    const { readings } = matchPeriods(texts);
    const isReadable = readings.filter((one) => one.length > 0).length >= 0.9 * texts.length;
    // Where the name says that they are periods, it does not matter that a text alone may be two of them, or a number.
    offer(
      'period',
      hint === 'period' && isReadable ? Math.max(0.75, sure(readings)) : sure(readings),
      'periods'
    );
    offer(
      'part',
      isNumbers && hint !== 'period' ? 0 : share(texts, (text) => matchPartOfYear(text) !== null),
      'parts of a year'
    );
    if (!isNumbers || hint === 'area' || texts.every((text) => /^0?\d{4,6}$/.test(text.trim())))
      offer('area', sure(matchAreas(texts).readings), 'areas');
    if (!isNumbers || hint === 'offence') offer('offence', sure(matchOffences(texts).readings), 'offences');
    if (!isNumbers || hint === 'age') offer('age', sure(matchAges(texts).readings), 'ages');
    if (!isNumbers || hint === 'sex') offer('sex', sure(matchSexes(texts).readings), 'sexes');
    if (!isNumbers)
      offer(
        'measure',
        0.95 * share(texts, (text) => (matchMeasure(text)[0]?.confidence ?? 0) > 0.6),
        kindsOf(texts).join()
      );
    if (!isNumbers) offer('status', share(texts, isStatusWord), 'status words');
  }
  const amounts = share(texts, (text) => looksNumeric(text) || looksLikeSign(text));
  if (numeric > 0 && amounts > 0.8) {
    const isDimension = hint !== null && hint !== 'value' && hint !== 'measure' && hint !== 'offence';
    const value = hint === 'value' ? 0.95 : isDimension || namesCodes(name) ? 0.3 : 0.75;
    found.push({ role: 'value', confidence: round(value * amounts), why: 'numbers' });
  }
  if (
    hint !== null &&
    hint !== 'value' &&
    hint !== 'status' &&
    !found.some(({ role, confidence }) => role === hint && confidence > 0.5)
  ) {
    // The name says what it is, though little of it is understood.
    const isPlausible = hint === 'period' ? false : numeric < 0.5 || hint === 'area';
    if (isPlausible) found.push({ role: hint, confidence: 0.55, why: 'name' });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

function strength(readings: readonly (readonly Match[])[]): number {
  if (readings.length === 0) return 0;
  const sum = readings.reduce(
    (total, one) => total + (bestOf(one)?.confidence ?? 0.8 * (one[0]?.confidence ?? 0)),
    0
  );
  return sum / readings.length;
}

const STATUS =
  /^(?:ok|missing|suppressed|not-applicable|provisional|rounded|revised|foreløpig|endelig|revidert|avrundet|skjermet|mangler|[prfbce:*.]{1,2})$/iu;

function isStatusWord(text: string): boolean {
  return STATUS.test(text.trim());
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
