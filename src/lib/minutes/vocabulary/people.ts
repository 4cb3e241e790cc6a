import type { ClaimPopulation } from '../document';

/** Words for a group of persons, as regular expressions. `unknown`: a group that the figures do not have. */
export type PopulationTerm = {
  readonly population: ClaimPopulation;
  readonly forms: readonly string[];
  /** What stands before the words and belongs to them: a group is meant, not an actor. */
  readonly leads: 'needed' | 'optional';
};

const under18 = '(?: (?:under|yngre enn|yngre enn) 18(?: år)?)?';

/** The groups that the reader knows; where several fit the same words, the longest wins. */
export const populationTerms: readonly PopulationTerm[] = [
  {
    population: 'under-18',
    leads: 'needed',
    forms: [
      `(?:de |dei )?(?:unge|ungdom|ungdommer|ungdommar|ungdommen|ungdommene)${under18}`,
      `barn og (?:unge|ungdom|ungdommer)${under18}`,
      `barn${under18}`,
      'mindreårige',
      'elever',
      'elevar',
      'skoleelever',
      'skuleelevar',
      '(?:personer|personar|de|dei) under 18(?: år)?'
    ]
  },
  {
    population: 'under-18',
    leads: 'optional',
    forms: ['under 18 år', 'i aldersgruppen under 18(?: år)?', 'i gruppen under 18(?: år)?']
  },
  {
    population: 'boys-under-18',
    leads: 'needed',
    forms: [
      '(?:unge )?gutter',
      '(?:unge )?gutar',
      `gutter${under18}`,
      'guttene',
      'gutane',
      'mindreårige gutter',
      'unge gutter og ungdom'
    ]
  },
  {
    population: '18-24',
    leads: 'needed',
    forms: [
      'unge voksne',
      'unge vaksne',
      'unge mellom 18 og 24(?: år)?',
      '(?:personer|unge) (?:i alderen |fra )?18(?:–|-| til )24 år'
    ]
  },
  {
    population: '18-24',
    leads: 'optional',
    forms: ['18(?:–|-| til )24(?: år|-åringer|-åringar)', 'mellom 18 og 24(?: år)?']
  },
  {
    population: 'unknown',
    leads: 'needed',
    forms: [
      'jenter',
      'jentene',
      'jenter under 18(?: år)?',
      'kvinner',
      'kvinnene',
      'menn',
      'voksne',
      'vaksne',
      'eldre',
      'innvandrere',
      'unge menn',
      '(?:barn|unge|ungdom|personer|barn og unge) under (?:1[0-7]|[2-9]\\d)(?: år)?'
    ]
  },
  {
    population: 'unknown',
    leads: 'optional',
    forms: [
      'under (?:1[0-7]|2\\d)(?: år)?',
      'over \\d{2} år',
      '(?:1[0-7]|2\\d)(?:–|-| til )\\d{2}(?: år|-åringer)',
      'mellom \\d{2} og \\d{2}(?: år)?'
    ]
  }
];

/** Words before a group: among, by, committed by. */
export const populationLeads = [
  'blant',
  'blant de',
  'blandt',
  'hos',
  'mellom',
  'av',
  'for',
  'begått av',
  'gjort av',
  'utført av',
  'utøvd av',
  'gjerningspersoner',
  'der gjerningspersonen er',
  'med gjerningsperson'
] as const;

/** Words that say the group holds more of it than others: “særlig blant unge”. */
export const emphasis = [
  'særlig',
  'særleg',
  'spesielt',
  'især',
  'først og fremst',
  'hovedsakelig',
  'i hovedsak'
] as const;

/** Words that tie a sentence to the one before, so that its group may be meant here too. */
export const ties = [
  'likevel',
  'samtidig',
  'også',
  'men',
  'derimot',
  'imidlertid',
  'likevel',
  'samstundes',
  'likevel',
  'her',
  'disse',
  'desse',
  'dei',
  'denne gruppen'
] as const;
