import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isStatsKind, stats, STATS_KINDS } from '$lib/change/stats';
import { fail, ok, type Result } from '$lib/observations/result';

/** Where a command writes: `stdout` the result, `stderr` everything else. Texts end with their own line break. */
type Output = { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void };

const USAGE = `Bruk: stats ${STATS_KINDS.join('|')} --input FIL.json [--json]`;

/**
 * `stats KIND --input FILE.json`: one statistical method on the arrays of a JSON file. Prints names and numbers line by line, or with
 * `--json` the result as one document. Gives 0; 1 when the file was read but its content cannot be used, with the problem (as
 * `{ "problems": [ … ] }` with `--json`, else on stderr); 2 on wrong usage or a file that is not JSON.
 */
export async function run(args: string[], io: Output): Promise<0 | 1 | 2> {
  const flags = readFlags(args);
  const document = flags.ok ? await readDocument(flags.value.file) : flags;
  if (!flags.ok || !document.ok) {
    io.stderr(`${document.ok ? '' : document.problem.message}\n`);
    return 2;
  }
  const { kind, json } = flags.value;
  const result = stats(kind, document.value);
  if (!result.ok) {
    if (json) io.stdout(`${JSON.stringify({ problems: [result.problem] }, null, 2)}\n`);
    else io.stderr(`${result.problem.message}\n`);
    return 1;
  }
  io.stdout(json ? `${JSON.stringify(result.value, null, 2)}\n` : `${lines(result.value).join('\n')}\n`);
  return 0;
}

type Flags = { readonly kind: string; readonly file: string; readonly json: boolean };

function readFlags(args: string[]): Result<Flags> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, input: { type: 'string' } }
  });
  const wrong = (path: string, message: string) => fail('usage', path, `${message} ${USAGE}`);
  const unknown = Object.keys(values).find((flag) => flag !== 'json' && flag !== 'input');
  if (unknown !== undefined) return wrong(unknown, `Flagget --${unknown} finnes ikke.`);
  if (values.json !== undefined && values.json !== true)
    return wrong('json', 'Flagget --json tar ingen verdi.');
  const [kind, more] = positionals;
  if (kind === undefined) return wrong('kind', 'Metoden mangler.');
  if (!isStatsKind(kind)) return wrong('kind', `«${kind}» er ikke en metode.`);
  if (more !== undefined) return wrong(more, `«${more}» hører ikke til et flagg.`);
  if (typeof values.input !== 'string' || values.input === '')
    return wrong('input', '--input må ha navnet på en fil.');
  return ok({ kind, file: values.input, json: values.json === true });
}

async function readDocument(file: string): Promise<Result<unknown>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return fail('unreadable', file, `Filen ${file} kan ikke leses. Se etter at navnet er riktig.`);
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return fail('not-json', file, `Filen ${file} er ikke gyldig JSON. Rett den, eller gi en annen fil.`);
  }
}

const decimals = new Intl.NumberFormat('nb-NO', { maximumSignificantDigits: 6 });

/** A result as lines of text: a name and its value a line, and a list of objects as a table with tabs between its columns. */
function lines(result: unknown): string[] {
  return Object.entries(result ?? {}).flatMap(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [`${name}: ${cell(value)}`];
    const rows: unknown[] = value;
    const [first] = rows;
    if (typeof first !== 'object' || first === null) return [`${name}: ${rows.map(cell).join('; ')}`];
    const table = rows.map((row) =>
      Object.values(row ?? {})
        .map(cell)
        .join('\t')
    );
    return ['', `${name}:`, Object.keys(first).join('\t'), ...table];
  });
}

function cell(value: unknown): string {
  if (typeof value === 'number') return decimals.format(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  return typeof value === 'string' ? value : '–';
}
