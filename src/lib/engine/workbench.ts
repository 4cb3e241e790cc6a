import type { Parameter, Row } from './engine';

/**
 * An engine to work on a file that is not yet trusted: files are put in and taken out by name, tables are made and dropped, and no
 * statement reaches any other file, any address, or these settings.
 */
export interface Workbench {
  /** Rows of one statement with `?` parameters, one statement after another. Rejects with `QueryError`, or the signal's reason. */
  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]>;
  /** Puts bytes in as a file; gives what names it in SQL, quoted. */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** What names a file in SQL, quoted, for a statement to write it. */
  named(name: string): string;
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
