import { periodWithin } from '../match/period-within';
import { matchPartOfYear, matchPeriod } from '../match/period';
import type { Role } from '../types';
import { classify } from './classify';
import type { DimensionKind } from './coded';

/** What one part of the headers of value columns names: a dimension, and the text of each column, in their order. */
export type Level = {
  readonly kind: DimensionKind;
  /** The name of a dimension of no known kind. */
  readonly name: string;
  readonly texts: readonly string[];
  readonly confidence: number;
};

const MARK = /^(.*\d.*?)\s*(?:\*|\s[fp]|\((?:f|p|foreløpig|foreløpige tall)\)|\sforeløpig)$/iu;

/** A header without the mark that says its numbers are provisional: «2024 f», «2025*». */
export function withoutMark(header: string): string {
  return (MARK.exec(header.trim())?.[1] ?? header).trim();
}

/** Whether a header says that its numbers are provisional. */
export function isProvisional(header: string): boolean {
  return MARK.test(header.trim());
}

/** The roles that a header may play; all else is a dimension of its own. */
const dimensions: Readonly<Partial<Record<Role | 'part', DimensionKind>>> = {
  period: 'period',
  area: 'area',
  offence: 'offence',
  age: 'age',
  sex: 'sex',
  measure: 'measure'
};

const SURE = 0.55;

/**
 * What the headers of the value columns name. Header rows are dimensions of their own; in a single one a period may stand beside other
 * words («Anmeldte lovbrudd 2024»). A level that says the same of every column names the measure.
 */
export function headerLevels(parts: readonly (readonly string[])[]): Level[] {
  const depth = Math.max(0, ...parts.map((one) => one.length));
  const rows = Array.from({ length: depth }, (_, level) => parts.map((one) => withoutMark(one[level] ?? '')));
  const levels = rows
    .filter((texts) => texts.some((text) => text !== ''))
    .flatMap((texts) => levelsOf(texts));
  return named(joinYears(levels));
}

function levelsOf(texts: readonly string[]): Level[] {
  const whole = kindOf(texts);
  if (whole !== null && whole.kind !== 'measure') return [whole];
  const within = texts.map((text) => periodWithin(text));
  if (within.filter((one) => one !== null).length >= 0.8 * texts.length) {
    const rest = texts.map((text, at) => within[at]?.rest ?? text);
    const periods = texts.map((text, at) => {
      const code = within[at]?.readings[0]?.code;
      return code === undefined
        ? ''
        : text.replace(within[at]?.rest ?? '', '').replace(/^[\s,;:|/()[\]–-]+|[\s,;:|/()[\]–-]+$/gu, '');
    });
    return [
      { kind: 'period', name: 'period', texts: periods, confidence: 0.9 },
      ...(rest.some((text) => text !== '') ? [kindOf(rest) ?? other(rest)] : [])
    ];
  }
  return [whole ?? other(texts)];
}

function kindOf(texts: readonly string[]): Level | null {
  const distinct = [...new Set(texts.filter((text) => text !== ''))];
  const years = distinct.length > 0 && distinct.every((text) => matchPartOfYear(text) !== null);
  const best = classify('', distinct).find(({ role }) => role in dimensions);
  const kind = best === undefined ? undefined : dimensions[best.role];
  if (best !== undefined && kind !== undefined && best.confidence >= SURE)
    return { kind, name: kind, texts, confidence: best.confidence };
  return years ? { kind: 'other', name: 'part', texts, confidence: 0.9 } : null;
}

function other(texts: readonly string[]): Level {
  // Words that are the same for all columns, or for one, say what is counted.
  const distinct = new Set(texts);
  return distinct.size === 1
    ? { kind: 'measure', name: 'measure', texts, confidence: 0.5 }
    : { kind: 'other', name: '', texts, confidence: 0.5 };
}

/** A level of years and one of parts of a year are one of periods. */
function joinYears(levels: readonly Level[]): Level[] {
  const part = levels.find(({ name }) => name === 'part');
  const year = levels.find(
    ({ kind, texts }) => kind === 'period' && texts.every((text) => /^(?:19|20)\d{2}$/.test(text))
  );
  if (!part || !year) return levels.map((level) => (level === part ? { ...level, name: '' } : level));
  const texts = part.texts.map((text, at) => `${text} ${year.texts[at] ?? ''}`);
  if (!texts.every((text) => matchPeriod(text).length > 0))
    return levels.map((level) => (level === part ? { ...level, name: '' } : level));
  return levels.flatMap((level) =>
    level === year
      ? [{ kind: 'period', name: 'period', texts, confidence: 0.95 }]
      : level === part
        ? []
        : [level]
  );
}

/** Dimensions of no known kind, named by their order; the first of two of one kind keeps it. */
function named(levels: readonly Level[]): Level[] {
  const seen = new Set<string>();
  let others = 0;
  return levels.map((level) => {
    const isSecond = level.kind !== 'other' && seen.has(level.kind);
    if (level.kind !== 'other' && !isSecond) {
      seen.add(level.kind);
      return level;
    }
    others += 1;
    return { ...level, kind: 'other', name: others === 1 ? 'Overskrift' : `Overskrift ${others}` };
  });
}
