import type { Engine, Row } from '$lib/engine/engine';
import { Remembered } from '$lib/engine/remembered';
import type { Dataset } from '$lib/observations/dataset';
import type { MeasureId } from '$lib/observations/measure';
import { count, missing, notApplicable, suppressed, type Flag, type Value } from '$lib/observations/value';
import { keepable, sumStatement, type Kept } from './statement';
import type { Cut } from './plan';

/** The values of a cut of a dataset by `period|area|offence|age|sex`; a code is `all` where its dimension is added up. */
export type Cells = ReadonlyMap<string, Value>;

/** The codes of a cell in the dimensions that are kept apart. */
export type CellCodes = Readonly<Partial<Record<Kept, string>>>;

/** How many cuts are kept for each engine: more than the pages of a topic ask for together. */
const KEPT = 1000;

const known = new WeakMap<Engine, Remembered<Cells>>();

/** The key of a cell; a dimension without a code is added up. */
export function cellKey(period: string, codes: CellCodes = {}): string {
  return [period, ...keepable.map((column) => codes[column] ?? 'all')].join('|');
}

/**
 * Values of a cut for every covered period, per code of the dimensions in `keep`: a page shows many periods, and the statement is then
 * the same whichever it is about, so that an engine that remembers runs it once. A sum with a suppressed or missing part is suppressed or
 * missing; inside the coverage of a cube an absent row is 0, in a list of published figures it is missing. Read once for each engine,
 * whose tables never change.
 */
export function readCells(
  engine: Engine,
  dataset: Dataset,
  measure: MeasureId,
  cut: Cut,
  keep: readonly Kept[]
): Promise<Cells> {
  const remembered = known.get(engine) ?? new Remembered<Cells>(KEPT);
  known.set(engine, remembered);
  const { areas, offences, ages, sexes } = cut;
  const key = [dataset.key, measure, keep, areas, offences, ages, sexes].join('|');
  return remembered.get(key, () => cellsOf(engine, dataset, measure, cut, keep));
}

async function cellsOf(
  engine: Engine,
  dataset: Dataset,
  measure: MeasureId,
  cut: Cut,
  keep: readonly Kept[]
): Promise<Cells> {
  const { coverage, key } = dataset;
  const { sql, parameters } = sumStatement({
    dataset: key,
    measure,
    areas: narrowed(cut.areas, coverage.areas),
    offences: narrowed(cut.offences, coverage.offences),
    ages: narrowed(cut.ages, coverage.ages),
    sexes: narrowed(cut.sexes, coverage.sexes),
    keep
  });
  const found = new Map<string, Row>();
  for (const row of await engine.query(sql, parameters)) found.set(keyOf(row), row);

  const cells = new Map<string, Value>();
  for (const period of coverage.periods) {
    for (const codes of crossed(cut, keep)) {
      const at = cellKey(period, codes);
      cells.set(at, valueOf(found.get(at), dataset, period));
    }
  }
  return cells;
}

function keyOf(row: Row): string {
  const codes: Partial<Record<Kept, string>> = {};
  for (const column of keepable) codes[column] = String(row[column]);
  return cellKey(String(row['period']), codes);
}

/** Every combination of the codes of a cut in the dimensions that are kept apart. */
function crossed({ areas, offences, ages, sexes }: Cut, keep: readonly Kept[]): CellCodes[] {
  const codes = { area: areas, offence: offences, age: ages, sex: sexes };
  return keep.reduce<CellCodes[]>(
    (made, column) => made.flatMap((one) => codes[column].map((code) => ({ ...one, [column]: code }))),
    [{}]
  );
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
