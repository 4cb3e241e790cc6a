import type { Population } from '$lib/observations/person';
import { fail, ok, type Result } from '$lib/observations/result';
import { areas, type Area } from '$lib/questions/code-lists';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { CITY, type Filters } from './filters';
import type { Topic } from './topic-parts';

/** A choice in a form. */
export type Choice = { readonly value: string; readonly text: string };

/** The areas a topic may be shown for, the city first. */
export function areasOf({ offers }: Topic): readonly Area[] {
  switch (offers.areas) {
    case 'city':
      return areas.codes.filter((area) => area.code === CITY);
    case 'bydeler':
      return areas.codes.filter((area) => area.code === CITY || area.kind === 'bydel');
    case 'places':
      return areas.codes.filter((area) => area.kind !== 'district');
  }
}

/** What may be chosen of a list, or nothing where there is only one. */
function choices<T>(list: readonly T[], choice: (one: T) => Choice): readonly Choice[] {
  return list.length > 1 ? list.map(choice) : [];
}

/** The choices of area on a topic's page; none where it is shown for the city alone. */
export function areaChoices(topic: Topic): readonly Choice[] {
  return choices(areasOf(topic), (area) => ({ value: area.code, text: area.label }));
}

/** The choices of group of persons on a topic's page; none where it has one only. */
export function whoChoices({ offers }: Topic): readonly Choice[] {
  return choices(offers.who, (population) => ({ value: population, text: whoWords(population) }));
}

/** A group of persons as the filter names it. */
export function whoWords(population: Population): string {
  switch (population) {
    case 'all':
      return m.topics_who_all();
    case 'under-18':
      return m.topics_who_under_18();
    case '18-24':
      return m.topics_who_18_24();
    case 'boys-under-18':
      return m.topics_who_boys_under_18();
  }
}

/** Whether a topic offers what the filters choose. Fails with the filter it does not have. */
export function offered(topic: Topic, filters: Filters): Result<Filters> {
  const { id, title, offers } = topic;
  if (!areasOf(topic).some((area) => area.code === filters.area)) {
    const message =
      offers.areas === 'city'
        ? m.topics_not_offered_city({ topic: title })
        : m.topics_not_offered_area({ topic: title, place: labels.area(filters.area) });
    return fail('not-offered', `${id}.area`, message);
  }
  if (filters.as === 'rate' && !offers.rate)
    return fail('not-offered', `${id}.as`, m.topics_not_offered_rate({ topic: title }));
  if (!offers.who.includes(filters.population))
    return fail('not-offered', `${id}.population`, m.topics_not_offered_who({ topic: title }));
  return ok(filters);
}
