import type { Answer } from '$lib/questions/answer';
import { questionAddress } from '$lib/questions/address';
import { capitalised, date, list, season, year } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { FigureOptions, FigureView } from './figure-view';

/** What every figure of an answer has, whatever its form. */
export function baseOf(
  answer: Answer,
  options: FigureOptions
): Pick<FigureView, 'id' | 'category' | 'synthetic' | 'stamp' | 'source' | 'release' | 'address'> {
  return {
    id: options.id,
    category: options.category,
    synthetic: answer.synthetic,
    stamp: answer.synthetic ? m.figures_example() : null,
    source: sourceLine(answer),
    release: answer.release.number,
    address: questionAddress(answer.question)
  };
}

/** Where the figures come from, as of when, and in which edition: `Kilde: …. Tall per 5. mai 2025, utgave 3.` */
export function sourceLine(answer: Answer): string {
  const shown = new Set(answer.rows.map((row) => row.period));
  const behind = answer.datasets
    .flatMap((dataset) => dataset.sources)
    .filter(({ periods }) => periods === null || periods.some((period) => shown.has(period)));
  const publishers = [...new Set(behind.map((source) => source.publisher))];
  const extracted = answer.datasets.map((dataset) => dataset.extracted).toSorted();
  const [first = answer.release.published] = extracted;
  const last = extracted.at(-1) ?? first;
  const words = { release: String(answer.release.number), date: date(last) };
  return publishers.length === 0
    ? m.figures_source_unknown(words)
    : m.figures_source({ ...words, publishers: list(publishers) });
}

/** The periods of a series as one range: `1. tertial 2019–2025`, `2019–2025`, `1. tertial 2023 til 2. tertial 2025`. */
export function periodRange(
  answer: Answer,
  first: string,
  last: string,
  labels: FigureOptions['labels']
): string {
  if (first === last) return labels.period(last);
  if (answer.question.season === 'all' && season(last) !== '') {
    return m.figures_periods_all({ from: labels.period(first), to: labels.period(last) });
  }
  const words = { from: year(first), to: year(last) };
  if (answer.question.grain === 'span') return m.figures_periods_span(words);
  const part = season(last);
  return part === '' ? m.figures_periods_year(words) : m.figures_periods({ season: part, ...words });
}

/** A subtitle begins with a capital and ends by saying that the numbers are made up, where they are. */
export function subtitleOf(sentences: readonly string[], synthetic: boolean): string {
  const said = synthetic ? [...sentences, m.figures_example_sentence()] : sentences;
  return said.map(capitalised).join(' ');
}
