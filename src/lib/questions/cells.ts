import type { Engine, Row } from '$lib/engine/engine';
import type { Dataset } from '$lib/observations/dataset';
import type { MeasureId } from '$lib/observations/measure';
import { count, missing, notApplicable, suppressed, type Flag, type Value } from '$lib/observations/value';
import { sumStatement } from './statement';
import type { Cut } from './plan';

/** The values of a cut of a dataset by `period|area`; `area` is `all` where areas are added up. */
export type Cells = ReadonlyMap<string, Value>;

/** The key of a cell. */
export function cellKey(period: string, area = 'all'): string {
  return `${period}|${area}`;
}

/**
 * Values of a cut for every covered period: a page shows many of them, and the statement is then the same whichever it is about, so that
 * an engine that remembers runs it once. A sum with a suppressed or missing part is suppressed or missing; inside the coverage of a
 * cube an absent row is 0, in a list of published figures it is missing.
 */
export async function readCells(
  engine: Engine,
  dataset: Dataset,
  measure: MeasureId,
  cut: Cut,
  keepArea: boolean
): Promise<Cells> {
  const { coverage, key } = dataset;
  const { sql, parameters } = sumStatement({
    dataset: key,
    measure,
    areas: narrowed(cut.areas, coverage.areas),
    offences: narrowed(cut.offences, coverage.offences),
    ages: narrowed(cut.ages, coverage.ages),
    sexes: narrowed(cut.sexes, coverage.sexes),
    keepArea
  });
  const found = new Map<string, Row>();
  for (const row of await engine.query(sql, parameters))
    found.set(cellKey(String(row['period']), String(row['area'])), row);

  const cells = new Map<string, Value>();
  for (const period of coverage.periods) {
    for (const area of keepArea ? cut.areas : ['all']) {
      const at = cellKey(period, area);
      cells.set(at, valueOf(found.get(at), dataset, period));
    }
  }
  return cells;
}

/** The codes to ask for, or null where they are all the dataset has: nothing to look up then. */
function narrowed(codes: readonly string[], covered: readonly string[]): readonly string[] | null {
  return covered.every((code) => codes.includes(code)) ? null : codes;
}

function valueOf(row: Row | undefined, dataset: Dataset, period: string): Value {
  const provisional: Flag[] = dataset.provisional.includes(period) ? ['provisional'] : [];
  const rounding: Flag[] = dataset.rounding === null ? [] : ['rounded'];
  if (row === undefined) {
    return dataset.absent === 'zero'
      ? count(0, [...provisional, ...rounding])
      : missing(`${dataset.title} har ikke tall for ${period}.`);
  }
  if (isPositive(row['suppressed'])) return suppressed('Tallet vises ikke av personvernhensyn.');
  if (isPositive(row['missing'])) return missing('Tallet mangler i kilden.');
  if (isPositive(row['inapplicable'])) return notApplicable('Tallet kan ikke finnes.');
  const value = row['value'];
  if (typeof value !== 'number') return missing('Tallet mangler i kilden.');
  const revised: Flag[] = isPositive(row['revised']) ? ['revised'] : [];
  const marked: Flag[] = isPositive(row['provisional']) ? ['provisional'] : provisional;
  const rounded: Flag[] = isPositive(row['rounded']) ? ['rounded'] : rounding;
  return count(value, [...marked, ...revised, ...rounded]);
}

function isPositive(cell: Row[string] | undefined): boolean {
  return typeof cell === 'number' && cell > 0;
}
