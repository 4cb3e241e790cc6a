import * as v from 'valibot';
import { decodeText } from '$lib/files/decode';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { problem } from '../problem';
import type { CubeGrid } from '../types';
import { refuse, type FormatOptions } from './fault';
import { datasetSchema, readHead, type RawDataset } from './json-stat-dataset';
import { MOST_BYTES, MOST_CELLS } from './limits';
import { plainNumber } from './xlsx-number';

type Named = { readonly name: string; readonly set: RawDataset; readonly version: string };

/**
 * Reads a cube in JSON-stat 1 or 2: values as a list or by their place, statuses likewise or one for all, dimensions in their order.
 * Of several datasets in one file, `sheet` says which. A file that is cut off, promises another number of values than it has, or is
 * other JSON is refused.
 */
export function readJsonStat(bytes: Uint8Array, options: FormatOptions): Result<CubeGrid> {
  const { file } = options;
  if (bytes.length === 0) return refuse(file, 'empty');
  if (bytes.length > MOST_BYTES) return refuse(file, 'too-large');
  const { text, encoding } = decodeText(bytes);
  const json = parse(text);
  if (!json.ok) return refuse(file, 'not-json');
  const sets = datasetsIn(json.value);
  const chosen = sets.length === 1 && options.sheet === undefined ? sets[0] : sets[(options.sheet ?? 0) - 1];
  if (sets.length === 0) return refuse(file, 'not-json-stat');
  if (chosen === undefined) {
    const tables = sets.map(({ name }, at) => `${at + 1} «${name}»`).join(', ');
    return fail('intake-no-sheet', file, m.formats_json_stat_several({ file, tables }));
  }
  return readDataset(chosen, encoding, file);
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/u, '')) };
  } catch {
    return { ok: false };
  }
}

/** The datasets of a response: itself (version 2), those of a collection, or those of a bundle (version 1). */
function datasetsIn(json: unknown): Named[] {
  if (Array.isArray(json)) return json.flatMap(datasetsIn);
  if (!isRecord(json)) return [];
  const itself = v.safeParse(datasetSchema, json);
  if (itself.success) {
    const version = typeof json['version'] === 'string' ? json['version'] : itself.output.id ? '2.0' : '1.0';
    return [{ name: itself.output.label ?? '', set: itself.output, version }];
  }
  const items = isRecord(json['link']) ? json['link']['item'] : null;
  if (json['class'] === 'collection') return Array.isArray(items) ? items.flatMap(datasetsIn) : [];
  return Object.entries(json).flatMap(([name, one]) => {
    const parsed = v.safeParse(datasetSchema, one);
    return parsed.success ? [{ name: parsed.output.label ?? name, set: parsed.output, version: '1.0' }] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readDataset({ name, set, version }: Named, encoding: string, file: string): Result<CubeGrid> {
  const head = readHead(set);
  if (!head.ok) {
    return head.problem === ''
      ? refuse(file, 'not-json-stat')
      : fail('intake-damaged', file, m.formats_json_stat_dimension({ file, dimension: head.problem }));
  }
  const { dimensions, sizes } = head.value;
  const expected = sizes.reduce((product, size) => product * size, 1);
  if (expected > MOST_CELLS) return refuse(file, 'too-many-cells');
  const raw = spread(set.value, expected);
  if (raw === null) {
    const found = Array.isArray(set.value) ? set.value.length : Object.keys(set.value).length;
    return fail('intake-truncated', file, m.formats_json_stat_size({ file, expected, found }));
  }
  const values = raw.map(valueOf);
  const lost = values.flatMap((value, at) => (value === LOST ? [at + 1] : []));
  return ok({
    kind: 'cube',
    format: 'json-stat',
    encoding,
    version,
    title: name,
    dimensions,
    values: values.map((value) => (value === LOST ? null : value)),
    statuses: statusesOf(set.status, expected),
    problems:
      lost.length === 0
        ? []
        : [
            problem('unreadable-value', 'error', m.formats_digits_lost({ count: lost.length }), {
              rows: lost
            })
          ]
  });
}

/** Values in their places: a list must have one for each, an object names places within. Null where it does not fit. */
function spread(values: readonly unknown[] | Record<string, unknown>, size: number): unknown[] | null {
  if (Array.isArray(values)) return values.length === size ? [...values] : null;
  const all = new Array<unknown>(size).fill(null);
  for (const [key, value] of Object.entries(values)) {
    const at = /^\d+$/u.test(key) ? Number(key) : size;
    if (at >= size) return null;
    all[at] = value;
  }
  return all;
}

const LOST = Symbol('digits lost');

function valueOf(value: unknown): string | null | typeof LOST {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  // The file may have had more digits than the number that was made from them.
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return LOST;
  return plainNumber(String(value));
}

function statusesOf(status: RawDataset['status'], size: number): (string | null)[] {
  if (typeof status === 'string') return new Array<string | null>(size).fill(status);
  if (Array.isArray(status) && status.length === 1 && size !== 1)
    return new Array<string | null>(size).fill(wordOf(status[0]));
  const all = status === null || status === undefined ? null : spread(status, size);
  return (all ?? new Array<unknown>(size).fill(null)).map(wordOf);
}

function wordOf(status: unknown): string | null {
  return typeof status === 'string' && status !== '' ? status : null;
}
