import type { Coverage, Dataset } from '$lib/observations/dataset';
import { isMeasureId, measures, type MeasureId } from '$lib/observations/measure';
import { ALL, type Observation } from '$lib/observations/observation';
import { count, missing, notApplicable, suppressed, type Flag, type Value } from '$lib/observations/value';
import { observationKey } from '$lib/releases/observations-csv';
import * as m from '$lib/texts/compiled/messages';
import { dimensions, type DraftDimension, type DraftRow } from './draft-rows';
import { wholePeriods } from './whole-periods';

/** Why rows of a draft have no place in a dataset: a code it does not know, no code at all, a number that is no count, or a key met twice. */
export type Misfit = {
  readonly kind: DraftDimension | 'measure' | 'value' | 'duplicate';
  /** The code or number as it stands in the draft; empty where there is none. */
  readonly found: string;
  readonly rows: number;
  /** The first of them in the file, from 1. */
  readonly first: number | null;
};

/** A draft put into the form of a dataset. */
export type Fit = {
  readonly rows: readonly Observation[];
  readonly misfits: readonly Misfit[];
  /** Dimensions that the dataset is broken down by and the draft not at all: there its rows hold the total code. */
  readonly lacks: readonly DraftDimension[];
  /** Whether shorter periods were added up to those of the dataset. */
  readonly isSummed: boolean;
};

const covered: Readonly<Record<DraftDimension, keyof Coverage>> = {
  period: 'periods',
  area: 'areas',
  offence: 'offences',
  age: 'ages',
  sex: 'sexes'
};

/** The codes that a dataset covers along a dimension. */
export function codesOf(dataset: Dataset, dimension: DraftDimension): readonly string[] {
  return dataset.coverage[covered[dimension]];
}

/**
 * Puts the rows of a draft into the form of a dataset: a dimension that the draft lacks and the dataset has one code of gets that code;
 * rows with a code that the dataset does not have are named as misfits and left out. Periods may be new; shorter ones
 * are added up to whole ones of the dataset's length.
 * Where `adds`, rows with the same key are parts of one number, which the file breaks down further, and are added up.
 */
export function fitRows(dataset: Dataset, rows: readonly DraftRow[], adds = false): Fit {
  const lacks = dimensions.filter(
    (one) => one !== 'period' && rows.every((row) => row[one] === '') && codesOf(dataset, one).length > 1
  );
  const known = {
    area: new Set(codesOf(dataset, 'area')),
    offence: new Set(codesOf(dataset, 'offence')),
    age: new Set(codesOf(dataset, 'age')),
    sex: new Set(codesOf(dataset, 'sex'))
  };
  const periods = wholePeriods(
    rows.map((row) => row.period),
    codesOf(dataset, 'period')[0] ?? '',
    dataset.measures.every((id) => measures[id].additiveAlong.includes('period'))
  );
  const met = new Set<string>();
  const found = new Map<string, Observation>();
  const misfits = new Map<string, Misfit>();
  const misfit = (kind: Misfit['kind'], word: string, row: DraftRow) => {
    const key = `${kind}|${word}`;
    const before = misfits.get(key);
    misfits.set(key, { kind, found: word, rows: (before?.rows ?? 0) + 1, first: before?.first ?? row.row });
  };
  for (const row of rows) {
    const period = periods.of.get(row.period) ?? null;
    const codes: Record<DraftDimension, string> = {
      period: period ?? row.period,
      area: '',
      offence: '',
      age: '',
      sex: ''
    };
    let wrong: DraftDimension | null = period === null ? 'period' : null;
    for (const one of ['area', 'offence', 'age', 'sex'] as const) {
      const code = lacks.includes(one) ? ALL : filled(row[one], known[one]);
      if (wrong === null && !lacks.includes(one) && !known[one].has(code)) wrong = one;
      codes[one] = code;
    }
    if (wrong !== null) {
      misfit(wrong, row[wrong], row);
      continue;
    }
    const measure = measureOf(row.measure, dataset.measures);
    if (measure === null) {
      misfit('measure', row.measure, row);
      continue;
    }
    const value = valueOf(row);
    if (value === null) {
      misfit('value', String(row.value), row);
      continue;
    }
    const one: Observation = { ...codes, measure, value };
    const key = observationKey(one);
    const before = found.get(key);
    const isAgain = met.has(`${row.period}|${key}`) && !adds;
    const sum = before === undefined ? value : isAgain ? null : added(before.value, value, measure);
    met.add(`${row.period}|${key}`);
    if (sum === null) misfit('duplicate', key.replaceAll('|', ', '), row);
    else found.set(key, { ...one, value: sum });
  }
  return {
    rows: [...found.values()],
    misfits: [...misfits.values()].sort((a, b) => b.rows - a.rows),
    lacks,
    isSummed: periods.isSummed
  };
}

function filled(code: string, known: ReadonlySet<string>): string {
  const [only] = known;
  return code === '' && known.size === 1 && only !== undefined ? only : code;
}

function measureOf(word: string, known: readonly MeasureId[]): MeasureId | null {
  const [only] = known;
  if (word === '') return known.length === 1 && only !== undefined ? only : null;
  return isMeasureId(word) && known.includes(word) ? word : null;
}

const flags: Readonly<Record<string, Flag>> = {
  provisional: 'provisional',
  rounded: 'rounded',
  revised: 'revised'
};

/** The value of a row, or null where its number is no count. */
function valueOf({ value, status }: DraftRow): Value | null {
  if (status === 'suppressed') return suppressed(m.draft_suppressed());
  if (status === 'not-applicable') return notApplicable(m.draft_not_applicable());
  if (status === 'missing' || value === null) return missing(m.draft_missing());
  if (!Number.isInteger(value) || value < 0) return null;
  const flag = flags[status];
  return count(value, flag === undefined ? [] : [flag]);
}

/** Two parts of one number added up, or null where they may not be. */
function added(a: Value, b: Value, measure: MeasureId): Value | null {
  if (!measures[measure].additiveAlong.includes('offence')) return null;
  if (a.kind !== 'count') return a;
  return b.kind === 'count' ? count(a.value + b.value, [...new Set([...a.flags, ...b.flags])]) : b;
}
