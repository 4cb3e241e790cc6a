import indicatorsJson from '../../../data/indicators.json';
import * as v from 'valibot';
import { populations } from '$lib/observations/person';
import { indicatorIds, type Catalogue, type Indicator, type IndicatorId, type Series } from './indicator';
import type { QuestionGrain } from './question';

const seriesSchema = v.object({
  grain: v.picklist(['tertial', 'year', 'span']),
  family: v.picklist([
    'reported-offences',
    'hate-motive',
    'unique-persons',
    'repeat-offenders',
    'residents',
    'reported-offences-yearly',
    'reported-offences-average',
    'hate-motive-yearly',
    'repeat-offenders-yearly',
    'youth-offences-yearly',
    'youth-persons-yearly'
  ]),
  measure: v.picklist([
    'reported-offences',
    'reported-offences-per-year',
    'hate-motive-reports',
    'unique-persons',
    'repeat-persons',
    'repeat-offences',
    'residents'
  ]),
  offences: v.array(v.string()),
  area: v.string(),
  note: v.nullable(v.string())
});

const indicatorSchema = v.object({
  id: v.picklist(indicatorIds),
  label: v.string(),
  short: v.string(),
  definition: v.string(),
  category: v.picklist(['alle', 'vold', 'ran', 'seksual', 'hat', 'ungdom', 'vinning']),
  topic: v.nullable(v.string()),
  population: v.picklist(populations),
  per: v.picklist([1000, 10_000]),
  series: v.array(seriesSchema)
});

/** The indicators of `data/indicators.json` by id, in the order of the file. */
export const catalogue: Catalogue = new Map(
  v
    .parse(v.array(indicatorSchema), indicatorsJson)
    .map((indicator): [IndicatorId, Indicator] => [indicator.id, indicator])
);

/** The indicator with that id. The ids and the file are held equal by a test, so a known id is never absent. */
export function indicatorOf(id: IndicatorId): Indicator {
  const found = catalogue.get(id);
  if (!found) throw new Error(`data/indicators.json lacks ${id}.`);
  return found;
}

/** Where an indicator's numbers of a grain stand, or nothing where it has none. */
export function seriesOf(indicator: Indicator, grain: QuestionGrain): Series | undefined {
  return indicator.series.find((series) => series.grain === grain);
}
