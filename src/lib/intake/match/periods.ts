import type { ColumnMatches } from '../types';
import { matchPeriod, type DatedMatch, type PeriodOptions } from './period';
import { bestOf, rounded, shareRead } from './vocabulary';
import { tidy } from './words';

/**
 * Readings of the distinct texts of a column as periods, decided by the column as a whole. A text that may be read in several ways is
 * read as its neighbours that may not; three parts in each of several years are tertials, four are quarters; dates that all lie on the
 * first of a month are read so. What the column does not settle keeps both readings, none surer than the other. `scheme` is how most
 * are written, `mixed` where no way holds for all.
 */
export function matchPeriods(
  texts: readonly string[],
  options: PeriodOptions = {}
): ColumnMatches<DatedMatch> {
  const all = texts.map((text) => matchPeriod(text, options));
  const filled = texts.filter((text) => tidy(text) !== '').length;
  const support = supportOf(all, filled);
  const readings = all.map((readings) => {
    if (readings.length < 2) return lift(readings, all, filled);
    const scores = readings.map((one) => support.get(one.written) ?? 0);
    const sum = scores.reduce((total, score) => total + score, 0);
    if (sum === 0) return readings;
    return readings
      .map((one, at) => ({
        ...one,
        confidence: rounded(Math.min(0.95, (0.95 * (scores[at] ?? 0)) / sum))
      }))
      .filter(({ confidence }) => confidence > 0.05)
      .toSorted((a, b) => b.confidence - a.confidence);
  });
  const ways = new Set(readings.flatMap((one) => bestOf(one)?.written ?? []));
  return {
    scheme: ways.size === 1 ? ([...ways][0] ?? 'none') : ways.size === 0 ? 'none' : 'mixed',
    share: shareRead(texts, readings),
    readings
  };
}

/** Five-digit numbers are dates with some likelihood only where the whole column can be. */
function lift(readings: readonly DatedMatch[], all: readonly (readonly DatedMatch[])[], filled: number) {
  const [only] = readings;
  if (only?.written !== 'excel-serial') return readings;
  const serials = all.filter(([first]) => first?.written === 'excel-serial').length;
  return serials === filled && filled > 2 ? [{ ...only, confidence: 0.7 }] : readings;
}

/** How much speaks for each way of writing: first texts that can be read in no other way, else how many it holds for, and its pattern. */
function supportOf(all: readonly (readonly DatedMatch[])[], filled: number): ReadonlyMap<string, number> {
  const alone = new Map<string, number>();
  const open = new Map<string, DatedMatch[]>();
  for (const readings of all) {
    const [first] = readings;
    if (readings.length === 1 && first) alone.set(first.written, (alone.get(first.written) ?? 0) + 1);
    else for (const one of readings) open.set(one.written, [...(open.get(one.written) ?? []), one]);
  }
  const settled = [...open.keys()].filter((written) => (alone.get(written) ?? 0) > 0);
  if (settled.length > 0) return new Map(settled.map((written) => [written, alone.get(written) ?? 0]));
  const whole = [...open].filter(([, readings]) => readings.length === filled);
  const candidates = whole.length > 0 ? whole : [...open];
  const likely = new Map(candidates.map(([written, readings]) => [written, patternOf(written, readings)]));
  const best = Math.max(0, ...likely.values());
  return best > 1
    ? new Map([...likely].map(([written, weight]) => [written, weight === best ? 4 : 1]))
    : new Map(candidates.map(([written, readings]) => [written, meanOf(readings)]));
}

function meanOf(readings: readonly DatedMatch[]): number {
  return rounded(readings.reduce((sum, one) => sum + one.confidence, 0) / Math.max(readings.length, 1));
}

const partsInYear: Readonly<Record<string, number>> = {
  'numbered-tertial': 3,
  'numbered-quarter': 4,
  'numbered-half': 2,
  'numbered-month': 12
};

/** 2 where the readings fill years as that kind of period does, or are all the first of a month; else 1. */
function patternOf(written: string, readings: readonly DatedMatch[]): number {
  if (written === 'norwegian-date' || written === 'american-date') {
    const days = new Set(readings.map(({ date }) => date?.slice(8)));
    const months = new Set(readings.map(({ date }) => date?.slice(0, 7)));
    return days.size === 1 && days.has('01') && months.size > 2 ? 2 : 1;
  }
  const wanted = partsInYear[written];
  if (wanted === undefined) return 1;
  const years = new Map<string, Set<string>>();
  for (const { code } of readings) {
    const year = code.slice(0, 4);
    years.set(year, (years.get(year) ?? new Set()).add(code));
  }
  const full = [...years.values()].filter((parts) => parts.size === wanted).length;
  const most = Math.max(0, ...[...years.values()].map((parts) => parts.size));
  return full >= 2 && most === wanted ? 2 : 1;
}
