import * as m from '$lib/texts/compiled/messages';
import { everyBydel, sameTertial, threeTertials, type Topic } from '../topic-parts';

/** Every report there is. */
export const alle: Topic = {
  id: 'alle',
  title: m.topics_alle_title(),
  indicator: 'reported-total',
  offers: { areas: 'places', rate: true, who: ['all'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'alle-t', form: 'columns', indicators: ['reported-total'] },
    {
      ...sameTertial,
      id: 'alle-typer',
      form: 'change-dots',
      indicators: ['sexual-offences', 'rape', 'robbery', 'physical-violence', 'serious-violence'],
      by: 'indicator',
      measure: 'count'
    },
    { ...threeTertials, id: 'alle-tertialer', indicators: ['reported-total'] },
    { ...everyBydel, id: 'alle-prikker', form: 'area-dots', indicators: ['reported-total'] },
    { ...everyBydel, id: 'alle-kart', form: 'tiles', indicators: ['reported-total'] },
    {
      ...sameTertial,
      id: 'alle-bydeler',
      form: 'change-dots',
      indicators: ['reported-total'],
      by: 'area',
      followsArea: false,
      measure: 'count'
    }
  ],
  published: [
    { id: 'alle-ar', indicator: 'reported-total', grain: 'year', area: 'OPD' },
    { id: 'alle-snitt', indicator: 'reported-total', grain: 'span', area: '0301' }
  ],
  defines: ['reported-total'],
  reading: [m.topics_read_search()]
};
