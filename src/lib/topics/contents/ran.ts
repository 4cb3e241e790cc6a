import * as m from '$lib/texts/compiled/messages';
import { byAgeAndSex, everyBydel, sameTertial, threeTertials, type Topic } from '../topic-parts';

/** Robbery. */
export const ran: Topic = {
  id: 'ran',
  title: m.topics_ran_title(),
  indicator: 'robbery',
  offers: { areas: 'places', rate: true, who: ['all'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'ran-t', form: 'line', indicators: ['robbery'] },
    { ...threeTertials, id: 'ran-tertialer', indicators: ['robbery'] },
    {
      ...sameTertial,
      id: 'ran-vinning',
      form: 'change-dots',
      indicators: ['robbery', 'property', 'physical-violence'],
      by: 'indicator',
      measure: 'count',
      width: 'half'
    },
    { ...byAgeAndSex, id: 'ran-hvem', indicators: ['robbery'], width: 'half' },
    { ...everyBydel, id: 'ran-prikker', form: 'area-dots', indicators: ['robbery'] },
    { ...everyBydel, id: 'ran-kart', form: 'tiles', indicators: ['robbery'] }
  ],
  published: [{ id: 'ran-ar', indicator: 'robbery', grain: 'year', area: 'OPD-2016' }],
  defines: ['robbery', 'property'],
  reading: [m.topics_read_robbery()]
};
