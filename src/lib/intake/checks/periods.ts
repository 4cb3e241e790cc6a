import { comparePeriods, parsePeriod, periodCode, periodRange, type Period } from '$lib/observations/period';
import * as m from '$lib/texts/compiled/messages';
import { list, period } from '$lib/texts/format';
import type { Code } from '../observe/dictionary';
import { problem } from '../problem';
import type { IntakeProblem } from '../types';
import { column, columnOf, dimensionOf, numbersOf, type Checked } from './checked';

/** What is odd about the periods: none, cumulative ones, unequal lengths, gaps, two ways of writing dates. */
export async function periodProblems(checked: Checked): Promise<IntakeProblem[]> {
  const dimension = dimensionOf(checked, 'period');
  if (dimension === null) return [problem('no-period', 'error', m.intake_no_period())];
  const rowsOf = async (test: (code: Code) => boolean) =>
    dimension.source.from === 'headers'
      ? []
      : column(
          await checked.bench.query(
            `SELECT DISTINCT r::DOUBLE AS r FROM obs WHERE ${dimension.id} IN (${numbersOf(dimension, test)}) ORDER BY r LIMIT 100`
          ),
          'r'
        );
  const name = columnOf(dimension);
  const problems: IntakeProblem[] = [];
  const cumulative = dimension.codes.filter(({ isCumulative }) => isCumulative);
  if (cumulative.length > 0) {
    problems.push(
      problem(
        'cumulative-period',
        'error',
        m.intake_cumulative({ periods: cumulative.map(({ code }) => code).join(', ') }),
        {
          rows: await rowsOf(({ isCumulative }) => isCumulative),
          count: cumulative.length,
          column: name,
          found: cumulative.flatMap(({ texts }) => texts)
        }
      )
    );
  }
  const periods = dimension.codes.flatMap(({ code, isKnown }) => {
    const period = isKnown ? parsePeriod(code) : null;
    return period?.ok ? [period.value] : [];
  });
  const grains = new Map<string, Period[]>();
  for (const period of periods) grains.set(period.grain, [...(grains.get(period.grain) ?? []), period]);
  if (grains.size > 1) {
    const [usual] = [...grains.values()].sort((a, b) => b.length - a.length);
    const odd = new Set(periods.filter((one) => !usual?.includes(one)).map(periodCode));
    problems.push(
      problem(
        'unequal-periods',
        'error',
        m.intake_unequal_periods({ periods: [...odd].slice(0, 10).join(', ') }),
        {
          rows: await rowsOf(({ code }) => odd.has(code)),
          count: odd.size,
          column: name,
          found: [...odd]
        }
      )
    );
  } else if (periods.length > 1) {
    const sorted = periods.toSorted(comparePeriods);
    const [first, last] = [sorted[0], sorted.at(-1)];
    const there = new Set(periods.map(periodCode));
    const gaps =
      first && last
        ? periodRange(first, last)
            .map(periodCode)
            .filter((code) => !there.has(code))
        : [];
    if (gaps.length > 0 && checked.plan.values.length > 0) {
      problems.push(
        problem('gap', 'warning', m.intake_gap({ periods: list(gaps.slice(0, 10).map(period)) }), {
          count: gaps.length,
          column: name,
          found: gaps
        })
      );
    }
  }
  return [...problems, ...(await mixedDates(checked))];
}

/** Dates that are written in more than one way in one column: the day and the month of some may be swapped. */
async function mixedDates(checked: Checked): Promise<IntakeProblem[]> {
  const dimension = dimensionOf(checked, 'period');
  if (dimension === null || dimension.source.from === 'headers') return [];
  const ways = new Map<string, string[]>();
  for (const { kind, text, isKnown } of dimension.coded.texts) {
    if (isKnown && kind !== null && /date|serial/.test(kind))
      ways.set(kind, [...(ways.get(kind) ?? []), text]);
  }
  if (ways.size < 2) return [];
  const [, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
  const odd = new Set(others.flat());
  const codes = new Set(dimension.coded.texts.filter(({ text }) => odd.has(text)).map(({ code }) => code));
  const rows = await checked.bench.query(
    `SELECT DISTINCT r::DOUBLE AS r FROM obs WHERE ${dimension.id} IN (${numbersOf(dimension, ({ code }) => codes.has(code))}) ORDER BY r LIMIT 100`
  );
  const message = m.intake_mixed_dates({
    ways: ways.size,
    example: [...ways.values()].map(([text]) => `«${text ?? ''}»`).join(' og ')
  });
  return [
    problem('mixed-date-format', 'error', message, {
      rows: column(rows, 'r'),
      count: odd.size,
      column: columnOf(dimension),
      found: [...odd]
    })
  ];
}
