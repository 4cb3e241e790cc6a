import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';

/** An id of a dataset: the `name` of a Data Package, in lower case. */
export const datasetId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'et navn med små bokstaver, tall, punktum og strek')
);

/** A JSON value read by a schema, or a problem whose path is `file:field` and which tells what was expected there. */
export function readBy<S extends v.GenericSchema>(
  schema: S,
  json: Json,
  path: string
): Result<v.InferOutput<S>> {
  const read = v.safeParse(schema, json);
  if (read.success) return ok(read.output);
  const issue = read.issues[0];
  const field = v.getDotPath(issue) ?? '';
  const place = field === '' ? path : `${path}:${field}`;
  if (issue.expected === 'never') {
    return fail('unknown-field', place, `${path} har et felt som ikke er kjent: «${field}». Ta det bort.`);
  }
  const expected = issue.kind === 'validation' ? issue.message : (issue.expected ?? issue.message);
  const where = field === '' ? path : `Feltet «${field}» i ${path}`;
  return fail(
    'bad-field',
    place,
    `${where} er ikke som ventet. Ventet ${expected}, fant ${issue.received}. Rett det.`
  );
}

/** An ISO date that exists: `2025-05-14`. */
export const isoDate = v.pipe(
  v.string(),
  v.check((text) => {
    const time = new Date(`${text}T00:00:00.000Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
  }, 'en dato som 2025-05-14')
);

/** An ISO time in UTC as `Date.toISOString` writes it. */
export const isoTime = v.pipe(
  v.string(),
  v.check((text) => {
    const time = new Date(text);
    return !Number.isNaN(time.getTime()) && time.toISOString() === text;
  }, 'et tidspunkt som 2025-05-14T10:00:00.000Z')
);

/** A text that is not empty. */
export const words = v.pipe(v.string(), v.nonEmpty('en tekst'));

/** A SHA-256 in 64 lower-case hex digits. */
export const hashText = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'en SHA-256'));

/** An opaque account id, or `system` for what the program does by itself. Never a name. */
export const accountId = v.pipe(v.string(), v.regex(/^(system|[0-9a-z]{10,40})$/, 'en konto-id'));

/** The account that stands in `by` where the program itself writes, as on the first start. */
export const SYSTEM = 'system';
