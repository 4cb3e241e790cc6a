import * as m from '$lib/texts/compiled/messages';
import { sameTertial, threeTertials, type Topic } from '../topic-parts';

/** The young with four reports or more. Those with ten or more are one group and are never divided. */
export const gjentatt: Topic = {
  id: 'gjentatt',
  title: m.topics_gjentatt_title(),
  indicator: 'repeat-offenders',
  offers: { areas: 'city', rate: false, who: ['all'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'gjentatt-t', form: 'columns', indicators: ['repeat-offenders'] },
    { ...sameTertial, id: 'gjentatt-andeler', form: 'shares', indicators: ['repeat-offenders'] },
    { ...threeTertials, id: 'gjentatt-tertialer', indicators: ['repeat-offenders'] }
  ],
  published: [
    { id: 'gjentatt-ar', indicator: 'repeat-offenders', grain: 'year', area: 'OPD' },
    { id: 'gjentatt-ar-oslo', indicator: 'repeat-offenders', grain: 'year', area: '0301' }
  ],
  defines: ['repeat-offenders', 'youth-persons'],
  reading: [m.topics_read_repeat_persons(), m.topics_read_repeat_tail(), m.topics_read_repeat_year()]
};
