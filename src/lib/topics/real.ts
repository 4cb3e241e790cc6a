import type { Dataset, Source } from '$lib/observations/dataset';
import { number, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import { labels } from '$lib/questions/labels';
import type { IndicatorId } from '$lib/questions/indicator';
import type { RealFigure } from './topic-page';

/**
 * The latest real published figures of an indicator, one per series of years or averages, each with the source of that number.
 * None where the release holds none: a made-up number is never among them.
 */
export async function realFigures(
  published: Published,
  id: IndicatorId,
  release: number | 'latest' = 'latest'
): Promise<RealFigure[]> {
  const figures: RealFigure[] = [];
  for (const series of indicatorOf(id).series) {
    if (series.grain === 'tertial') continue;
    const answer = await ask(published, {
      indicators: [id],
      area: series.area,
      population: 'all',
      by: 'period',
      grain: series.grain,
      season: 'all',
      period: 'latest',
      as: 'count',
      release
    });
    if (!answer.ok || answer.value.synthetic) continue;
    const row = answer.value.rows.findLast((one) => one.value.kind === 'count');
    const dataset = answer.value.datasets.find((one) => row && one.coverage.periods.includes(row.period));
    if (row?.value.kind !== 'count' || !dataset) continue;
    const what =
      series.grain === 'span'
        ? m.topics_real_average({ label: labels.indicator(id).label })
        : labels.indicator(id).label;
    figures.push({
      label: m.topics_real_label({ short: labels.indicator(id).short, period: periodName(row.period) }),
      value: number(row.value.value),
      note: m.topics_real_note({ what, place: labels.area(row.area) }),
      source: sourceOf(dataset, row.period)
    });
  }
  return figures;
}

/** The source of a dataset's number for one period: the one that names the period, else the dataset's first. */
function sourceOf(dataset: Dataset, period: string): RealFigure['source'] {
  const found: Source | undefined =
    dataset.sources.find((source) => source.periods?.includes(period)) ?? dataset.sources[0];
  return found
    ? { title: `${found.publisher}: ${found.title}`, path: found.path }
    : { title: dataset.title, path: null };
}
