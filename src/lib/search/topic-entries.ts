import { indicatorOf } from '$lib/questions/catalogue';
import { allTopics } from '$lib/topics/topic';
import type { SearchEntry } from './entry';

/** The topics as what can be found: their definition, and the names of all that their figures count. */
export function topicEntries(): SearchEntry[] {
  return allTopics.map(({ id, title, indicator, figures }): SearchEntry => {
    const counted = new Set(figures.flatMap((figure) => figure.indicators));
    return {
      id: `tema/${id}`,
      kind: 'topic',
      title,
      text: indicatorOf(indicator).definition,
      synonyms: [...counted].map((one) => `${indicatorOf(one).short} ${indicatorOf(one).label}`).join(' '),
      href: `/tema/${id}`,
      place: null,
      date: null
    };
  });
}
