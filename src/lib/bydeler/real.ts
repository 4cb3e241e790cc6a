import { ok, type Result } from '$lib/observations/result';
import { ask, type Published } from '$lib/questions/ask';
import { labels } from '$lib/questions/labels';
import type { Area } from '$lib/questions/code-lists';
import { number, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { RealFigure } from '$lib/topics/topic-page';
import type { Choices } from './choices';
import { placeQuestion, realQuestion } from './question-of';

/** Where published figures come from, and what to bear in mind when reading them. */
export type RealBehind = {
  readonly sources: readonly { readonly title: string; readonly path: string | null }[];
  readonly caveats: readonly string[];
};

/** What stands behind the published figures of the bydeler. Null where the release has none, or made-up ones. */
export async function realBehind(published: Published, choices: Choices): Promise<RealBehind | null> {
  const answer = await ask(published, { ...realQuestion(choices), as: 'count' });
  if (!answer.ok || answer.value.synthetic) return null;
  const { datasets } = answer.value;
  return {
    sources: datasets.flatMap((dataset) =>
      dataset.sources.map(({ publisher, title, path }) => ({ title: `${publisher}: ${title}`, path }))
    ),
    caveats: datasets.flatMap((dataset) => dataset.notes)
  };
}

/** The published figure of one place with its source. Fails where there is none for it, or only a made-up one. */
export async function realOfPlace(
  published: Published,
  choices: Choices,
  place: Area
): Promise<Result<RealFigure | null>> {
  const answer = await ask(published, {
    ...placeQuestion(choices, place.code),
    indicators: ['reported-total'],
    grain: 'year',
    period: 'latest',
    as: 'count'
  });
  if (!answer.ok) return answer;
  const row = answer.value.rows.find((one) => one.period === answer.value.period);
  const [dataset] = answer.value.datasets;
  const [source] = dataset?.sources ?? [];
  if (answer.value.synthetic || row?.value.kind !== 'count' || !source) return ok(null);
  return ok({
    label: m.bydeler_real_label({ period: periodName(row.period) }),
    value: number(row.value.value),
    note: m.bydeler_real_note({ place: labels.area(place.code) }),
    source: { title: `${source.publisher}: ${source.title}`, path: source.path }
  });
}
