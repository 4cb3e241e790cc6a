import { date, number, percentRange, period, signedPercent } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { ask, type Published } from '$lib/questions/ask';
import { labels } from '$lib/questions/labels';
import { changeTone } from '$lib/questions/change-tone';
import { CITY } from './filters';
import { firstChange } from './lead';

/** A dataset as the method page lists it. */
export type DatasetLine = {
  readonly title: string;
  readonly description: string;
  readonly extracted: string;
  readonly synthetic: boolean;
  readonly csv: string;
  readonly descriptor: string;
  readonly sources: readonly { readonly title: string; readonly path: string | null }[];
  readonly notes: readonly string[];
};

/** What the method page takes from the numbers: an example of a change, and the datasets of the release. */
export type MethodView = {
  readonly example: string | null;
  readonly synthetic: boolean;
  readonly release: { readonly number: number; readonly published: string };
  readonly datasets: readonly DatasetLine[];
};

/** The method page from a release. The example is the latest change of all reports in the city, or none where none is computed. */
export async function methodView(published: Published): Promise<MethodView> {
  const { release } = published;
  return {
    example: await example(published),
    synthetic: release.datasets.some((dataset) => dataset.synthetic),
    release: { number: release.number, published: date(release.published) },
    datasets: release.datasets.map((dataset) => ({
      title: dataset.title,
      description: dataset.description,
      extracted: date(dataset.extracted),
      synthetic: dataset.synthetic,
      csv: `/data/${dataset.key}/observations.csv`,
      descriptor: `/data/${dataset.key}/datapackage.json`,
      sources: dataset.sources.map(({ publisher, title, path }) => ({
        title: `${publisher}: ${title}`,
        path
      })),
      notes: dataset.notes
    }))
  };
}

async function example(published: Published): Promise<string | null> {
  const answer = await ask(published, {
    indicators: ['reported-total'],
    area: CITY,
    population: 'all',
    by: 'period',
    grain: 'tertial',
    season: 'same',
    period: 'latest',
    as: 'count',
    release: 'latest'
  });
  const found = answer.ok ? firstChange(answer.value) : null;
  if (!found || found.change.percent === null || found.change.low === null || found.change.high === null)
    return null;
  return m.method_example({
    label: labels.indicator(found.indicator).short,
    place: labels.area(found.area),
    from: number(found.from.count),
    fromPeriod: period(found.from.period),
    to: number(found.to.count),
    toPeriod: period(found.to.period),
    percent: signedPercent(found.change.percent / 100, 1),
    range: percentRange(found.change.low - 1, found.change.high - 1, 1),
    word: changeTone(found).word.toLocaleLowerCase('nb')
  });
}
