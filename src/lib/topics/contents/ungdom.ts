import * as m from '$lib/texts/compiled/messages';
import { byAgeAndSex, everyBydel, sameTertial, threeTertials, type Topic } from '../topic-parts';

/** The young: reports by the age of the youngest suspect, and beside them persons, who are never added up. */
export const ungdom: Topic = {
  id: 'ungdom',
  title: m.topics_ungdom_title(),
  indicator: 'youth-offences',
  offers: { areas: 'bydeler', rate: true, who: ['all'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'ungdom-t', form: 'line', indicators: ['youth-offences'] },
    {
      ...sameTertial,
      id: 'ungdom-personer',
      form: 'columns',
      indicators: ['youth-persons'],
      followsArea: false,
      measure: 'count',
      width: 'half'
    },
    {
      ...sameTertial,
      id: 'ungdom-gutter-vold',
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
      id: 'ungdom-gjentatt',
      form: 'columns',
      indicators: ['repeat-offenders'],
      followsArea: false,
      measure: 'count',
      width: 'half'
    },
    { ...byAgeAndSex, id: 'ungdom-hvem', indicators: ['youth-offences'], width: 'half' },
    { ...threeTertials, id: 'ungdom-tertialer', indicators: ['youth-offences'] },
    { ...everyBydel, id: 'ungdom-prikker', form: 'area-dots', indicators: ['youth-offences'] },
    { ...everyBydel, id: 'ungdom-kart', form: 'tiles', indicators: ['youth-offences'] }
  ],
  published: [
    { id: 'ungdom-ar', indicator: 'youth-offences', grain: 'year', area: 'OPD' },
    { id: 'ungdom-ar-oslo', indicator: 'youth-offences', grain: 'year', area: '0301' },
    { id: 'ungdom-personer-ar', indicator: 'youth-persons', grain: 'year', area: 'OPD' },
    { id: 'ungdom-personer-ar-oslo', indicator: 'youth-persons', grain: 'year', area: '0301' }
  ],
  defines: ['youth-offences', 'youth-persons', 'repeat-offenders'],
  reading: [
    m.topics_read_young_ages(),
    m.topics_read_young_rate(),
    m.topics_read_young_persons(),
    m.topics_read_young_places()
  ]
};
