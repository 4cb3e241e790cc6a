import * as v from 'valibot';
import type { CubeDimension } from '../types';

const texts = v.record(v.string(), v.unknown());
const category = v.looseObject({
  index: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.number())])),
  label: v.optional(v.record(v.string(), v.string())),
  child: v.optional(v.record(v.string(), v.array(v.string()))),
  unit: v.optional(
    v.record(
      v.string(),
      v.looseObject({
        base: v.optional(v.string()),
        symbol: v.optional(v.string()),
        label: v.optional(v.string())
      })
    )
  )
});
const dimension = v.looseObject({
  label: v.optional(v.string()),
  category,
  extension: v.optional(v.looseObject({ eliminationValueCode: v.optional(v.string()) }))
});
const roles = v.looseObject({
  time: v.optional(v.array(v.string())),
  geo: v.optional(v.array(v.string())),
  metric: v.optional(v.array(v.string()))
});

/** A dataset of JSON-stat as it stands in the file: its values and statuses are looked at later. */
export const datasetSchema = v.looseObject({
  class: v.optional(v.string()),
  label: v.optional(v.string()),
  id: v.optional(v.array(v.string())),
  size: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  role: v.optional(roles),
  dimension: texts,
  value: v.union([v.array(v.unknown()), texts]),
  status: v.optional(v.nullable(v.union([v.string(), v.array(v.unknown()), texts])))
});
/** A dataset of JSON-stat, either version. */
export type RawDataset = v.InferOutput<typeof datasetSchema>;

/** The head of a dataset: what its dimensions are, in order, and how many categories each has. */
export type CubeHead = { readonly dimensions: readonly CubeDimension[]; readonly sizes: readonly number[] };

const dimensionsOfOne = v.looseObject({
  id: v.array(v.string()),
  size: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  role: v.optional(roles)
});

/**
 * The dimensions of a dataset: in version 2 beside its values, in version 1 within `dimension`. A problem is the id of the dimension
 * whose codes are missing or do not fit its size, or '' where the dataset names no dimensions.
 */
export function readHead(set: RawDataset): { ok: true; value: CubeHead } | { ok: false; problem: string } {
  const first = v.safeParse(
    dimensionsOfOne,
    set.id === undefined ? set.dimension : { role: set.role, id: set.id, size: set.size }
  );
  if (!first.success) return { ok: false, problem: '' };
  const { id: ids, size: sizes, role } = first.output;
  if (ids.length !== sizes.length || ids.length === 0 || new Set(ids).size !== ids.length)
    return { ok: false, problem: '' };
  const dimensions: CubeDimension[] = [];
  for (const [at, id] of ids.entries()) {
    const one = readDimension(
      id,
      sizes[at] ?? 0,
      Object.hasOwn(set.dimension, id) ? set.dimension[id] : null,
      role
    );
    if (one === null) return { ok: false, problem: id };
    dimensions.push(one);
  }
  return { ok: true, value: { dimensions, sizes } };
}

function readDimension(
  id: string,
  size: number,
  raw: unknown,
  role: v.InferOutput<typeof roles> | undefined
): CubeDimension | null {
  const parsed = v.safeParse(dimension, raw);
  if (!parsed.success) return null;
  const { label, category: categories, extension } = parsed.output;
  const codes = codesOf(categories, size);
  if (codes === null) return null;
  const parents = new Map(
    Object.entries(categories.child ?? {}).flatMap(([parent, children]) =>
      children.map((child) => [child, parent] as const)
    )
  );
  const roleOf = (['time', 'geo', 'metric'] as const).find((name) => role?.[name]?.includes(id)) ?? null;
  const total = extension?.eliminationValueCode ?? null;
  return {
    id,
    label: label ?? id,
    role: roleOf,
    total: total !== null && codes.length > 1 && codes.includes(total) ? total : null,
    categories: codes.map((code) => ({
      code,
      label: own(categories.label, code) ?? code,
      parent: parents.get(code) ?? null,
      unit: unitOf(own(categories.unit, code))
    }))
  };
}

function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function unitOf(
  unit: { base?: string | undefined; label?: string | undefined; symbol?: string | undefined } | undefined
) {
  return unit?.base ?? unit?.label ?? unit?.symbol ?? null;
}

/** The codes of a dimension in order. Its only category may have no index; otherwise every place must have one code. */
function codesOf({ index, label }: v.InferOutput<typeof category>, size: number): string[] | null {
  if (index === undefined) {
    const only = Object.keys(label ?? {});
    return size === 1 && only.length === 1 ? only : null;
  }
  if (Array.isArray(index)) return index.length === size && new Set(index).size === size ? index : null;
  const codes = Object.entries(index).sort(([, a], [, b]) => a - b);
  return codes.length === size && codes.every(([, at], place) => at === place)
    ? codes.map(([code]) => code)
    : null;
}
