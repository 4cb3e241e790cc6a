import * as m from '$lib/texts/compiled/messages';
import { aggregate } from '../columns/coded';
import type { Dimension } from '../observe/dictionary';
import { problem } from '../problem';
import type { IntakeProblem } from '../types';
import { column, columnOf, dimensionOf, nameAt, numbersOf, type Checked } from './checked';
import { countsOnly } from './values';

/** Codes that are sums of others, by dimension. */
export type SumCodes = ReadonlyMap<Dimension, ReadonlySet<string>>;

/** Areas that a sum of the bydeler may leave out. */
const besides = new Set(['030116', '030117', '030199']);
/** Bases that counts are rounded to. */
const bases = [1000, 100, 10, 5, 3];

/**
 * Names what was set aside as sums of others, and holds each against what it is the sum of. `areKept` says that they stay among the
 * observations, as in a cube, where a sum is a category of its own.
 */
export async function sumProblems(
  checked: Checked,
  sums: SumCodes,
  areKept: boolean
): Promise<IntakeProblem[]> {
  const problems: IntakeProblem[] = [];
  const base = sums.size > 0 ? await roundingBase(checked) : 1;
  for (const [dimension, codes] of sums) {
    problems.push(await setAside(checked, dimension, codes, areKept));
    const isAdditive =
      dimensionOf(checked, 'measure')?.codes.every(({ code }) => code !== 'unique-persons') ?? true;
    if (isAdditive) problems.push(...(await mismatches(checked, dimension, codes, base)));
  }
  return problems;
}

async function setAside(
  checked: Checked,
  dimension: Dimension,
  codes: ReadonlySet<string>,
  areKept: boolean
): Promise<IntakeProblem> {
  const names = dimension.coded.texts
    .filter(
      ({ code, isTotal }) =>
        codes.has(code) && (isTotal || !dimension.coded.texts.some((one) => one.code === code && one.isTotal))
    )
    .map(({ text }) => text.trim());
  const numbers = numbersOf(dimension, ({ code }) => codes.has(code));
  const by = dimension.source.from === 'rows' ? 'r' : 'c';
  const places = column(
    await checked.bench.query(
      `SELECT DISTINCT ${by}::DOUBLE AS place FROM obs WHERE ${dimension.id} IN (${numbers}) ORDER BY place`
    ),
    'place'
  );
  const list = names
    .slice(0, 6)
    .map((name) => `«${name}»`)
    .join(', ');
  if (by === 'c') {
    const [first] = places;
    return problem('total-row', 'info', m.intake_total_columns({ names: list }), {
      count: places.length,
      column: nameAt(checked, first ?? null),
      found: names
    });
  }
  return problem(
    'total-row',
    'info',
    (areKept ? m.intake_total_kept : m.intake_total_rows)({ names: list, count: places.length }),
    {
      rows: places,
      column: columnOf(dimension),
      found: names
    }
  );
}

/** The base that all counts are rounded to, or 1. */
async function roundingBase({ bench }: Checked): Promise<number> {
  const tests = bases
    .map((base) => `(count(*) FILTER (WHERE v % ${base} <> 0))::DOUBLE AS b${base}`)
    .join(', ');
  const [row] = await bench.query(
    `SELECT count(*)::DOUBLE AS n, ${tests} FROM obs WHERE v IS NOT NULL AND v <> 0 AND NOT tot`
  );
  if (Number(row?.['n']) < 10) return 1;
  return bases.find((base) => Number(row?.[`b${base}`]) === 0) ?? 1;
}

async function mismatches(
  checked: Checked,
  dimension: Dimension,
  codes: ReadonlySet<string>,
  base: number
): Promise<IntakeProblem[]> {
  const { bench, dimensions } = checked;
  const own = dimension.id;
  const others = dimensions.filter((one) => one !== dimension).map(({ id }) => id);
  const sums = numbersOf(dimension, ({ code }) => codes.has(code) && !aggregate.test(code));
  const all = numbersOf(dimension, ({ code }) => codes.has(code));
  const outside = numbersOf(dimension, ({ code }) => besides.has(code));
  const counts = countsOnly(dimensionOf(checked, 'measure'));
  const keys = others.map((id) => `, ${id}`).join('');
  const same = others.map((id) => ` AND t.${id} = parts.${id}`).join('');
  const rows = await bench.query(
    `SELECT t.r::DOUBLE AS r, t.c::DOUBLE AS c, t.v::DOUBLE AS v, parts.together::DOUBLE AS together, parts.k::DOUBLE AS k, (count(*) OVER ())::DOUBLE AS n
     FROM obs t JOIN (
       SELECT 1 AS one${keys}, sum(v) AS together, coalesce(sum(v) FILTER (WHERE ${own} NOT IN (${outside})), 0) AS inside, count(*) FILTER (WHERE v IS NULL) AS absent, count(v) AS k
       FROM obs WHERE ${own} NOT IN (${all}) AND ${counts} GROUP BY ALL) parts ON parts.one = 1${same}
     WHERE t.${own} IN (${sums}) AND t.v IS NOT NULL AND parts.k > 0
       AND abs(t.v - parts.together) >= 0.5 AND abs(t.v - parts.inside) >= 0.5 AND NOT (parts.absent > 0 AND t.v >= parts.together)
     ORDER BY t.r, t.c LIMIT 1000`
  );
  const isRounding = (row: (typeof rows)[number]) =>
    base > 1 && Math.abs(Number(row['v']) - Number(row['together'])) <= (base * (Number(row['k']) + 1)) / 2;
  const near = rows.filter(isRounding);
  const far = rows.filter((row) => !isRounding(row));
  const told = (some: typeof rows) => ({
    rows: [...new Set(column(some, 'r'))],
    count: some === far ? Math.max(far.length, Number(far[0]?.['n'] ?? 0) - near.length) : some.length,
    column: nameAt(checked, Number(some[0]?.['c'])) ?? columnOf(dimension),
    found: some.map((row) => `${Number(row['v'])} ≠ ${Number(row['together'])}`)
  });
  const problems: IntakeProblem[] = [];
  if (near.length > 0)
    problems.push(
      problem('sum-mismatch', 'info', m.intake_sum_rounding({ count: near.length, base }), told(near))
    );
  if (far.length > 0) {
    const isOver = far.some((row) => Number(row['v']) < Number(row['together']));
    const place = told(far);
    problems.push(
      problem(
        'sum-mismatch',
        isOver ? 'error' : 'warning',
        isOver ? m.intake_sum_over({ count: place.count }) : m.intake_sum_under({ count: place.count }),
        place
      )
    );
  }
  return problems;
}
