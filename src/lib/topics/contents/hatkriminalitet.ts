import * as m from '$lib/texts/compiled/messages';
import { itsParts, sameTertial, threeTertials, type Topic } from '../topic-parts';

/** Reports with a motive of hate, beside what the five years before lead to expect. */
export const hatkriminalitet: Topic = {
  id: 'hatkriminalitet',
  title: m.topics_hat_title(),
  indicator: 'hate-crime',
  offers: { areas: 'city', rate: false, who: ['all'] },
  foreword: null,
  figures: [
    { ...sameTertial, id: 'hat-t', form: 'line', indicators: ['hate-crime'], overlay: 'expected' },
    { ...itsParts, id: 'hat-grunnlag', indicators: ['hate-crime'] },
    { ...threeTertials, id: 'hat-tertialer', indicators: ['hate-crime'] }
  ],
  published: [
    { id: 'hat-ar', indicator: 'hate-crime', grain: 'year', area: 'OPD' },
    { id: 'hat-ar-for', indicator: 'hate-crime', grain: 'year', area: 'OPD-2016' }
  ],
  defines: ['hate-crime'],
  reading: [m.topics_read_hate_expected(), m.topics_read_hate_pride(), m.topics_read_hate_also()]
};
