import type { Dataset } from '$lib/observations/dataset';
import { parsePeriod, type Grain } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';

/** The grains that a dataset's periods have. */
export function grainsOf(dataset: Dataset): ReadonlySet<Grain> {
  const grains = new Set<Grain>();
  for (const code of dataset.coverage.periods) {
    const period = parsePeriod(code);
    if (period.ok) grains.add(period.value.grain);
  }
  return grains;
}

/** Whether two datasets are of one kind: the same family with a grain in common. */
export function sameKind(a: Dataset, b: Dataset): boolean {
  const grains = grainsOf(b);
  return a.family === b.family && [...grainsOf(a)].some((grain) => grains.has(grain));
}

function firstCommon(a: readonly string[], b: readonly string[]): string | undefined {
  const other = new Set(b);
  return a.find((code) => other.has(code));
}

/** A (period, area, offence) that two current datasets of one family both cover, or null. */
function commonKey(a: Dataset, b: Dataset): string | null {
  if (a.family !== b.family || a.vintage !== 'current' || b.vintage !== 'current') return null;
  const period = firstCommon(a.coverage.periods, b.coverage.periods);
  const area = firstCommon(a.coverage.areas, b.coverage.areas);
  const offence = firstCommon(a.coverage.offences, b.coverage.offences);
  return period === undefined || area === undefined || offence === undefined
    ? null
    : `${period}, ${area}, ${offence}`;
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));
}

/**
 * What stands in a release after a publication: the incoming datasets replace those of the same id, and synthetic ones step aside
 * where a real one of their kind comes. Refused: a synthetic one where a real one of its kind stands or comes with it, the same id
 * twice, and two current datasets of one family that cover the same period, area and offence.
 */
export function nextState(current: readonly Dataset[], incoming: readonly Dataset[]): Result<Dataset[]> {
  const real = [...current, ...incoming].filter((dataset) => !dataset.synthetic);
  for (const dataset of incoming.filter(({ synthetic }) => synthetic)) {
    const stands = real.find((other) => sameKind(dataset, other));
    if (stands) {
      return fail(
        'synthetic-beside-real',
        dataset.id,
        `Eksempeltallene «${dataset.title}» kan ikke stå ved siden av ekte tall av samme slag («${stands.title}»). Publiser bare de ekte.`
      );
    }
  }
  const ids = new Set(incoming.map(({ id }) => id));
  if (ids.size < incoming.length) {
    return fail('same-id', [...ids].join(','), 'To av datasettene har samme navn. Gi dem hvert sitt navn.');
  }
  const arrived = incoming.filter(({ synthetic }) => !synthetic);
  const staying = current.filter(
    (dataset) =>
      !ids.has(dataset.id) && !(dataset.synthetic && arrived.some((other) => sameKind(dataset, other)))
  );
  const state = [...staying, ...incoming];
  for (const [a, b] of pairs(state)) {
    const key = commonKey(a, b);
    if (key !== null) {
      return fail(
        'covered-twice',
        `${a.id}:${b.id}`,
        `«${a.title}» og «${b.title}» dekker begge ruten ${key}. Ta den ut av dekningen til den ene.`
      );
    }
  }
  return ok(state);
}
