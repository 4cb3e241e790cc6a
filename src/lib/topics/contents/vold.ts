import * as m from '$lib/texts/compiled/messages';
import { byAgeAndSex, everyBydel, itsParts, sameTertial, threeTertials, type Topic } from '../topic-parts';

/** Violence: the whole, and two parts of it that overlap, each in a figure of its own. */
export const vold: Topic = {
  id: 'vold',
  title: m.topics_vold_title(),
  indicator: 'violence',
  offers: { areas: 'places', rate: true, who: ['all', 'under-18', 'boys-under-18'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'vold-t', form: 'line', indicators: ['violence'] },
    { ...sameTertial, id: 'vold-fysisk', form: 'line', indicators: ['physical-violence'], width: 'half' },
    {
      ...sameTertial,
      id: 'vold-alvorlig',
      form: 'columns',
      indicators: ['serious-violence'],
      overlay: 'mean',
      width: 'half'
    },
    {
      ...sameTertial,
      id: 'vold-gutter',
      form: 'line',
      indicators: ['violence'],
      population: 'boys-under-18',
      followsArea: false,
      measure: 'count',
      followsWho: false,
      width: 'half'
    },
    {
      ...sameTertial,
      id: 'vold-endring',
      form: 'change-dots',
      indicators: ['violence', 'physical-violence', 'serious-violence'],
      by: 'indicator',
      measure: 'count',
      width: 'half'
    },
    { ...threeTertials, id: 'vold-tertialer', indicators: ['violence'] },
    { ...itsParts, id: 'vold-deler', indicators: ['violence'] },
    { ...byAgeAndSex, id: 'vold-hvem', indicators: ['violence'] },
    { ...everyBydel, id: 'vold-prikker', form: 'area-dots', indicators: ['violence'] },
    { ...everyBydel, id: 'vold-kart', form: 'tiles', indicators: ['violence'] }
  ],
  published: [{ id: 'vold-snitt', indicator: 'violence', grain: 'span', area: '0301' }],
  defines: ['violence', 'physical-violence', 'serious-violence'],
  reading: [m.topics_read_violence_parts(), m.topics_read_violence_suspects()]
};
