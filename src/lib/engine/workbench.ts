import type { Parameter, Row } from './engine';

/** A column to make a table of: whole numbers from 0, which are as wide in the table as here, or texts. None is null. */
export type FilledColumn = {
  readonly name: string;
  readonly values: Uint8Array | Uint16Array | Uint32Array | readonly string[];
};

/** A batch of a result's columns, all numbers and as long as each other. */
export type NumberBatch = readonly ArrayLike<number>[];

/**
 * An engine to work on a file that is not yet trusted: files are put in and taken out by name, tables are made and dropped, and no
 * statement reaches any other file, any address, or these settings.
 */
export interface Workbench {
  /** Rows of one statement with `?` parameters, one statement after another. Rejects with `QueryError`, or the signal's reason. */
  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]>;
  /** Makes a table of columns, in the place of one of that name: no text is parted for it. */
  fill(table: string, columns: readonly FilledColumn[]): Promise<void>;
  /** The rows of a statement column by column: numbers all, none of them null. */
  numbers(sql: string): Promise<readonly NumberBatch[]>;
  /** Puts bytes in as a file; gives what names it in SQL, quoted. */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** What names a file in SQL, quoted, for a statement to write it. */
  named(name: string): Promise<string>;
  /** The bytes of a file that was put in or written. */
  take(name: string): Promise<Uint8Array>;
  /** Removes a file. */
  drop(name: string): Promise<void>;
  /** Ends the engine and gives its memory and files back. */
  dispose(): Promise<void>;
}

/** Text as SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
