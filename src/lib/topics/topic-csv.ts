import { csvFormatRows } from 'd3-dsv';
import * as m from '$lib/texts/compiled/messages';
import type { TopicPart } from './topic-figures';
import type { TopicPage } from './topic-page';

/** Every number in the figures of a topic page as CSV after RFC 4180: a row per value, with its figure, uncertainty, status and source. */
export function topicCsv({ view, published }: TopicPage): string {
  const header = [
    m.topics_csv_figure(),
    m.topics_csv_what(),
    m.topics_csv_series(),
    m.topics_csv_key(),
    m.topics_csv_value(),
    m.topics_csv_low(),
    m.topics_csv_high(),
    m.topics_csv_status(),
    m.topics_csv_kind(),
    m.topics_csv_source(),
    m.topics_csv_address()
  ];
  const rows = [header, ...[...view.parts, ...published].flatMap(rowsOf)];
  return `${csvFormatRows(rows).replaceAll('\n', '\r\n')}\r\n`;
}

function rowsOf(part: TopicPart): string[][] {
  if (part.kind === 'none') return [];
  const { title, subtitle, values, synthetic, source } = part.view;
  const kind = synthetic ? m.data_synthetic() : m.data_real();
  return values.map(({ series, key, value, low, high, status }) => [
    title,
    subtitle,
    series,
    key,
    written(value),
    written(low),
    written(high),
    status,
    kind,
    source,
    part.links.permalink
  ]);
}

function written(value: number | null): string {
  return value === null ? '' : `${value}`;
}
