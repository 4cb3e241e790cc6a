import type { Observation } from '$lib/observations/observation';
import { isNumber, statusOf } from '$lib/observations/value';
import { observationKey, tidyColumns } from './observations-csv';

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A tidy table in the columns that `readObservations` reads: UTF-8 text, comma, LF, quotes only where a code needs them, rows in the
 * order given. An absent value is empty and its status says why; of several flags the first is written.
 */
export function writeTidy(observations: Iterable<Observation>): string {
  const lines = [tidyColumns.join(',')];
  for (const { period, area, offence, age, sex, measure, value } of observations) {
    const number = isNumber(value) ? String(value.value) : '';
    lines.push([period, area, offence, age, sex, measure, number, statusOf(value)].map(field).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Orders observations by their codes from left to right, by code unit: the order of a published table. */
export function compareObservations(a: Observation, b: Observation): number {
  const x = observationKey(a);
  const y = observationKey(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
