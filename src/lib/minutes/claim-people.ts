import { emphasis, populationLeads, populationTerms, type PopulationTerm } from './vocabulary/people';
import type { ClaimPopulation } from './document';
import { longestFirst, spotter, type Spot } from './spots';

/** A group of persons in a sentence. `emphasised`: “særlig blant unge”, so that others are meant too. */
export type FoundPopulation = { readonly population: ClaimPopulation; readonly emphasised: boolean };

const stressed = `(?:(?:${emphasis.join('|')}) )?`;
const leads = `(?:${populationLeads.join('|')})`;
const spotNamed = spotter(populationTerms, ({ leads: needed, forms }) => [
  needed === 'needed'
    ? `${stressed}${leads} (?:${forms.join('|')})`
    : `${stressed}(?:${leads} )?(?:${forms.join('|')})`
]);
/** A group that opens a clause needs no word before it: “Ungdom begår færre lovbrudd”. */
const spotOpening = spotter(populationTerms, ({ forms }) => [
  `(?<=^|[,;:] |(?<!\\p{L})(?:men|mens|at|og) )(?:${forms.join('|')})`
]);
const emphasised = new RegExp(`^(?:${emphasis.join('|')}) `, 'iu');

/** The groups that a sentence names, in order. */
export function findPopulations(sentence: string): Spot<FoundPopulation>[] {
  const read = (spot: Spot<PopulationTerm>): Spot<FoundPopulation> => ({
    start: spot.start,
    end: spot.end,
    term: {
      population: spot.term.population,
      emphasised: emphasised.test(sentence.slice(spot.start, spot.end))
    }
  });
  return longestFirst([...spotNamed(sentence), ...spotOpening(sentence)].map(read));
}
