import { parsePeriod } from '$lib/observations/period';
import { all, fail, ok, type Result } from '$lib/observations/result';
import { isJsonObject, parseJson, readText, sha256, utf8, type Json, type JsonObject } from './canonical';
import { splitRecords } from './csv-records';
import { DESCRIPTOR, OBSERVATIONS, readDescriptor } from './datapackage';
import { datasetFile, type StoredDataset } from './datasets';
import { readObservations, tidyColumns } from './observations-csv';
import type { DatasetFiles } from './publish';
import { replacePeriods } from './replace-periods';
import type { Store } from './store';
import { writeTidy } from './tidy';

/** A tidy file that brings whole periods of a cube: its bytes, its name for problems, and the ISO date its figures were taken out. */
export type Upload = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly extracted: string;
  /** Its periods that are provisional; without a word of it, those with a row marked so. */
  readonly provisional: readonly string[] | null;
};

/** Columns that a tidy table made from another file may have besides: where each number stood there. */
const origin = ['row', 'column'];

/**
 * The cube with the periods of an upload in place of its own. Rows of other periods are copied as they stand; within its periods the
 * upload covers every area and code of the cube, so a row it lacks is 0. Fails with the line and column of the upload that is wrong.
 */
export async function withUpload(
  store: Store,
  cube: StoredDataset,
  upload: Upload
): Promise<Result<DatasetFiles>> {
  const { dataset } = cube;
  const tidy = tidyTable(upload);
  if (!tidy.ok) return tidy;
  const periods = periodsOf(tidy.value, dataset.coverage.periods, upload.name);
  if (!periods.ok) return periods;
  const rows = readObservations(
    tidy.value.bytes,
    { ...dataset, coverage: { ...dataset.coverage, periods: periods.value } },
    upload.name
  );
  if (!rows.ok) return rows;
  const before = readObservations(cube.table, dataset, datasetFile(dataset.id, dataset.hash, OBSERVATIONS));
  if (!before.ok) return before;

  const replaced = replacePeriods(dataset, before.value, rows.value, upload.provisional);
  const table = utf8(writeTidy(replaced.rows));
  const descriptor = await descriptorOf(store, cube);
  if (!descriptor.ok) return descriptor;
  const changed = changedDescriptor(descriptor.value, {
    table,
    periods: replaced.periods,
    provisional: replaced.provisional,
    extracted: upload.extracted
  });
  const checked = readDescriptor(changed, DESCRIPTOR);
  return checked.ok ? ok({ descriptor: changed, csv: table }) : checked;
}

type Tidy = { readonly bytes: Uint8Array; readonly periods: readonly { code: string; line: number }[] };

function tidyTable({ bytes, name }: Upload): Result<Tidy> {
  const text = readText(bytes, name);
  if (!text.ok) return text;
  const records = splitRecords(text.value, name);
  if (!records.ok) return records;
  const [header = [], ...rows] = records.value;
  const isTidy = [tidyColumns.join(), [...tidyColumns, ...origin].join()].includes(header.join());
  if (!isTidy) {
    return fail(
      'bad-header',
      `${name}:1`,
      `${name}, linje 1: kolonnene skal være ${tidyColumns.join(', ')} (og gjerne row, column). Fant «${header.join(', ')}».`
    );
  }
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [
    tidyColumns,
    ...rows.map((row) => (header.length > tidyColumns.length ? row.slice(0, tidyColumns.length) : row))
  ];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) if (!seen.has(row[0] ?? '')) seen.set(row[0] ?? '', index + 2);
  return ok({
    bytes: utf8(lines.map((line) => `${line.map(quoted).join(',')}\n`).join('')),
    periods: [...seen].map(([code, line]) => ({ code, line }))
  });
}

function periodsOf(tidy: Tidy, known: readonly string[], name: string): Result<string[]> {
  if (tidy.periods.length === 0)
    return fail('empty', name, `${name} har ingen rader. Legg til minst ett tall.`);
  const grain = parsePeriod(known[0] ?? '');
  return all(
    tidy.periods.map(({ code, line }) => {
      const period = parsePeriod(code, `${name}:${line}:period`);
      if (!period.ok)
        return fail(
          period.problem.code,
          period.problem.path,
          `${name}, linje ${line}, kolonne period: ${period.problem.message}`
        );
      if (!grain.ok || period.value.grain === grain.value.grain) return ok(code);
      return fail(
        'unequal-periods',
        `${name}:${line}:period`,
        `${name}, linje ${line}, kolonne period: «${code}» er ikke av samme lengde som datasettets perioder (${known[0]}). Del filen.`
      );
    })
  );
}

async function descriptorOf(store: Store, { dataset }: StoredDataset): Promise<Result<JsonObject>> {
  const name = datasetFile(dataset.id, dataset.hash, DESCRIPTOR);
  const bytes = await store.read(name);
  const json = bytes.ok ? parseJson(bytes.value, name) : bytes;
  if (!json.ok) return json;
  return isJsonObject(json.value) ? ok(json.value) : fail('bad-field', name, `${name} skal være et objekt.`);
}

type Changes = {
  readonly table: Uint8Array;
  readonly periods: readonly string[];
  readonly provisional: readonly string[];
  readonly extracted: string;
};

function changedDescriptor(before: JsonObject, { table, periods, provisional, extracted }: Changes): Json {
  const own = objectIn(before['radstall']);
  const resources = Array.isArray(before['resources']) ? before['resources'] : [];
  return {
    ...before,
    resources: resources.map((resource) => changedResource(objectIn(resource), table, periods)),
    radstall: {
      ...own,
      extracted,
      provisional: [...provisional],
      coverage: { ...objectIn(own['coverage']), periods: [...periods] }
    }
  };
}

function changedResource(resource: JsonObject, table: Uint8Array, periods: readonly string[]): JsonObject {
  const schema = objectIn(resource['schema']);
  const fields = Array.isArray(schema['fields']) ? schema['fields'].map(objectIn) : [];
  return {
    ...resource,
    bytes: table.byteLength,
    hash: `sha256:${sha256(table)}`,
    schema: {
      ...schema,
      fields: fields.map((field) =>
        field['name'] === 'period'
          ? { ...field, constraints: { ...objectIn(field['constraints']), enum: [...periods] } }
          : field
      )
    }
  };
}

function objectIn(json: Json | undefined): JsonObject {
  return json !== undefined && isJsonObject(json) ? json : {};
}
