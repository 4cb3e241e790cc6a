import type { Family } from '$lib/observations/dataset';
import type { MeasureId } from '$lib/observations/measure';
import type { Grain } from '$lib/observations/period';
import type { Population } from '$lib/observations/person';

/** The indicators the catalogue knows; the same ids stand in claims. */
export const indicatorIds = [
  'reported-total',
  'violence',
  'physical-violence',
  'serious-violence',
  'sexual-offences',
  'rape',
  'robbery',
  'property',
  'drugs',
  'damage',
  'traffic',
  'economic',
  'hate-crime',
  'youth-offences',
  'youth-persons',
  'repeat-offenders',
  'homicide'
] as const;

/** An indicator's id. */
export type IndicatorId = (typeof indicatorIds)[number];

/** The fixed colour, dash and marker an indicator is drawn with. */
export type Category = 'alle' | 'vold' | 'ran' | 'seksual' | 'hat' | 'ungdom' | 'vinning';

/** Where an indicator's numbers of one grain stand: a family, a measure and a set of leaf codes. */
export type Series = {
  readonly grain: Extract<Grain, 'tertial' | 'year' | 'span'>;
  readonly family: Family;
  readonly measure: MeasureId;
  readonly offences: readonly string[];
  /** The area a question of this grain is about where it names none. */
  readonly area: string;
  readonly note: string | null;
};

/** An entry of the catalogue: a named set of leaf codes with its definition and its series. Sets of two indicators may overlap. */
export type Indicator = {
  readonly id: IndicatorId;
  /** Lower-case noun phrase for running text: `anmeldte ran`. */
  readonly label: string;
  /** Short name for rows and labels: `Ran`. */
  readonly short: string;
  readonly definition: string;
  readonly category: Category;
  readonly topic: string | null;
  /** The group of persons built into the indicator. */
  readonly population: Population;
  /** Rates are given per so many residents: 1 000, or 10 000 where there are few reports. */
  readonly per: 1000 | 10_000;
  readonly series: readonly Series[];
};

/** The catalogue of indicators by id. */
export type Catalogue = ReadonlyMap<IndicatorId, Indicator>;

/** Whether a word is an indicator's id. */
export function isIndicatorId(word: string): word is IndicatorId {
  return indicatorIds.some((id) => id === word);
}
