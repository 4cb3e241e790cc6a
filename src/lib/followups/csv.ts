import { csvFormatRows } from 'd3-dsv';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { dueStatus } from './due-status';
import type { PointFilter } from './filter';
import { pointHref } from './fold';
import { shownPoints, statusWords, type Ground } from './list-view';
import { stateTagOf, stepWords } from './words';

/**
 * The points a filter shows as CSV after RFC 4180, UTF-8, a row each: due dates as ISO (the last day they reach) and in words, several
 * in one cell with a semicolon between. `origin` makes the addresses whole where it is known.
 */
export function pointsCsv(ground: Ground, filter: PointFilter, origin: string): string {
  const head = [
    m.followups_csv_series(),
    m.followups_csv_number(),
    m.followups_csv_title(),
    m.followups_csv_state(),
    m.followups_csv_owners(),
    m.followups_csv_due(),
    m.followups_csv_due_words(),
    m.followups_csv_earlier(),
    m.followups_csv_passed(),
    m.followups_csv_told(),
    m.followups_csv_indicators(),
    m.followups_csv_address()
  ];
  const rows = shownPoints(ground, filter).map((point) => [
    point.series,
    `${point.number}`,
    point.title,
    stateTagOf(point.state).text,
    point.owners.join('; '),
    point.due?.last ?? '',
    point.due === null ? '' : stepWords(point.due),
    point.dueHistory
      .filter((step) => step !== point.due)
      .map(stepWords)
      .join('; '),
    statusWords(dueStatus(point, ground.meetings, ground.today)),
    point.mentions.findLast((one) => one.told)?.meeting ?? '',
    point.indicators.map((one) => labels.indicator(one).short).join('; '),
    `${origin}${pointHref(point)}`
  ]);
  return `${csvFormatRows([head, ...rows]).replaceAll('\n', '\r\n')}\r\n`;
}
