import type { MeasureId } from '$lib/observations/measure';
import { isMeasureId } from '$lib/observations/measure';
import type { Observation } from '$lib/observations/observation';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Problem, type Result } from '$lib/observations/result';
import { count, missing, notApplicable, suppressed, type Status, type Value } from '$lib/observations/value';
import { splitRecords } from './csv-records';
import type { Description } from './datapackage';
import { readText } from './utf8';

/** The columns of a tidy table, in their order. */
export const tidyColumns = ['period', 'area', 'offence', 'age', 'sex', 'measure', 'value', 'status'] as const;

const statuses: Readonly<Record<Status, true>> = {
  ok: true,
  missing: true,
  suppressed: true,
  'not-applicable': true,
  provisional: true,
  rounded: true,
  revised: true
};

function isStatus(word: string): word is Status {
  return Object.hasOwn(statuses, word);
}

/** The key of an observation as one text: its five codes and its measure, set apart by `|`. */
export function observationKey(one: Omit<Observation, 'value'>): string {
  return `${one.period}|${one.area}|${one.offence}|${one.age}|${one.sex}|${one.measure}`;
}

/**
 * Reads a tidy table strictly against the description of its dataset: UTF-8, the eight columns of `tidyColumns`, every code inside
 * the coverage, every key once, every value a whole number from 0 up or absent with a status that says why, and in a rounded
 * dataset no number that rounding should have taken. The first fault is a problem with the path `file:line:column`, lines from 1.
 */
export function readObservations(
  table: Uint8Array,
  description: Description,
  path: string
): Result<Observation[]> {
  const text = readText(table, path);
  if (!text.ok) return text;
  const records = splitRecords(text.value, path);
  if (!records.ok) return records;
  const [header, ...rows] = records.value;
  if (header?.join(',') !== tidyColumns.join(',')) {
    return fail(
      'bad-header',
      `${path}:1`,
      `${path}, linje 1: kolonnene skal være ${tidyColumns.join(', ')}, uten byterekkefølgemerke. Fant «${header?.join(', ') ?? ''}».`
    );
  }

  const read = rowReader(description);
  const lines = new Map<string, number>();
  const observations: Observation[] = [];
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const observation = read(row);
    if (!observation.ok) return fail(...atLine(observation.problem, path, line));
    const key = observationKey(observation.value);
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      return fail(
        'duplicate-key',
        `${path}:${line}:period`,
        `${path}, linje ${line}: samme rute står alt på linje ${earlier}. Ta bort den ene, eller slå dem sammen.`
      );
    }
    lines.set(key, line);
    observations.push(observation.value);
  }
  return ok(observations);
}

/** A problem in a row: its path is the column until `atLine` puts file and line before it. */
function atLine(problem: Problem, path: string, line: number): [string, string, string] {
  return [
    problem.code,
    problem.path === '' ? `${path}:${line}` : `${path}:${line}:${problem.path}`,
    `${path}, linje ${line}${problem.path === '' ? '' : `, kolonne ${problem.path}`}: ${problem.message}`
  ];
}

function rowReader(description: Description): (row: readonly string[]) => Result<Observation> {
  const { coverage } = description;
  const covered = {
    period: new Set(coverage.periods),
    area: new Set(coverage.areas),
    offence: new Set(coverage.offences),
    age: new Set(coverage.ages),
    sex: new Set(coverage.sexes)
  };
  const dimensions = Object.entries(covered);
  const measures = new Set<MeasureId>(description.measures);

  return (row) => {
    const [period, area, offence, age, sex, measure, value, status, ...more] = row;
    if (
      period === undefined ||
      area === undefined ||
      offence === undefined ||
      age === undefined ||
      sex === undefined ||
      measure === undefined ||
      value === undefined ||
      status === undefined ||
      more.length > 0
    ) {
      return fail('wrong-columns', '', `Raden har ${row.length} felt. Det skal være ${tidyColumns.length}.`);
    }
    const codes = [period, area, offence, age, sex];
    for (const [index, [column, set]] of dimensions.entries()) {
      const code = codes[index] ?? '';
      if (!set.has(code)) return outside(column, code);
    }
    if (!isMeasureId(measure) || !measures.has(measure)) return unknownMeasure(measure, description);
    const read = readValue(value, status, description);
    return read.ok ? ok({ period, area, offence, age, sex, measure, value: read.value }) : read;
  };
}

