import type { Workbench } from '$lib/engine/workbench';
import { isBlank } from '../cells';
import { columnAt, keyAt, type RawTable } from '../raw';
import type { CodedColumn } from '../text/code-columns';

/** A column to be understood: its place in the source (from 0), its name, and the expression that gives its text. */
export type SourceColumn = {
  readonly at: number;
  readonly name: string;
  readonly sql: string;
};

/** The distinct texts of a column with how often each stands there; blanks are counted apart. */
export type ColumnProfile = SourceColumn & {
  /** Distinct texts, the most frequent first: all of them where `isComplete`, else some. */
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  readonly isComplete: boolean;
  readonly blanks: number;
  /** The blank texts that occur, '' for an empty cell. */
  readonly blankTexts: readonly string[];
  /** Where the table came in as codes: all texts with how often each stands there, blanks last, and what gives a row's number among them in SQL. */
  readonly numbered: NumberedTexts | null;
};

/** Texts by number, and the column of `raw` that has the number. */
export type NumberedTexts = Pick<CodedColumn, 'texts' | 'counts'> & { readonly key: string };

/** So many distinct texts are matched one by one; a column with more holds numbers, or words of its own. */
export const MOST_DISTINCT = 5000;
/** Rows that are looked at of a column with more. */
const SAMPLE = 20_000;

/** The columns of the recognised table as they stand in the source. */
export function sourceColumns(header: readonly string[]): SourceColumn[] {
  return header.map((name, at) => ({ at, name: name.trim(), sql: columnAt(at) }));
}

/** Distinct texts of each column: known where the table came in as codes, else found by the engine, to which a million rows are one grouping. */
export async function profileColumns(
  bench: Workbench,
  columns: readonly SourceColumn[],
  coded: RawTable['coded']
): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const column of columns) {
    const known = column.sql === columnAt(column.at) ? coded?.[column.at] : undefined;
    profiles.push(known === undefined ? await profileColumn(bench, column) : numberedProfile(column, known));
  }
  return profiles;
}

function numberedProfile(column: SourceColumn, { texts, counts }: CodedColumn): ColumnProfile {
  const filled = texts.findIndex(isBlank);
  const end = filled === -1 ? texts.length : filled;
  const isComplete = texts.length <= MOST_DISTINCT;
  const shown = isComplete ? end : Math.min(end, MOST_DISTINCT + 1);
  return {
    ...column,
    texts: texts.slice(0, shown),
    counts: counts.slice(0, shown),
    isComplete,
    blanks: counts.slice(end).reduce((sum, count) => sum + count, 0),
    blankTexts: texts.slice(end),
    numbered: { texts, counts, key: keyAt(column.at) }
  };
}

async function profileColumn(bench: Workbench, column: SourceColumn): Promise<ColumnProfile> {
  const distinct = (from: string) =>
    bench.query(
      `SELECT t, n::DOUBLE AS n FROM (SELECT ${column.sql} AS t, count(*) AS n FROM ${from} GROUP BY 1)
       ORDER BY n DESC, t LIMIT ${MOST_DISTINCT + 1}`
    );
  // A few rows first: where they already hold too many texts, the rest need not be grouped.
  const start = await distinct(`(SELECT * FROM raw LIMIT ${SAMPLE})`);
  const rows = start.length > MOST_DISTINCT ? start : await distinct('raw');
  const isComplete = rows.length <= MOST_DISTINCT;
  const texts: string[] = [];
  const counts: number[] = [];
  const blankTexts: string[] = [];
  let blanks = 0;
  for (const { t, n } of rows) {
    const text = typeof t === 'string' ? t : '';
    if (text.trim() === '') {
      blanks += Number(n);
      blankTexts.push(text);
    } else {
      texts.push(text);
      counts.push(Number(n));
    }
  }
  return { ...column, texts, counts, isComplete, blanks, blankTexts, numbered: null };
}
