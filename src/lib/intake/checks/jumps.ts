import { exceedance } from '$lib/change/exceedance';
import { comparePeriods, parsePeriod, periodCode, step, type Period } from '$lib/observations/period';
import * as m from '$lib/texts/compiled/messages';
import type { Dimension } from '../observe/dictionary';
import { problem } from '../problem';
import type { IntakeProblem } from '../types';
import { columnOf, dimensionOf, nameAt, type Checked } from './checked';
import { countsOnly } from './values';

const perYear: Readonly<Partial<Record<Period['grain'], 1 | 3 | 12>>> = { year: 1, tertial: 3, month: 12 };
const names = { 1: 'year', 3: 'tertial', 12: 'month' } as const;
const YEARS = 5;
/** A cell that had at least this mean and is now 0 has fallen to nothing. */
const WAS_SOMETHING = 10;

/** What the newest period has that the five years before do not lead to expect: jumps, falls to 0, and codes that are gone. */
export async function changeProblems(checked: Checked): Promise<IntakeProblem[]> {
  const dimension = dimensionOf(checked, 'period');
  if (dimension === null || checked.plan.values.length === 0) return [];
  const periods = dimension.codes
    .flatMap(({ code, isKnown }, at) => {
      const period = isKnown ? parsePeriod(code) : null;
      return period?.ok ? [{ at, period: period.value }] : [];
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const newest = periods.at(-1);
  if (newest === undefined || periods.some(({ period }) => period.grain !== newest.period.grain)) return [];
  const numberBy = new Map(periods.map(({ at, period }) => [periodCode(period), at]));
  return [
    ...(await jumps(checked, dimension, newest.period, numberBy)),
    ...(await gone(checked, dimension, newest.period, numberBy))
  ];
}

async function jumps(
  checked: Checked,
  dimension: Dimension,
  newest: Period,
  numberBy: ReadonlyMap<string, number>
): Promise<IntakeProblem[]> {
  const points = perYear[newest.grain];
  if (points === undefined) return [];
  // Only the periods that the limit is made of are asked for: the same part of five years, and the three before the newest.
  const before = [...Array.from({ length: YEARS }, (_, year) => -(year + 1) * points), 0, -1, -2, -3];
  const wanted = new Map(
    [...new Set(before)].flatMap((back) => {
      const at = numberBy.get(periodCode(step(newest, back)));
      return at === undefined ? [] : [[at, back] as const];
    })
  );
  if (
    ![...Array.from({ length: YEARS }, (_, year) => -(year + 1) * points)].every((back) =>
      [...wanted.values()].includes(back)
    )
  )
    return [];
  const others = checked.dimensions.filter((one) => one !== dimension).map(({ id }) => id);
  const group = others.length > 0 ? `GROUP BY ${others.join(', ')}` : '';
  const rows = await checked.bench.query(
    `SELECT ${[...wanted].map(([at]) => `(max(v) FILTER (WHERE ${dimension.id} = ${at}))::DOUBLE AS p${at}`).join(', ')},
       (max(r) FILTER (WHERE ${dimension.id} = ${numberBy.get(periodCode(newest)) ?? -1}))::DOUBLE AS r, (max(c) FILTER (WHERE ${dimension.id} = ${numberBy.get(periodCode(newest)) ?? -1}))::DOUBLE AS c
     FROM obs WHERE NOT tot AND ${dimension.id} IN (${[...wanted.keys()].join(', ')}) AND ${countsOnly(dimensionOf(checked, 'measure'))} ${group}`
  );
  const over: Found[] = [];
  const nothing: Found[] = [];
  for (const row of rows) {
    const series = Array.from({ length: YEARS * points + 1 }, () => 0);
    const isWhole = [...wanted].every(([at, back]) => {
      const value = row[`p${at}`];
      if (typeof value !== 'number' || value < 0 || !Number.isInteger(value))
        return back > -points && back < 0;
      series[YEARS * points + back] = value;
      return true;
    });
    if (!isWhole) continue;
    const result = exceedance({ series, period: names[points] });
    const point = result.ok ? result.value.points.at(-1) : undefined;
    if (point === undefined) continue;
    const found = {
      r: Number(row['r']),
      c: Number(row['c']),
      text: `${point.observed} (snitt ${Math.round(point.mean * 10) / 10})`
    };
    if (point.exceeds) over.push(found);
    if (point.observed === 0 && point.mean >= WAS_SOMETHING) nothing.push(found);
  }
  return [
    ...told(checked, 'jump', over, m.intake_jump({ count: over.length, period: periodCode(newest) })),
    ...told(
      checked,
      'fell-to-zero',
      nothing,
      m.intake_fell({ count: nothing.length, period: periodCode(newest) })
    )
  ];
}

type Found = { readonly r: number; readonly c: number; readonly text: string };

function told(
  checked: Checked,
  code: 'jump' | 'fell-to-zero',
  found: readonly Found[],
  message: string
): IntakeProblem[] {
  const [first] = found;
  if (first === undefined) return [];
  const rows = [...new Set(found.map(({ r }) => r))].sort((a, b) => a - b);
  return [
    problem(code, 'warning', message, {
      rows,
      count: found.length,
      column: nameAt(checked, first.c),
      found: found.map(({ text }) => text)
    })
  ];
}

/** Codes that every earlier period has and the newest lacks: coverage has changed, or the period is not whole. */
async function gone(
  checked: Checked,
  dimension: Dimension,
  newest: Period,
  numberBy: ReadonlyMap<string, number>
): Promise<IntakeProblem[]> {
  const now = numberBy.get(periodCode(newest));
  if (numberBy.size < 3 || now === undefined) return [];
  const problems: IntakeProblem[] = [];
  for (const other of checked.dimensions) {
    if (other.kind !== 'area' && other.kind !== 'offence') continue;
    // Most files have every code in the newest period: that is settled by its rows alone.
    const there = await checked.bench.query(
      `SELECT DISTINCT ${other.id}::DOUBLE AS id FROM obs WHERE ${dimension.id} = ${now} AND NOT tot AND v IS NOT NULL`
    );
    if (there.length === other.codes.length) continue;
    const rows = await checked.bench.query(
      `SELECT ${other.id}::DOUBLE AS id FROM obs WHERE NOT tot AND v IS NOT NULL GROUP BY ${other.id}
       HAVING count(DISTINCT ${dimension.id}) FILTER (WHERE ${dimension.id} <> ${now}) = ${numberBy.size - 1} AND count(*) FILTER (WHERE ${dimension.id} = ${now}) = 0`
    );
    if (rows.length === 0) continue;
    const codes = rows.flatMap(({ id }) => other.codes[Number(id)]?.code ?? []);
    problems.push(
      problem(
        'coverage-changed',
        'warning',
        m.intake_coverage({ codes: codes.slice(0, 8).join(', '), period: periodCode(newest) }),
        { count: codes.length, column: columnOf(other), found: codes }
      )
    );
  }
  return problems;
}
