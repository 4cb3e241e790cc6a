// A dataset as a Data Package (version 2): observations.csv and datapackage.json.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv } from './csv.mjs';

/**
 * @typedef {{ period: string, area: string, offence: string, age: string, sex: string, measure: string,
 *   value: number | null, status: Status }} Observation
 * @typedef {'ok' | 'provisional' | 'rounded' | 'missing' | 'suppressed' | 'not-applicable'} Status
 * @typedef {{ title: string, publisher: string, license: string, path?: string, periods?: string[], date?: string, section?: string,
 *   id?: string }} Source
 * @typedef {{ name: string, title: string, path: string }} License
 * @typedef {{ periods: string[], areas: string[], offences: string[], ages: string[], sexes: string[] }} Coverage
 * @typedef {{ at: string, label: string, why: string, offences: string[], movedFrom?: string[] }} Break
 * @typedef {{ family: string, measures: string[], synthetic: boolean, extracted: string, vintage: 'current' | 'earlier',
 *   areaScheme: string, offenceScheme: string, coverage: Coverage, absent: 'zero' | 'missing', provisional: string[],
 *   rounding: 3 | 5 | null, breaks: Break[], notes: string[] }} Description
 * @typedef {{ id: string, title: string, description: string, license: License, sources: Source[], radstall: Description,
 *   observations: Observation[] }} Dataset
 */

/** Licences of what is published here. @type {Record<'cc0' | 'nlod' | 'ccBy', License>} */
export const licenses = {
  cc0: { name: 'CC0-1.0', title: 'Creative Commons Zero 1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  nlod: { name: 'NLOD-2.0', title: 'Norsk lisens for offentlige data 2.0', path: 'https://data.norge.no/nlod/no/2.0' },
  ccBy: { name: 'CC-BY-4.0', title: 'Creative Commons Navngivelse 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }
};

/** @type {readonly ['period', 'area', 'offence', 'age', 'sex', 'measure']} */
const key = ['period', 'area', 'offence', 'age', 'sex', 'measure'];

/**
 * Writes a dataset's two files into `<folder>/<id>/`. Throws on two rows with one key, on a row outside the coverage, on a value
 * that is no whole number from 0 up, and on a value beside a status that says there is none.
 * @param {string} folder
 * @param {Dataset} dataset
 */
export function writeDataset(folder, dataset) {
  check(dataset);
  const rows = dataset.observations
    .map((one) => [...key.map((name) => one[name]), one.value === null ? '' : String(one.value), one.status])
    .sort(byKey);
  const csv = formatCsv([...key, 'value', 'status'], rows);
  const home = join(folder, dataset.id);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'observations.csv'), csv);
  writeFileSync(join(home, 'datapackage.json'), `${JSON.stringify(descriptor(dataset, csv), null, 2)}\n`);
}

/**
 * Rows in the order of their keys, by code unit, so that no locale decides.
 * @param {readonly string[]} left
 * @param {readonly string[]} right
 */
function byKey(left, right) {
  for (const [index, cell] of left.entries()) {
    const other = right[index] ?? '';
    if (cell !== other) return cell < other ? -1 : 1;
  }
  return 0;
}

/** @param {Dataset} dataset */
function check({ id, radstall: { coverage, measures }, observations }) {
  const seen = new Set();
  for (const one of observations) {
    const name = `${id}: ${key.map((part) => one[part]).join(' ')}`;
    if (seen.has(name)) throw new Error(`${name} stands twice.`);
    seen.add(name);
    const inside =
      coverage.periods.includes(one.period) &&
      coverage.areas.includes(one.area) &&
      coverage.offences.includes(one.offence) &&
      coverage.ages.includes(one.age) &&
      coverage.sexes.includes(one.sex) &&
      measures.includes(one.measure);
    if (!inside) throw new Error(`${name} is outside the coverage.`);
    const absent = one.status === 'missing' || one.status === 'suppressed' || one.status === 'not-applicable';
    if (absent !== (one.value === null)) throw new Error(`${name} has the value ${one.value} and the status ${one.status}.`);
    if (one.value !== null && (!Number.isInteger(one.value) || one.value < 0)) throw new Error(`${name} is ${one.value}.`);
  }
}

/**
 * @param {Dataset} dataset
 * @param {string} csv
 */
function descriptor({ id, title, description, license, sources, radstall }, csv) {
  const bytes = Buffer.from(csv, 'utf8');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title,
    description,
    licenses: [license],
    sources,
    resources: [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'observations',
        type: 'table',
        path: 'observations.csv',
        title,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(radstall)
      }
    ],
    radstall
  };
}

/** @param {Description} description */
function schemaOf({ coverage, measures }) {
  /**
   * @param {string} name
   * @param {string} title
   * @param {string[]} codes
   */
  const coded = (name, title, codes) => ({ name, type: 'string', title, constraints: { required: true, enum: codes } });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: 'exact',
    fields: [
      coded('period', 'Periode', coverage.periods),
      coded('area', 'Område', coverage.areas),
      coded('offence', 'Type', coverage.offences),
      coded('age', 'Alder', coverage.ages),
      coded('sex', 'Kjønn', coverage.sexes),
      coded('measure', 'Mål', measures),
      { name: 'value', type: 'integer', title: 'Antall', constraints: { minimum: 0 } },
      coded('status', 'Status', ['ok', 'provisional', 'rounded', 'missing', 'suppressed', 'not-applicable'])
    ],
    primaryKey: [...key],
    missingValues: [{ value: '', label: 'Ikke et tall. Kolonnen status sier hvorfor.' }]
  };
}
