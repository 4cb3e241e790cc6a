import type { Workbench } from '$lib/engine/workbench';
import { matchPartOfYear } from '../match/period';
import { matchMeasure } from '../match/measures';
import { periodWithin } from '../match/period-within';
import type { Role, Shape } from '../types';
import { classify, type Candidate } from './classify';
import type { DimensionKind } from './coded';
import { roleHinted, namesCodes } from './hints';
import { headerLevels, withoutMark, type Level } from './levels';
import type { ColumnProfile } from './profile';

/** What a column of the source holds, how sure that is, and why: `answer` where a person has said so. */
export type ColumnRole = {
  readonly at: number;
  readonly name: string;
  readonly role: Role;
  readonly confidence: number;
  readonly why: string;
};

/** A dimension that stands in the rows: in one column, or (a year and a part of it) in two. */
export type RowDimension = {
  readonly kind: DimensionKind;
  /** The name of the column in the tidy table, where the dimension is of no known kind. */
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
  readonly confidence: number;
};

/** How a table is to be read: which columns hold what, and what the headers of the value columns name. */
export type Plan = {
  readonly shape: Shape;
  readonly columns: readonly ColumnRole[];
  readonly rows: readonly RowDimension[];
  readonly values: readonly ColumnProfile[];
  readonly levels: readonly Level[];
  readonly status: ColumnProfile | null;
};

/** Roles that a person or a recipe has fixed, by the column's name. */
export type FixedRoles = Readonly<Record<string, Role>>;

type Judged = {
  readonly profile: ColumnProfile;
  readonly candidates: readonly Candidate[];
  readonly fixed: Role | null;
};

const dimensionRoles = ['period', 'area', 'offence', 'age', 'sex', 'measure'] as const;
/** Below this a role is not taken. */
const TAKEN = 0.5;

/**
 * Decides what each column is. `isPersonal` names columns that may not be used at all; `isEmptyHeader` is for files without a header,
 * where names say nothing.
 */
export async function planColumns(
  bench: Workbench,
  profiles: readonly ColumnProfile[],
  parts: readonly (readonly string[])[],
  isPersonal: ReadonlySet<string>,
  fixed: FixedRoles = {}
): Promise<Plan> {
  const judged = profiles.map((profile) => ({
    profile,
    fixed: fixed[profile.name] ?? null,
    candidates: isPersonal.has(profile.name) ? [] : classify(profile.name, profile.texts)
  }));
  const usable = judged.filter(
    ({ profile, fixed: role }) => !isPersonal.has(profile.name) && role !== 'ignore'
  );
  const wide = wideColumns(usable);
  const stub = usable.filter(({ profile }) => !wide.includes(profile));
  const roles = new Map<ColumnProfile, { role: Role; confidence: number; why: string }>();
  const chosen = new Map<DimensionKind, ColumnProfile>();
  for (const role of dimensionRoles) {
    const winner = await winnerOf(bench, role, stub, roles);
    if (winner === null) continue;
    roles.set(winner.profile, { role, confidence: winner.confidence, why: winner.why });
    chosen.set(role, winner.profile);
  }
  const year = chosen.get('period');
  const part = year && yearsAlone(year) ? partColumn(stub, roles) : null;
  const values = wide.length > 0 ? wide : valueColumns(stub, roles, part);
  for (const profile of values) {
    const confidence =
      candidate({ profile, candidates: classify(profile.name, profile.texts), fixed: null }, 'value')
        ?.confidence ?? 0.6;
    roles.set(profile, {
      role: 'value',
      confidence: wide.length > 0 ? Math.max(confidence, 0.9) : confidence,
      why: wide.length > 0 ? 'header' : 'numbers'
    });
  }
  if (part) roles.set(part, { role: 'period', confidence: 0.9, why: 'parts of a year' });
  const status = values.length === 1 ? statusColumn(stub, roles) : null;
  if (status) roles.set(status, { role: 'status', confidence: 0.85, why: 'status words' });
  const others = await otherDimensions(bench, stub, roles, [...chosen.values()], values.length > 0);
  for (const { profile, isLabel } of others)
    roles.set(profile, {
      role: 'label',
      confidence: 0.6,
      why: isLabel ? 'label of another column' : 'dimension of its own'
    });
  const valueParts = values.map(({ at, name }) => parts[at] ?? [name]);
  const levels = values.length > 1 || wide.length > 0 ? headerLevels(valueParts) : single(values, parts);
  const rows: RowDimension[] = [
    ...[...chosen].map(([kind, profile]) => ({
      kind,
      name: kind,
      columns: kind === 'period' && part ? [profile, part] : [profile],
      confidence: roles.get(profile)?.confidence ?? 0
    })),
    ...others
      .filter(({ isLabel }) => !isLabel)
      .map(({ profile }) => ({
        kind: 'other' as const,
        name: profile.name,
        columns: [profile],
        confidence: 0.6
      }))
  ];
  return {
    shape: shapeOf(values, levels, rows, roles.size),
    columns: profiles.map((profile) => {
      const { role, confidence, why } = roles.get(profile) ?? {
        role: 'ignore' as const,
        confidence: 0.5,
        why: 'not understood'
      };
      const isFixed = fixed[profile.name] === role;
      return {
        at: profile.at,
        name: profile.name,
        role,
        confidence: isFixed ? 1 : confidence,
        why: isFixed ? 'answer' : why
      };
    }),
    rows: withoutTwice(rows, levels),
    values,
    levels,
    status
  };
}

