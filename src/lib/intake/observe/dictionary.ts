import type { Workbench } from '$lib/engine/workbench';
import { codeTexts, type Coded, type CodedTexts, type CodingOptions } from '../columns/coded';
import { numberedPart, type Plan, type RowDimension } from '../columns/plan';
import { isProvisional, type Level } from '../columns/levels';
import { loadTexts } from '../raw';
import { columnAt } from '../raw';

/** Where the texts of a dimension stand: in the rows, with what gives them in SQL, or in the headers of the value columns. */
export type Source =
  | {
      readonly from: 'rows';
      readonly sql: string;
      readonly columns: readonly string[];
      /** What gives the number of a row's text among the coded texts in SQL, where the table came in as codes. */
      readonly key: string | null;
    }
  | { readonly from: 'headers'; readonly texts: readonly string[] };

/** One dimension of the observations: its short name in SQL, its source, how each of its texts is read, and its codes by number. */
export type Dimension = {
  readonly id: string;
  readonly kind: CodedTexts['kind'];
  readonly name: string;
  readonly source: Source;
  readonly coded: CodedTexts;
  /** The codes in the order of their numbers. */
  readonly codes: readonly Code[];
};

/** A code as it occurs in the file. */
export type Code = {
  readonly code: string;
  readonly isTotal: boolean;
  readonly isCumulative: boolean;
  readonly isKnown: boolean;
  readonly kind: string | null;
  readonly texts: readonly string[];
};

/** What a person has said that texts mean, by dimension kind and text; and which totals are none. */
export type Answers = Readonly<Record<string, string>>;

const ids: Readonly<Record<CodedTexts['kind'], string>> = {
  period: 'p',
  area: 'a',
  offence: 'o',
  age: 'g',
  sex: 's',
  measure: 'm',
  other: 'x'
};

/** The sign between the two texts of a dimension that stands in two columns. */
const BETWEEN = '\u001f';

/** Reads the texts of every dimension of a plan, and numbers their codes. */
export async function dimensionsOf(bench: Workbench, plan: Plan, answers: Answers): Promise<Dimension[]> {
  const dimensions: Dimension[] = [];
  let others = 0;
  const idOf = (kind: CodedTexts['kind']) => (kind === 'other' ? `x${(others += 1)}` : ids[kind]);
  for (const row of plan.rows) dimensions.push(await fromRows(bench, row, idOf(row.kind), answers));
  for (const level of plan.levels) {
    // A measure that the rows name is not named again by the header of their only value column.
    if (plan.rows.some(({ kind }) => kind === level.kind && kind !== 'other')) continue;
    dimensions.push(fromHeaders(level, idOf(level.kind), answers));
  }
  return dimensions;
}

async function fromRows(
  bench: Workbench,
  row: RowDimension,
  id: string,
  answers: Answers
): Promise<Dimension> {
  const [first, second] = row.columns;
  if (first === undefined) throw new Error('A dimension of the rows has a column.');
  const parts = row.columns.map(({ sql }) => `coalesce(${sql}, '')`);
  const sql = parts.join(` || '${BETWEEN}' || `);
  const texts = await distinct(bench, first, sql, second !== undefined);
  const word = second === undefined ? null : numberedPart(second);
  const read = texts.map((text) => (second === undefined ? text : joinedPeriod(text, word)));
  const coded = codeTexts(row.kind, read, optionsFor(row, answers));
  return finished(
    {
      id,
      kind: row.kind,
      name: row.name,
      source: { from: 'rows', sql, columns: row.columns.map(({ name }) => name), key: keyOf(row) }
    },
    texts,
    coded,
    answers
  );
}

function keyOf({ columns: [first, ...more] }: RowDimension): string | null {
  return first?.isComplete && more.length === 0 ? (first.numbered?.key ?? null) : null;
}

/** «2024» and «1. tertial» as one text; numbers of parts get the word that their column is named by. */
function joinedPeriod(text: string, word: string | null): string {
  const [year = '', part = ''] = text.split(BETWEEN);
  return word === null ? `${part} ${year}` : `${part.trim()}. ${word} ${year}`;
}

async function distinct(
  bench: Workbench,
  first: RowDimension['columns'][number],
  sql: string,
  isPair: boolean
): Promise<string[]> {
  if (!isPair && first.isComplete) return [...new Set([...first.texts, ...first.blankTexts])];
  const rows = await bench.query(`SELECT DISTINCT ${sql} AS t FROM raw ORDER BY 1`);
  return rows.map(({ t }) => (typeof t === 'string' ? t : ''));
}

