import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { dataPackageFor } from '$lib/intake/data-package';
import { readIntake, type OpenIntake } from '$lib/intake/intake';
import { outlineOf } from '$lib/intake/outline';
import { readRecipe, type Recipe } from '$lib/intake/recipe';
import { MOST_BYTES } from '$lib/intake/source-table';
import { failureToJson, toJson, wasRead } from '$lib/intake/to-json';
import { writeTable } from '$lib/intake/write-tables';
import { writeTidy } from '$lib/intake/write-tidy';
import type { Workbench } from '$lib/engine/workbench';
import { fail, ok, type Problem, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { ExitCode, Io } from './io';

type Flags = {
  readonly files: readonly string[];
  readonly sheet: number | null;
  readonly recipe: string | null;
  readonly out: string | null;
  readonly table: string | null;
  readonly tableDir: string | null;
  readonly json: boolean;
};

/** What came of one file: its exit code, what is printed of it, and the line about it where it could not be read. */
type Outcome = {
  readonly code: ExitCode;
  readonly json: object;
  readonly text: string;
  readonly fault: string | null;
};

/**
 * `intake FILE … [--sheet N] [--recipe recipe.json] [--out tidy.csv] [--table table.csv | --table-dir DIR] [--json]`: reads files of
 * numbers and proposes how to read them. Gives 0; 1 where a file was read and has an error, or is empty or no table; 2 for wrong
 * usage, or a file that cannot be read at all. With `--json` one document, an array where there are several files.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const flags = readFlags(args);
  if (!flags.ok) {
    io.stderr(`${flags.problem.message} ${m.intake_usage()}\n`);
    return 2;
  }
  const recipe = await recipeIn(flags.value.recipe);
  if (!recipe.ok) {
    io.stderr(`${recipe.problem.message}\n`);
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const file of flags.value.files) outcomes.push(await readOne(file, flags.value, recipe.value));
  for (const { fault } of outcomes) if (fault !== null) io.stderr(`${fault}\n`);
  if (flags.value.json) {
    const documents = outcomes.map(({ json }) => json);
    io.stdout(`${JSON.stringify(flags.value.files.length === 1 ? documents[0] : documents, null, 2)}\n`);
  } else io.stdout(outcomes.map(({ text }) => text).join('\n'));
  return worst(outcomes.map(({ code }) => code));
}

function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

function readFlags(args: string[]): Result<Flags> {
  const text = { type: 'string' } as const;
  const { values, positionals: files } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      sheet: text,
      recipe: text,
      out: text,
      table: text,
      'table-dir': text
    }
  });
  const known = ['json', 'sheet', 'recipe', 'out', 'table', 'table-dir'];
  const wrong = (message: string) => fail('usage', 'intake', message);
  const unknown = Object.keys(values).find((flag) => !known.includes(flag));
  if (unknown !== undefined) return wrong(m.intake_unknown_flag({ flag: `--${unknown}` }));
  const given: Record<string, string | null> = {};
  for (const flag of known.slice(1)) {
    const value = values[flag];
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      return wrong(m.intake_flag_value({ flag: `--${flag}` }));
    given[flag] = value ?? null;
  }
  const sheet = given['sheet'] ?? null;
  if (sheet !== null && !/^[1-9]\d{0,3}$/.test(sheet)) return wrong(m.intake_flag_sheet());
  if (files.length === 0) return wrong(m.intake_no_file());
  const isSingle = given['out'] !== null || given['table'] !== null;
  if (files.length > 1 && isSingle) return wrong(m.intake_one_file());
  if (given['table'] !== null && given['table-dir'] !== null) return wrong(m.intake_one_table());
  return ok({
    files,
    sheet: sheet === null ? null : Number(sheet),
    recipe: given['recipe'] ?? null,
    out: given['out'] ?? null,
    table: given['table'] ?? null,
    tableDir: given['table-dir'] ?? null,
    json: values['json'] === true
  });
}

async function recipeIn(file: string | null): Promise<Result<Recipe | null>> {
  if (file === null) return ok(null);
  try {
    return readRecipe(file, await readFile(file, 'utf8'));
  } catch (fault) {
    return fail('unreadable', file, m.intake_unreadable({ file, cause: causeOf(fault) }));
  }
}

async function readOne(file: string, flags: Flags, recipe: Recipe | null): Promise<Outcome> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return failed(file, bytes.problem, 2);
  const bench = await openNativeWorkbench();
  try {
    const read = await readIntake(bench, {
      name: basename(file),
      bytes: bytes.value,
      ...(flags.sheet === null ? {} : { sheet: flags.sheet }),
      ...(recipe === null ? {} : { recipe })
    });
    if (!read.ok) return failed(file, read.problem, wasRead(read.problem) ? 1 : 2);
    const written = await writeAll(bench, file, read.value, flags);
    if (!written.ok) return failed(file, written.problem, 2);
    const { intake } = read.value;
    const hasError = intake.problems.some(({ severity }) => severity === 'error');
    return { code: hasError ? 1 : 0, json: toJson(file, intake), text: outlineOf(file, intake), fault: null };
  } finally {
    await bench.dispose();
  }
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return fail('too-large', file, m.intake_too_large({ file }));
    const { buffer, byteOffset, byteLength } = await readFile(file);
    return ok(new Uint8Array(buffer, byteOffset, byteLength));
  } catch (fault) {
    return fail('unreadable', file, m.intake_unreadable({ file, cause: causeOf(fault) }));
  }
}

/** Writes the tables that were asked for. A file that cannot be written is a problem. */
async function writeAll(
  bench: Workbench,
  file: string,
  open: OpenIntake,
  flags: Flags
): Promise<Result<true>> {
  const { intake, table } = open;
  const to = flags.table ?? (flags.tableDir === null ? null : join(flags.tableDir, tableName(file)));
  try {
    if (to !== null) {
      if (flags.tableDir !== null) await mkdir(flags.tableDir, { recursive: true });
      await writeFile(
        to,
        await writeTable(
          bench,
          table,
          intake.source.headerRows > 0 ||
            intake.source.format === 'px' ||
            intake.source.format === 'json-stat'
        )
      );
    }
    if (flags.out !== null) {
      await writeFile(flags.out, await writeTidy(bench, open));
      const beside = join(dirname(flags.out), `${basename(flags.out, extname(flags.out))}.datapackage.json`);
      await writeFile(
        beside,
        `${JSON.stringify(dataPackageFor(intake, basename(file), basename(flags.out)), null, 2)}\n`
      );
    }
    return ok(true);
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault)) throw fault;
    return fail(
      'unwritable',
      file,
      m.intake_unwritable({ file: to ?? flags.out ?? file, cause: causeOf(fault) })
    );
  }
}

/** A table bears its input's own name; one that was no text gets the ending of what it now is. */
function tableName(file: string): string {
  return /\.(?:csv|tsv|tab|txt)$/iu.test(file) ? basename(file) : `${basename(file, extname(file))}.csv`;
}

function failed(file: string, problem: Problem, code: ExitCode): Outcome {
  return { code, json: failureToJson(file, problem), text: '', fault: problem.message };
}

function causeOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return m.intake_cause_missing();
  if (code === 'EISDIR') return m.intake_cause_folder();
  if (code === 'EACCES' || code === 'EPERM') return m.intake_cause_denied();
  return fault instanceof Error ? fault.message : String(fault);
}