function candidate({ candidates, fixed }: Judged, role: Role | 'part'): Candidate | null {
  if (fixed !== null) return fixed === role ? { role, confidence: 1, why: 'answer' } : null;
  return candidates.find((one) => one.role === role) ?? null;
}

/** Columns whose headers are periods, or categories of one dimension, with numbers below them. */
function wideColumns(judged: readonly Judged[]): ColumnProfile[] {
  const numbers = judged.filter((one) => isAmounts(one));
  const periods = numbers.filter(
    ({ profile }) =>
      classify('', [withoutMark(profile.name)])[0]?.role === 'period' || periodWithin(profile.name) !== null
  );
  if (periods.length >= 2 || (periods.length === 1 && numbers.length === 1)) {
    // Between the periods there may be sums and rates of the same table.
    const first = numbers.findIndex((one) => one === periods[0]);
    return numbers
      .slice(first)
      .filter((one) => periods.includes(one) || !isDimension(one))
      .map(({ profile }) => profile);
  }
  return [];
}

function isAmounts(one: Judged): boolean {
  if (one.fixed !== null) return one.fixed === 'value';
  const { texts } = one.profile;
  return candidate(one, 'value') !== null || texts.length === 0;
}

/** Whether a column is more likely a dimension than amounts. */
function isDimension(one: Judged): boolean {
  if (one.fixed !== null) return one.fixed !== 'value';
  const value = candidate(one, 'value')?.confidence ?? 0;
  return (
    one.candidates.some(
      ({ role, confidence }) => role !== 'value' && confidence > value && confidence >= TAKEN
    ) ||
    (namesCodes(one.profile.name) && roleHinted(one.profile.name) !== 'value')
  );
}

/** The column that plays a role: the surest, and of two as sure the one that tells more apart. */
async function winnerOf(
  bench: Workbench,
  role: (typeof dimensionRoles)[number],
  judged: readonly Judged[],
  taken: ReadonlyMap<ColumnProfile, unknown>
): Promise<{ profile: ColumnProfile; confidence: number; why: string } | null> {
  const rivals = judged.flatMap((one) => {
    if (taken.has(one.profile)) return [];
    const mine = candidate(one, role);
    const best = one.fixed === null ? one.candidates[0] : mine;
    const isBest =
      mine !== null && best !== undefined && best !== null && best.confidence - mine.confidence < 0.05;
    return mine && isBest && mine.confidence >= TAKEN
      ? [{ profile: one.profile, confidence: mine.confidence, why: mine.why }]
      : [];
  });
  const [first, second] = rivals.toSorted(
    (a, b) => b.confidence - a.confidence || b.profile.texts.length - a.profile.texts.length
  );
  if (!first) return null;
  if (!second || first.confidence - second.confidence > 0.15) return first;
  // Where one tells more apart than the other and settles it, it is the finer of the two.
  const finer =
    second.profile.texts.length > first.profile.texts.length &&
    (await settles(bench, second.profile, first.profile));
  return finer && second.confidence >= 0.6 ? second : first;
}

/** Whether each text of one column goes with a single text of the other. */
async function settles(bench: Workbench, one: ColumnProfile, other: ColumnProfile): Promise<boolean> {
  if (!one.isComplete || !other.isComplete) return false;
  const [a, b] = [one, other].map(({ numbered, sql }) => numbered?.key ?? sql);
  const [row] = await bench.query(
    `SELECT count(*)::DOUBLE AS n FROM (SELECT DISTINCT ${a} AS a, ${b} AS b FROM raw WHERE ${one.sql} IS NOT NULL)`
  );
  return Number(row?.['n']) <= one.texts.length;
}

function yearsAlone({ texts }: ColumnProfile): boolean {
  return texts.length > 0 && texts.every((text) => /^(?:19|20)\d{2}$/.test(text.trim()));
}

/** A column of parts of a year, by its words or, where its name says so, by numbers. */
function partColumn(
  judged: readonly Judged[],
  taken: ReadonlyMap<ColumnProfile, unknown>
): ColumnProfile | null {
  const found = judged.find(({ profile, fixed }) => {
    if (taken.has(profile) || profile.texts.length === 0 || (fixed !== null && fixed !== 'period'))
      return false;
    return profile.texts.every((text) => matchPartOfYear(text) !== null) || numberedPart(profile) !== null;
  });
  return found?.profile ?? null;
}

