import { indicatorTerms } from './vocabulary/indicators';
import type { Block } from './blocks';
import { placeCode } from './claim-context';
import { findPlaces } from './claim-area';
import { findPopulations } from './claim-people';
import type { IndicatorId, Mention, Section } from './document';
import { homesOf } from './homes';
import { spotter } from './spots';

const spotIndicators = spotter(indicatorTerms, ({ forms }) => forms);

/** The indicators that a sentence names, each once. */
export function namedIndicators(sentence: string): IndicatorId[] {
  return [...new Set(spotIndicators(sentence).flatMap(({ term }) => term.indicator ?? []))];
}

/**
 * Every place where sections name an indicator or an area, claim or not: what ties a figure to the minutes. Short forms and
 * standing text are left out.
 */
export function findMentions(blocks: readonly Block[], sections: readonly Section[]): Mention[] {
  const homes = homesOf(blocks, sections);
  return blocks.flatMap((block, at) => {
    const section = homes[at];
    if (section === undefined || block.furniture !== null) return [];
    if (section.kind === 'glossary' || section.kind === 'standing') return [];
    return inBlock(block, section.anchor);
  });
}

function inBlock(block: Block, anchor: string): Mention[] {
  const place = (start: number, end: number) => ({
    anchor,
    quote: block.text.slice(start, end),
    start: block.start + start,
    end: block.start + end
  });
  const people = findPopulations(block.text);
  const indicators = spotIndicators(block.text).flatMap(({ start, end, term }): Mention[] => {
    if (term.indicator === null) return [];
    const group = people.find((one) => one.start >= end && one.start - end <= 1);
    const population = term.population ?? group?.term.population ?? null;
    return [{ ...place(start, end), indicator: term.indicator, population, area: null }];
  });
  const areas = findPlaces(block.text).flatMap(({ start, end, term }): Mention[] => {
    const area = placeCode(term);
    return area === null ? [] : [{ ...place(start, end), indicator: null, population: null, area }];
  });
  return [...indicators, ...areas].sort((a, b) => a.start - b.start);
}
