import own from '../../../../data/vocabulary/own.json';
import shipped from '../../../../data/vocabulary/indicators.json';
import { readVocabulary } from './read-vocabulary';

export type { IndicatorTerm } from './read-vocabulary';

const vocabulary = readVocabulary(shipped, own);

/** The terms the reader knows, the council's own first. Where several fit the same words, the longest wins. */
export const indicatorTerms = vocabulary.terms;

/** Words for how few persons hold many offences, as whole phrases. */
export const concentrationPhrases = vocabulary.phrases.concentration;

/** Words for “no area stands out”, as whole phrases. */
export const spreadPhrases = vocabulary.phrases.spread;