/** The word for the parts that a column of numbers counts, by its name: «tertial» with 1, 2 and 3; null where it counts none. */
export function numberedPart({ name, texts }: ColumnProfile): string | null {
  const [word] = /tertial|kvartal|halvår|måned/iu.exec(name) ?? [];
  const most = { tertial: 3, kvartal: 4, halvår: 2, måned: 12 }[word?.toLowerCase() ?? ''];
  const isCounted =
    most !== undefined &&
    texts.every((text) => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most);
  return isCounted && word !== undefined ? word.toLowerCase() : null;
}

/** Columns of amounts in a table where no header names periods. */
function valueColumns(
  judged: readonly Judged[],
  taken: ReadonlyMap<ColumnProfile, unknown>,
  part: ColumnProfile | null
): ColumnProfile[] {
  const amounts = judged.filter(
    (one) =>
      !taken.has(one.profile) &&
      one.profile !== part &&
      one.profile.texts.length > 0 &&
      isAmounts(one) &&
      !isDimension(one)
  );
  const isFixed = amounts.filter(({ fixed }) => fixed === 'value');
  if (isFixed.length > 0) return isFixed.map(({ profile }) => profile);
  const hinted = amounts.filter(
    ({ profile }) => roleHinted(profile.name) === 'value' || matchMeasure(profile.name).length > 0
  );
  const isCode = (one: Judged) => namesCodes(one.profile.name);
  // A column that is called the amount is it; numbers beside it that no name explains are values as well.
  return (hinted.length > 0 ? amounts.filter((one) => hinted.includes(one) || !isCode(one)) : amounts).map(
    ({ profile }) => profile
  );
}

function statusColumn(
  judged: readonly Judged[],
  taken: ReadonlyMap<ColumnProfile, unknown>
): ColumnProfile | null {
  const found = judged.find(
    (one) => !taken.has(one.profile) && (candidate(one, 'status')?.confidence ?? 0) >= 0.5
  );
  return found?.profile ?? null;
}

/** What is left: labels that another column settles both ways, and dimensions of no known kind. */
async function otherDimensions(
  bench: Workbench,
  judged: readonly Judged[],
  taken: ReadonlyMap<ColumnProfile, unknown>,
  chosen: readonly ColumnProfile[],
  hasValues: boolean
): Promise<{ profile: ColumnProfile; isLabel: boolean }[]> {
  const found: { profile: ColumnProfile; isLabel: boolean }[] = [];
  for (const { profile, fixed } of judged) {
    if (taken.has(profile) || profile.texts.length === 0 || !profile.isComplete) continue;
    // Cases hold much that is no dimension: numbers, marks, free text.
    if (!hasValues && fixed === null && profile.texts.length > 200) continue;
    let isLabel = false;
    for (const other of isNamedAsLabel(profile.name) ? chosen : []) {
      if (other.texts.length === 1 || other.texts.length !== profile.texts.length) continue;
      isLabel ||= (await settles(bench, other, profile)) && (await settles(bench, profile, other));
    }
    found.push({ profile, isLabel });
  }
  return found;
}

/** Whether a column's name says that it is the code or the name of something that another column may hold. */
function isNamedAsLabel(name: string): boolean {
  return roleHinted(name) !== null || namesCodes(name) || /(?:navn|name|label|tekst)$/iu.test(name);
}

/** The header of a lone value column says what it counts. */
function single([value]: readonly ColumnProfile[], parts: readonly (readonly string[])[]): Level[] {
  return value === undefined || (parts[value.at] ?? []).length === 0
    ? []
    : [{ kind: 'measure', name: 'measure', texts: [value.name], confidence: 0.7 }];
}

/** A dimension that both the rows and the headers name stands in the headers; the column stays as one of its own. */
function withoutTwice(rows: readonly RowDimension[], levels: readonly Level[]): RowDimension[] {
  return rows.map((row) => {
    const level = levels.find(({ kind }) => kind === row.kind && kind !== 'other' && kind !== 'measure');
    return level ? { ...row, kind: 'other', name: row.columns[0]?.name ?? row.name } : row;
  });
}

function shapeOf(
  values: readonly ColumnProfile[],
  levels: readonly Level[],
  rows: readonly RowDimension[],
  known: number
): Shape {
  if (values.length === 0) return known > 0 ? 'records' : 'long';
  if (values.length === 1) return levels.some(({ kind }) => kind === 'period') ? 'wide' : 'long';
  const kinds = new Set(levels.map(({ kind }) => kind));
  if (kinds.has('period')) return 'wide';
  const hasOwn = levels.some(({ kind, texts }) => kind !== 'measure' && new Set(texts).size > 1);
  if (hasOwn || levels.length > 1) return 'matrix';
  // Several measures beside each other, each with a column.
  return rows.some(({ kind }) => kind === 'period') ? 'long' : 'wide';
}