function outside(column: string, code: string): Result<never> {
  if (column === 'period') {
    const parsed = parsePeriod(code, column);
    if (!parsed.ok) return parsed;
  }
  if (code.trim() !== code || code === '') {
    return fail(
      'unknown-code',
      column,
      `«${code}» er ikke en kode. Skriv koden uten blanke, «all» der det ikke er delt opp.`
    );
  }
  return fail(
    'outside-coverage',
    column,
    `«${code}» er ikke i dekningen som datapackage.json oppgir. Rett koden, eller ta den med i dekningen.`
  );
}

function unknownMeasure(word: string, description: Description): Result<never> {
  const names = description.measures.join(', ');
  return isMeasureId(word)
    ? fail(
        'outside-coverage',
        'measure',
        `Målet «${word}» hører ikke til dette datasettet. Det har ${names}.`
      )
    : fail('unknown-measure', 'measure', `«${word}» er ikke et kjent mål. Datasettet har ${names}.`);
}

const MISSING = missing('Tallet er ikke oppgitt i kilden.');
const SUPPRESSED = suppressed('Tallet er holdt tilbake av hensyn til personene bak det.');
const NOT_APPLICABLE = notApplicable('Tallet kan ikke finnes.');

function readValue(value: string, status: string, description: Description): Result<Value> {
  if (!isStatus(status)) {
    const names = Object.keys(statuses).join(', ');
    return fail('unknown-status', 'status', `«${status}» er ikke en status. Bruk en av ${names}.`);
  }
  if (status === 'missing' || status === 'suppressed' || status === 'not-applicable') {
    if (value !== '') {
      return fail(
        'value-with-absence',
        'value',
        `Statusen er ${status}, men det står «${value}». La verdien stå tom.`
      );
    }
    return ok(status === 'missing' ? MISSING : status === 'suppressed' ? SUPPRESSED : NOT_APPLICABLE);
  }
  if (status === 'rounded' && description.rounding === null) {
    return fail(
      'unexpected-status',
      'status',
      'Tallet er merket avrundet, men datasettet har ingen avrunding. Rett en av dem.'
    );
  }
  const read = readCount(value);
  if (!read.ok) return read;
  const unsafe = roundingFault(read.value, description);
  if (unsafe !== null) return unsafe;
  return ok(count(read.value, status === 'ok' ? [] : [status]));
}

function readCount(value: string): Result<number> {
  if (/^(?:0|[1-9]\d{0,14})$/.test(value)) return ok(Number(value));
  if (value === '') {
    return fail(
      'no-value',
      'value',
      'Verdien er tom. Skriv tallet, eller sett status missing, suppressed eller not-applicable.'
    );
  }
  if (/^[-−–]\d/.test(value))
    return fail('negative-count', 'value', `«${value}» er under 0. Et antall er 0 eller mer.`);
  if (/^\d+[.,]\d+$/.test(value)) {
    return fail(
      'non-integer-count',
      'value',
      `«${value}» er ikke et helt tall. Et antall skrives uten desimaler.`
    );
  }
  return fail('not-a-number', 'value', `«${value}» er ikke et tall. Skriv bare sifre, uten nuller først.`);
}

function roundingFault(value: number, { rounding, absent }: Description): Result<never> | null {
  if (rounding === null) return null;
  if (value > 0 && value < rounding) {
    return fail(
      'small-value',
      'value',
      `${value} er mindre enn avrundingen til ${rounding}. Avrund datasettet på nytt.`
    );
  }
  if (value === 0 && absent === 'zero') {
    return fail(
      'zero-row',
      'value',
      'En rad med 0 røper at noe har stått der før avrundingen. Ta bort raden.'
    );
  }
  return null;
}
