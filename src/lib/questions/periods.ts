import type { Dataset } from '$lib/observations/dataset';
import { comparePeriods, parsePeriod, periodCode, periodRange, type Period } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Question } from './question';

const read = new Map<string, Period | null>();

/** A period of a release by its code, read once: every answer looks at all of them. */
function periodOf(code: string): Period | null {
  const known = read.get(code);
  if (known !== undefined) return known;
  const period = parsePeriod(code);
  const value = period.ok ? period.value : null;
  read.set(code, value);
  return value;
}

function coveredPeriods(question: Question, used: readonly Dataset[]): Period[] {
  const codes = new Set(used.flatMap((dataset) => dataset.coverage.periods));
  return [...codes]
    .flatMap((code) => {
      const period = periodOf(code);
      return period?.grain === question.grain ? [period] : [];
    })
    .sort(comparePeriods);
}

/** The period in focus: the one asked for, or the latest that is covered. Fails with the periods that exist. */
export function focusOf(question: Question, used: readonly Dataset[]): Result<string> {
  const covered = coveredPeriods(question, used);
  const last = covered.at(-1);
  const first = covered[0];
  if (!last || !first)
    return fail('no-period', 'period', 'Det finnes ingen perioder av denne lengden i tallene.');
  if (question.period === 'latest') return ok(periodCode(last));
  if (covered.some((period) => periodCode(period) === question.period)) return ok(question.period);
  return fail(
    'unknown-period',
    'period',
    `Det finnes ikke tall for ${question.period}. Tallene går fra ${periodCode(first)} til ${periodCode(last)}.`
  );
}

/** The periods of an answer: every one, or the same part of every year, up to the one in focus. Gaps stay in the list. */
export function periodsFor(question: Question, used: readonly Dataset[], focus: string): string[] {
  const covered = coveredPeriods(question, used);
  const first = covered[0];
  const last = covered.find((period) => periodCode(period) === focus);
  if (!first || !last) return [];
  const range = last.grain === 'span' ? covered : periodRange(first, last);
  return range
    .filter((period) => comparePeriods(period, last) <= 0)
    .filter((period) => question.season === 'all' || period.part === last.part)
    .map(periodCode);
}
