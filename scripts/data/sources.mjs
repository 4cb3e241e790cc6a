// What the project holds of published figures and their sources: data/sources/*.csv.

import { readCsv } from './csv.mjs';

const folder = new URL('../../data/sources/', import.meta.url);

/** @typedef {import('./package.mjs').Source} Source */

const registry = new Map(readCsv(new URL('sources.csv', folder)).map((row) => [row['source_id'] ?? '', row]));

/** Published figures for Oslo, one per row, each with the id of its source. */
export const publishedFigures = readCsv(new URL('oslo-figures.csv', folder));

/** Residents of Oslo's bydeler, one per row, each with the id of its source. */
export const publishedResidents = readCsv(new URL('population.csv', folder));

/**
 * The sources of figures as a Data Package states them, in the order of their ids. Where there are several, each names the periods
 * it stands behind. Throws on an unknown id.
 * @param {readonly { id: string, period: string }[]} uses
 * @returns {Source[]}
 */
export function sourcesOf(uses) {
  const ids = [...new Set(uses.map((use) => use.id))].sort(byNumber);
  return ids.map((id) => {
    const row = rowOf(id);
    const [path = '', ...rest] = (row['url'] ?? '').split(' ');
    const periods = [...new Set(uses.filter((use) => use.id === id).map((use) => use.period))].sort();
    return {
      id,
      title: row['title'] ?? '',
      publisher: row['publisher'] ?? '',
      path,
      license: licenseOf(row['publisher'] ?? ''),
      ...(ids.length > 1 ? { periods } : {}),
      date: row['date'] ?? '',
      section: [row['section'] ?? '', ...rest].filter(Boolean).join(' ')
    };
  });
}

/**
 * The date of the newest of the sources. A source that is dated by month or year counts as of its first day.
 * @param {Iterable<string>} ids
 */
export function newestDate(ids) {
  const dates = [...ids].map((id) => `${rowOf(id)['date'] ?? ''}-01-01`.slice(0, 10));
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}

/** @param {string} id */
function rowOf(id) {
  const row = registry.get(id);
  if (!row) throw new Error(`data/sources/sources.csv lacks ${id}.`);
  return row;
}

/** @param {string} publisher */
function licenseOf(publisher) {
  return publisher.startsWith('SSB') ? 'CC-BY-4.0' : 'Opplysninger gjengitt med kilde';
}

/**
 * @param {string} left
 * @param {string} right
 */
function byNumber(left, right) {
  return left.localeCompare(right, 'en', { numeric: true });
}
