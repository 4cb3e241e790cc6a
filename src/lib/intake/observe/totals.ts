import type { Workbench } from '$lib/engine/workbench';
import { findArea, findOffence } from '$lib/questions/code-lists';
import type { Dimension } from './dictionary';

/** For each dimension, the codes that are sums of others in this file and why. */
export type Totals = {
  readonly named: ReadonlyMap<Dimension, ReadonlySet<string>>;
  /** Codes that a code list has above others that are here too: sums only where the numbers say so. */
  readonly parents: readonly {
    readonly dimension: Dimension;
    readonly code: string;
    readonly parts: readonly string[];
  }[];
};

/**
 * Which codes are sums of others: those that say so («Sum bydeler», «I alt») where others stand beside them, Oslo among its bydeler,
 * and, to be proved by the numbers, offences and ages that hold others.
 */
export function findTotals(dimensions: readonly Dimension[], kept: ReadonlySet<string> = new Set()): Totals {
  const named = new Map<Dimension, ReadonlySet<string>>();
  const parents: { dimension: Dimension; code: string; parts: string[] }[] = [];
  for (const dimension of dimensions) {
    const codes = dimension.codes.filter(({ code }) => code !== '' && !kept.has(`${dimension.kind}:${code}`));
    if (dimension.kind === 'period' || dimension.kind === 'measure') continue;
    const isSum = ({ code, isTotal }: (typeof codes)[number]) =>
      isTotal || (dimension.kind === 'area' && holdsAreas(code, codes));
    const sums = codes.filter(isSum);
    if (sums.length > 0 && sums.length < codes.length)
      named.set(dimension, new Set(sums.map(({ code }) => code)));
    const others = codes.filter((one) => !isSum(one)).map(({ code }) => code);
    for (const code of others) {
      const parts = partsOf(dimension, code, others);
      if (parts.length >= 2) parents.push({ dimension, code, parts });
    }
  }
  return { named, parents };
}

function holdsAreas(code: string, codes: readonly { readonly code: string }[]): boolean {
  return codes.filter((one) => one.code !== code && findArea(one.code)?.parent === code).length >= 2;
}

/** The codes right below one, among those of the file. */
function partsOf({ kind, coded }: Dimension, code: string, codes: readonly string[]): string[] {
  if (kind === 'offence') return codes.filter((one) => findOffence(coded.scheme, one)?.parent === code);
  if (kind !== 'age') return [];
  const whole = ageRange(code);
  if (whole === null) return [];
  const inside = codes.filter((one) => {
    const part = ageRange(one);
    return one !== code && part !== null && part[0] >= whole[0] && part[1] <= whole[1];
  });
  return inside.filter((one) => !inside.some((other) => other !== one && contains(other, one)));
}

function contains(outer: string, inner: string): boolean {
  const a = ageRange(outer);
  const b = ageRange(inner);
  return a !== null && b !== null && a[0] <= b[0] && a[1] >= b[1] && outer !== inner;
}

/** The first and last age of a group's code, or null where it is none. */
function ageRange(code: string): readonly [number, number] | null {
  const [, first, last] = /^(\d{1,3})(?:-(\d{1,3})|\+)?$/.exec(code) ?? [];
  if (first === undefined) return null;
  return [Number(first), last !== undefined ? Number(last) : code.endsWith('+') ? Infinity : Number(first)];
}

/**
 * The parents that the numbers prove to be sums: wherever such a code and two of its parts have values, it is their sum in nine cases
 * of ten or more. Their observations are marked as sums.
 */
export async function proveParents(
  bench: Workbench,
  dimensions: readonly Dimension[],
  parents: Totals['parents']
): Promise<Totals['parents']> {
  const proved: Totals['parents'][number][] = [];
  for (const parent of parents) {
    const { id } = parent.dimension;
    const others = dimensions.filter((one) => one !== parent.dimension).map((one) => one.id);
    const numbers = parent.parts.map((code) => numberOf(parent.dimension, code)).join(', ');
    const own = numberOf(parent.dimension, parent.code);
    const [row] = await bench.query(
      `SELECT count(*)::DOUBLE AS n, (count(*) FILTER (WHERE abs(whole - parts) < 0.5))::DOUBLE AS same FROM (
         SELECT max(v) FILTER (WHERE ${id} = ${own}) AS whole, sum(v) FILTER (WHERE ${id} IN (${numbers})) AS parts,
                count(v) FILTER (WHERE ${id} IN (${numbers})) AS k
         FROM obs ${others.length > 0 ? `GROUP BY ${others.join(', ')}` : ''}) WHERE whole IS NOT NULL AND k >= 2 AND (whole > 0 OR parts > 0)`
    );
    if (Number(row?.['n']) === 0 || Number(row?.['same']) < 0.9 * Number(row?.['n'])) continue;
    proved.push(parent);
    await bench.query(`UPDATE obs SET tot = true WHERE ${id} = ${own}`);
  }
  return proved;
}

function numberOf(dimension: Dimension, code: string): number {
  return dimension.codes.findIndex((one) => one.code === code);
}
