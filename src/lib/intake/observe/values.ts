import type { Row } from '$lib/engine/engine';
import type { Workbench } from '$lib/engine/workbench';
import type { ColumnProfile, NumberedTexts } from '../columns/profile';
import { readNumber } from '../match/numbers';
import { matchStatus, type SignUse } from '../match/status';
import { loadTexts } from '../raw';
import type { Decimal } from '../types';

/** The statuses in the order of their numbers in the workbench. */
export const statuses = ['ok', 'missing', 'suppressed', 'not-applicable', 'provisional', 'rounded'] as const;

/** A status word of an observation. */
export type ObservationStatus = (typeof statuses)[number];

/** What the cells of values hold besides plain numbers. */
export type ValueTexts = {
  /** Texts that are neither a number nor a sign, with how many cells have them. */
  readonly unreadable: readonly { readonly text: string; readonly count: number }[];
  /** Signs that are 0 in older tables only. */
  readonly dashes: number;
  readonly percents: number;
  readonly numbers: number;
};

/** So many distinct texts are read one by one; where there are more, the engine reads the plain ones. */
const MOST_READ = 50_000;

/** The statement's expressions for the value and the status number of text `t`, where `values_map` is joined as `vm`. */
export type ValueSql = { readonly value: string; readonly status: string };

/** How cells are read where a person has said so. `countedBy` gives the number of a case in SQL, where each is counted once and not rows. */
export type ValueOptions = {
  readonly decimal: Decimal;
  readonly use: SignUse;
  readonly dashIsZero: boolean;
  readonly countedBy: string | null;
};

/**
 * Reads the distinct texts of the value cells into `values_map`, and gives the expressions that use it. Every number is made of the
 * digits of its cell; what cannot be read has no value, and is told.
 */
export async function readValues(
  bench: Workbench,
  options: ValueOptions,
  known: readonly ColumnProfile[]
): Promise<{ readonly sql: ValueSql; readonly texts: ValueTexts }> {
  const distinct = (where: string) =>
    bench.query(
      `SELECT coalesce(t, '') AS t, count(*)::DOUBLE AS n FROM cells ${where} GROUP BY 1 LIMIT ${MOST_READ + 1}`
    );
  const numbered = known.length === 1 ? (known[0]?.numbered ?? null) : null;
  let rows = numbered === null ? (profiled(known) ?? (await distinct(''))) : counted(numbered);
  const isMany = numbered === null && rows.length > MOST_READ;
  if (isMany) {
    rows = await bench.query(
      `SELECT coalesce(t, '') AS t, count(*)::DOUBLE AS n FROM cells WHERE NOT ${plainTest(options.decimal)} GROUP BY 1`
    );
  }
  const unreadable: { text: string; count: number }[] = [];
  let dashes = 0;
  let percents = 0;
  let numbers = 0;
  const map = rows.map(({ t, n }) => {
    const text = typeof t === 'string' ? t : '';
    const count = Number(n);
    const number = readNumber(text, options.decimal);
    if (number !== null) {
      numbers += count;
      if (number.isPercent) percents += count;
      return [text, number.digits, `${statuses.indexOf(number.flag)}`];
    }
    const sign = matchStatus(text, options.use);
    if (sign?.zeroPossible) {
      dashes += count;
      if (options.dashIsZero) return [text, '0', '0'];
    }
    if (sign !== null) return [text, '', `${statuses.indexOf(sign.status)}`];
    unreadable.push({ text, count });
    return [text, '', '1'];
  });
  const rowsOfMap = map.map((cells, at) => [`${at}`, ...cells]);
  await loadTexts(bench, 'value_texts', ['k', 't', 'v', 'st'], rowsOfMap);
  await bench.query(
    "CREATE OR REPLACE TABLE values_map AS SELECT k::INTEGER AS k, t, nullif(v, '')::DOUBLE AS v, st::UTINYINT AS st FROM value_texts"
  );
  return {
    sql: isMany
      ? {
          value: `CASE WHEN ${plainTest(options.decimal)} THEN ${plainCast(options.decimal)} ELSE vm.v END`,
          status: `CASE WHEN ${plainTest(options.decimal)} THEN 0 ELSE vm.st END`
        }
      : { value: 'vm.v', status: 'vm.st' },
    texts: { unreadable, dashes, percents, numbers }
  };
}

function counted({ texts, counts }: NumberedTexts): Row[] {
  return texts.map((t, at) => ({ t, n: counts[at] ?? 0 }));
}

/** What the profile of the only value column already tells, where it has all texts. */
function profiled([only, ...more]: readonly ColumnProfile[]): Row[] | null {
  if (only === undefined || more.length > 0 || !only.isComplete) return null;
  const texts = only.texts.map((t, at) => ({ t, n: only.counts[at] ?? 0 }));
  const blanks = ['', ...only.blankTexts.filter((text) => text !== '')];
  return [...texts, ...blanks.map((t, at) => ({ t, n: at === 0 ? only.blanks : 0 }))];
}

/** Whether `t` is a plain number that the engine reads as `readNumber` does: digits, a minus, the decimal mark, at most 15 signs. */
function plainTest(decimal: Decimal): string {
  const mark = decimal === ',' ? ',' : '\\.';
  return `coalesce(length(cells.t) <= 15 AND regexp_full_match(cells.t, '-?[0-9]+(${mark}[0-9]+)?'), false)`;
}

function plainCast(decimal: Decimal): string {
  return decimal === ',' ? "TRY_CAST(replace(cells.t, ',', '.') AS DOUBLE)" : 'TRY_CAST(cells.t AS DOUBLE)';
}
