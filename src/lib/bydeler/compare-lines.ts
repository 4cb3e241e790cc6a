import type { FigureSpec } from '$lib/figures/figure-spec';
import type { Published } from '$lib/questions/ask';
import { labels } from '$lib/questions/labels';
import { capitalised } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { TieFinder } from '$lib/topics/topic-figures';
import type { Choices } from './choices';
import { figurePart, type FigurePart } from './figure-part';
import { placeQuestion } from './question-of';

/**
 * The same tertial of each year as a line for each bydel that is compared, in figures of their own that share one axis. Each is named by
 * its place; its finding stands in its words.
 */
export async function compareLines(
  published: Published,
  choices: Choices,
  tieOf: TieFinder
): Promise<FigurePart[]> {
  const subject = capitalised(labels.indicator(choices.indicator).label);
  const drawAll = (max?: number) =>
    Promise.all(
      choices.compared.map((place) => {
        const spec: FigureSpec = {
          question: placeQuestion(choices, place.code),
          form: 'line',
          overlay: 'none'
        };
        const title = m.bydeler_compare_title({ subject, place: place.label });
        const options = { id: `sammenlign-${place.slug}`, title };
        return figurePart(published, spec, max === undefined ? options : { ...options, max }, tieOf);
      })
    );
  const parts = await drawAll();
  const highest = parts.flatMap((part) =>
    part.kind === 'figure' ? part.view.values.map((value) => value.high ?? value.value ?? 0) : []
  );
  return parts.length < 2 ? parts : drawAll(Math.max(0, ...highest));
}