function fromHeaders(level: Level, id: string, answers: Answers): Dimension {
  const texts = [...new Set(level.texts)];
  const coded = codeTexts(level.kind, texts, optionsFor(level, answers));
  return finished(
    { id, kind: level.kind, name: level.name, source: { from: 'headers', texts: level.texts } },
    texts,
    coded,
    answers
  );
}

function optionsFor({ kind }: { readonly kind: CodedTexts['kind'] }, answers: Answers): CodingOptions {
  const scheme = answers[`scheme:${kind}`];
  return scheme === undefined ? {} : { scheme };
}

function finished(
  base: Pick<Dimension, 'id' | 'kind' | 'name' | 'source'>,
  keys: readonly string[],
  coded: CodedTexts,
  answers: Answers
): Dimension {
  const texts = coded.texts.map((one, at) =>
    answered({ ...one, text: keys[at] ?? one.text }, base.kind, answers)
  );
  const codes = new Map<string, Code>();
  for (const one of texts) {
    const there = codes.get(one.code);
    codes.set(one.code, {
      code: one.code,
      isTotal: one.isTotal || (there?.isTotal ?? false),
      isCumulative: one.isCumulative || (there?.isCumulative ?? false),
      isKnown: one.isKnown && (there?.isKnown ?? true),
      kind: there?.kind ?? one.kind,
      texts: [...(there?.texts ?? []), one.text]
    });
  }
  return { ...base, coded: { ...coded, texts }, codes: [...codes.values()] };
}

/** A text as a person has said it is to be read, where one has. */
function answered(coded: Coded, kind: CodedTexts['kind'], answers: Answers): Coded {
  const code = answers[`code:${kind}:${coded.text.trim()}`];
  return code === undefined
    ? coded
    : { ...coded, code, isKnown: true, isSpelling: false, others: [], confidence: 1 };
}

/**
 * Puts the numbers of codes into the workbench: for each dimension of the rows a table `map_…` from text, and its place among the texts,
 * to number.
 */
export async function loadMaps(
  bench: Workbench,
  dimensions: readonly Dimension[],
  totals: TotalTest
): Promise<void> {
  for (const dimension of dimensions) {
    if (dimension.source.from !== 'rows') continue;
    const { texts } = dimension.coded;
    const numbers = new Map(dimension.codes.map(({ code }, at) => [code, at]));
    await bench.fill(`map_${dimension.id}`, [
      { name: 'k', values: Uint32Array.from(texts, (_, at) => at) },
      { name: 't', values: texts.map(({ text }) => text) },
      { name: 'id', values: Uint32Array.from(texts, ({ code }) => numbers.get(code) ?? 0) },
      { name: 'tot', values: Uint8Array.from(texts, ({ code }) => (totals(dimension, code) ? 1 : 0)) }
    ]);
  }
}

/** Puts what the headers of the value columns name into the workbench: a table `heads` from column to the numbers of its codes. */
export async function loadHeads(
  bench: Workbench,
  plan: Plan,
  dimensions: readonly Dimension[],
  totals: TotalTest
): Promise<void> {
  const fromHeads = dimensions.filter(({ source }) => source.from === 'headers');
  const heads = plan.values.map((value, at) => {
    const coded = fromHeads.map((dimension) => codeAtHead(dimension, at));
    const isTotal = fromHeads.some((dimension, index) => totals(dimension, coded[index] ?? ''));
    return [
      columnAt(value.at),
      `${value.at + 1}`,
      isTotal ? '1' : '0',
      isProvisional(value.name) ? '1' : '0',
      ...fromHeads.map((dimension, index) => `${numberOf(dimension, coded[index] ?? '')}`)
    ];
  });
  await loadTexts(bench, 'head_texts', ['n', 'c', 'tot', 'prov', ...fromHeads.map(({ id }) => id)], heads);
  const numbers = fromHeads.map(({ id }) => `, ${id}::INTEGER AS ${id}`).join('');
  await bench.query(
    `CREATE OR REPLACE TABLE heads AS SELECT n, c::INTEGER AS c, tot = '1' AS tot, prov = '1' AS prov${numbers} FROM head_texts`
  );
}

/** Whether a code of a dimension is set aside as a sum of others. */
export type TotalTest = (dimension: Dimension, code: string) => boolean;

/** The code that the header of value column `at` names in a dimension. */
export function codeAtHead(dimension: Dimension, at: number): string {
  const text = dimension.source.from === 'headers' ? (dimension.source.texts[at] ?? '') : '';
  return dimension.coded.texts.find((one) => one.text === text)?.code ?? '';
}

/** The number of a code among those of its dimension. */
export function numberOf(dimension: Dimension, code: string): number {
  return dimension.codes.findIndex((one) => one.code === code);
}
