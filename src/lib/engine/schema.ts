/** Makes the one table every question is asked of. `dataset` is the dataset's key; all else is the tidy table's columns. */
export const createObservations = [
  "CREATE TYPE status_word AS ENUM ('ok', 'missing', 'suppressed', 'not-applicable', 'provisional', 'rounded', 'revised')",
  `CREATE TABLE observations (
  dataset VARCHAR, period VARCHAR, area VARCHAR, offence VARCHAR, age VARCHAR, sex VARCHAR,
  measure VARCHAR, value DOUBLE, status status_word
)`
];

/** Settings before anything is loaded: no extension is ever fetched, so the same SQL fails alike in both engines. */
export const firstSettings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false'
];

/** Settings once all tables are in: no statement can reach a file or an address any more, nor undo this. */
export const lockSettings = ['SET enable_external_access = false', 'SET lock_configuration = true'];

/** The statement that reads one tidy table from a file name the engine knows. The name and key are quoted as SQL text. */
export function insertTable(key: string, file: string): string {
  return `INSERT INTO observations SELECT ${quote(key)}, period, area, offence, age, sex, measure, value, status::status_word FROM read_csv(${quote(file)},
    header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false,
    columns = {'period': 'VARCHAR', 'area': 'VARCHAR', 'offence': 'VARCHAR', 'age': 'VARCHAR', 'sex': 'VARCHAR',
               'measure': 'VARCHAR', 'value': 'DOUBLE', 'status': 'VARCHAR'})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
