import { pointHref } from '$lib/followups/fold';
import type { FollowUps } from '$lib/followups/point';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, list } from '$lib/texts/format';
import type { SearchEntry } from './entry';

/** The follow-up points as what can be found: each once, with what every meeting told of it. */
export function followUpEntries({ points }: FollowUps): SearchEntry[] {
  return points.map((point): SearchEntry => {
    const { series, slug, number, title, mentions, owners, indicators } = point;
    const last = mentions.findLast((one) => one.told)?.meeting ?? null;
    return {
      id: `oppfolging/${series}/${slug}`,
      kind: 'point',
      title: m.search_point({ number, title }),
      text: [...mentions.flatMap(({ quote }) => quote ?? []), list(owners)].filter(Boolean).join(' '),
      synonyms: list(indicators.map((one) => labels.indicator(one).label)),
      href: pointHref(point),
      place: last === null ? null : m.search_place_meeting({ date: longDate(last) }),
      date: last
    };
  });
}
