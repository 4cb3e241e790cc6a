import * as m from '$lib/texts/compiled/messages';
import { sameTertial, threeTertials, type Topic } from '../topic-parts';

/** Sexual offences: for the whole city only, with what the numbers cannot show and where there is help before the first of them. */
export const seksuallovbrudd: Topic = {
  id: 'seksuallovbrudd',
  title: m.topics_seksual_title(),
  indicator: 'sexual-offences',
  offers: { areas: 'city', rate: true, who: ['all'] },
  foreword: {
    title: m.topics_seksual_first_title(),
    paragraphs: [m.topics_seksual_first_late(), m.topics_seksual_first_dark(), m.topics_seksual_help()],
    lines: [
      m.topics_help_112(),
      m.topics_help_02800(),
      m.topics_help_116117(),
      m.topics_help_116006(),
      m.topics_help_116111()
    ]
  },
  figures: [
    { ...sameTertial, id: 'seksual-t', form: 'line', indicators: ['sexual-offences'] },
    { ...sameTertial, id: 'seksual-voldtekt', form: 'line', indicators: ['rape'] },
    { ...threeTertials, id: 'seksual-tertialer', indicators: ['sexual-offences'] }
  ],
  published: [],
  defines: ['sexual-offences', 'rape'],
  reading: [m.topics_read_sexual_places(), m.topics_read_sexual_parts()]
};
