/** A dimension of an observation along which values may or may not be added up. */
export type Dimension = 'period' | 'area' | 'offence' | 'age' | 'sex';

/**
 * What is counted. A count of reports adds up along every dimension; unique persons along none, since one person may stand in
 * several cells; residents add up over areas but not over time.
 */
export type Measure = {
  readonly id: MeasureId;
  readonly unit: 'reports' | 'persons' | 'offences' | 'residents';
  readonly additiveAlong: readonly Dimension[];
  readonly whyNot: string;
};

/** The measures the product knows. */
export type MeasureId =
  | 'reported-offences'
  | 'reported-offences-per-year'
  | 'hate-motive-reports'
  | 'unique-persons'
  | 'repeat-persons'
  | 'repeat-offences'
  | 'residents';

const everything: readonly Dimension[] = ['period', 'area', 'offence', 'age', 'sex'];

/** Every measure by its id, with the dimensions along which it is additive and the reason where it is not. */
export const measures: Readonly<Record<MeasureId, Measure>> = {
  'reported-offences': { id: 'reported-offences', unit: 'reports', additiveAlong: everything, whyNot: '' },
  'reported-offences-per-year': {
    id: 'reported-offences-per-year',
    unit: 'reports',
    additiveAlong: ['area', 'offence'],
    whyNot: 'Gjennomsnitt over to år overlapper hverandre og kan ikke legges sammen.'
  },
  'hate-motive-reports': {
    id: 'hate-motive-reports',
    unit: 'reports',
    additiveAlong: ['period', 'offence'],
    whyNot:
      'Hatmotiv er et kjennetegn ved anmeldelser som også står i andre tall. Det kan bare legges sammen over tid og grunnlag.'
  },
  'unique-persons': {
    id: 'unique-persons',
    unit: 'persons',
    additiveAlong: [],
    whyNot: 'Samme person kan stå i flere ruter. Unike personer kan ikke legges sammen.'
  },
  'repeat-persons': {
    id: 'repeat-persons',
    unit: 'persons',
    additiveAlong: ['offence'],
    whyNot:
      'Samme person kan stå i flere perioder og områder. Personer kan bare legges sammen over antall forhold.'
  },
  'repeat-offences': {
    id: 'repeat-offences',
    unit: 'offences',
    additiveAlong: ['offence'],
    whyNot: 'Fordelingen gjelder personer i én periode og kan bare legges sammen over antall forhold.'
  },
  residents: {
    id: 'residents',
    unit: 'residents',
    additiveAlong: ['area', 'age', 'sex'],
    whyNot: 'Folkemengde er et tall for én dag og kan ikke legges sammen over tid.'
  }
};

/** Whether a word is the id of a known measure. */
export function isMeasureId(word: string): word is MeasureId {
  return Object.hasOwn(measures, word);
}
