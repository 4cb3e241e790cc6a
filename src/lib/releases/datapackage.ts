import * as v from 'valibot';
import type { Break, Dataset, Family, Source } from '$lib/observations/dataset';
import { isMeasureId, type MeasureId } from '$lib/observations/measure';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import { canonicalJson, isJsonObject, sha256, type Json, type JsonObject } from './canonical';
import { datasetId, isoDate, readBy, words } from './problems';

/** The two files of a stored dataset. */
export const DESCRIPTOR = 'datapackage.json';
/** The tidy table of a stored dataset. */
export const OBSERVATIONS = 'observations.csv';

/** A dataset's description before its content has been hashed. */
export type Description = Omit<Dataset, 'key' | 'hash'>;

/** A descriptor as it was written, and what it says. */
export type Descriptor = { readonly json: JsonObject; readonly description: Description };

const known: Readonly<Record<Family, true>> = {
  'reported-offences': true,
  'hate-motive': true,
  'unique-persons': true,
  'repeat-offenders': true,
  residents: true,
  'reported-offences-yearly': true,
  'reported-offences-average': true,
  'hate-motive-yearly': true,
  'repeat-offenders-yearly': true,
  'youth-offences-yearly': true,
  'youth-persons-yearly': true
};

const family = v.custom<Family>((word) => typeof word === 'string' && Object.hasOwn(known, word));
const measure = v.custom<MeasureId>((word) => typeof word === 'string' && isMeasureId(word));

const code = v.pipe(
  v.string(),
  v.regex(/^[^\s,"|][^\n\r,"|]*$/u, 'en kode uten komma, strek og anførselstegn')
);
const codes = v.pipe(
  v.array(code),
  v.minLength(1, 'minst én kode'),
  v.check((list) => new Set(list).size === list.length, 'hver kode én gang')
);

const radstall = v.object({
  family,
  measures: v.pipe(v.array(measure), v.minLength(1, 'minst ett mål')),
  synthetic: v.boolean(),
  extracted: isoDate,
  vintage: v.optional(v.picklist(['current', 'earlier']), 'current'),
  areaScheme: words,
  offenceScheme: words,
  coverage: v.object({ periods: codes, areas: codes, offences: codes, ages: codes, sexes: codes }),
  absent: v.picklist(['zero', 'missing']),
  provisional: v.optional(v.array(v.string()), []),
  rounding: v.optional(v.nullable(v.picklist([3, 5])), null),
  breaks: v.optional(
    v.array(
      v.object({
        at: words,
        label: words,
        why: words,
        offences: v.optional(v.array(code), []),
        movedFrom: v.optional(v.array(code), [])
      })
    ),
    []
  ),
  notes: v.optional(v.array(words), [])
});

const dataPackage = v.looseObject({
  name: datasetId,
  title: words,
  description: v.optional(v.string(), ''),
  licenses: v.optional(v.array(v.looseObject({ name: v.optional(words), title: v.optional(words) })), []),
  sources: v.pipe(
    v.array(
      v.looseObject({
        title: words,
        publisher: words,
        path: v.optional(v.nullable(words), null),
        license: v.optional(words),
        periods: v.optional(v.nullable(codes), null)
      })
    ),
    v.minLength(1, 'minst én kilde')
  ),
  resources: v.pipe(v.array(v.looseObject({ path: v.literal(OBSERVATIONS) })), v.length(1, 'én ressurs')),
  radstall
});

/**
 * Reads a Data Package descriptor (Frictionless Data Package v2) whose `radstall` member says what the dataset is. `path` names the
 * file in problems, whose own path is `file:field`. A source without a licence has the package's first.
 */
export function readDescriptor(json: Json, path: string): Result<Descriptor> {
  const read = readBy(dataPackage, json, path);
  if (!read.ok) return read;
  if (!isJsonObject(json)) return fail('bad-field', path, `${path} skal være et objekt.`);
  const { name, title, description, licenses, radstall: own } = read.value;

  const covered = checkPeriods(own.coverage.periods, own.provisional, own.breaks, path);
  if (!covered.ok) return covered;

  const fallback = licenses[0]?.name ?? licenses[0]?.title;
  const sources: Source[] = [];
  for (const [index, source] of read.value.sources.entries()) {
    const license = source.license ?? fallback;
    if (license === undefined) {
      const field = `sources.${index}.license`;
      return fail(
        'bad-field',
        `${path}:${field}`,
        `Feltet «${field}» i ${path} mangler. Skriv kildens lisens.`
      );
    }
    const { periods } = source;
    const outside = periods?.find((period) => !own.coverage.periods.includes(period));
    if (outside !== undefined) return outsideCoverage(outside, `${path}:sources.${index}.periods`);
    sources.push({ title: source.title, publisher: source.publisher, path: source.path, license, periods });
  }
  return ok({ json, description: { id: name, title, description, ...own, sources } });
}

function outsideCoverage(period: string, place: string): Result<never> {
  const message = `Perioden «${period}» er ikke blant periodene i dekningen. Rett den, eller utvid dekningen.`;
  return fail('outside-coverage', place, message);
}

function checkPeriods(
  covered: readonly string[],
  provisional: readonly string[],
  breaks: readonly Break[],
  path: string
): Result<true> {
  for (const [index, period] of covered.entries()) {
    const parsed = parsePeriod(period, `${path}:radstall.coverage.periods.${index}`);
    if (!parsed.ok) return parsed;
  }
  const outside = provisional.findIndex((period) => !covered.includes(period));
  if (outside !== -1)
    return outsideCoverage(provisional[outside] ?? '', `${path}:radstall.provisional.${outside}`);
  for (const [index, one] of breaks.entries()) {
    if (v.is(isoDate, one.at)) continue;
    const parsed = parsePeriod(one.at, `${path}:radstall.breaks.${index}.at`);
    if (!parsed.ok) return parsed;
  }
  return ok(true);
}

const volatile = new Set(['name', 'id', 'created', 'modified', 'version']);
const volatileInResource = new Set(['bytes', 'hash']);

function without(json: JsonObject, fields: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !fields.has(key)));
}

/**
 * The hash of a dataset's content: SHA-256 over the canonical JSON of its descriptor, without id, times and sizes, and of the
 * SHA-256 of its table. The same content has the same hash under any id, at any time.
 */
export function contentHash(descriptor: JsonObject, table: Uint8Array): string {
  const { resources } = descriptor;
  const stripped: JsonObject = {
    ...without(descriptor, volatile),
    ...(Array.isArray(resources)
      ? {
          resources: resources.map((one: Json) =>
            isJsonObject(one) ? without(one, volatileInResource) : one
          )
        }
      : {})
  };
  return sha256(canonicalJson({ descriptor: stripped, observations: sha256(table) }));
}

/** The dataset that a descriptor and its table make: the description with the hash of the content and the key `<id>/<hash>`. */
export function datasetOf(descriptor: Descriptor, table: Uint8Array): Dataset {
  const hash = contentHash(descriptor.json, table);
  return { ...descriptor.description, hash, key: `${descriptor.description.id}/${hash}` };
}
