/** A cell of a result: text, a number, or nothing. Dates come as ISO text, counts as DOUBLE; BigInt and Arrow never leave the engine. */
export type Cell = string | number | null;

/** A row of a result by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** A parameter of a statement. */
export type Parameter = string | number | null;

/**
 * A tidy table to load: the key under which its rows stand in `observations.dataset`, and its CSV, by path on the server or as
 * bytes in the browser.
 */
export type Table =
  | { readonly key: string; readonly kind: 'file'; readonly path: string }
  | { readonly key: string; readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** An engine loaded with the tables of one release, locked against the outside. */
export interface Engine {
  /**
   * Rows of one statement with `?` parameters. Statements run one after another. Rejects with `QueryError`, or with the signal's
   * reason when it is aborted.
   */
  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]>;
  /** Ends the engine and gives its memory back. */
  dispose(): Promise<void>;
}

/** A statement that failed, with its SQL and the engine's own words as cause. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(`Spørringen feilet: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.sql = sql;
  }
}
