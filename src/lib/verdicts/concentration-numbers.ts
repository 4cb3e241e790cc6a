import { sum } from '$lib/change/order';
import type { MeasureId } from '$lib/observations/measure';
import { fail, ok, type Result } from '$lib/observations/result';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf, seriesOf } from '$lib/questions/catalogue';
import { cellKey, readCells } from '$lib/questions/cells';
import { cutOf, datasetsOf } from '$lib/questions/plan';
import type { Question } from '$lib/questions/question';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { questionOf, type Asked } from './asked';
import type { ConcentrationNumbers, ShareOfFew } from './verdict';

/** How few hold how many, with the question about the group that is drawn. */
export type ConcentrationReading = {
  readonly numbers: ConcentrationNumbers;
  readonly question: Question;
  readonly synthetic: boolean;
};

/** The groups of persons that are looked at, by their least number of offences. */
const GROUPS = [10, 4] as const;
/** The fewest persons in a group whose share is shown. */
const FEWEST = 10;

/**
 * Shares of persons and of offences held by those with ten or more and with four or more offences in a tertial, from the histogram of
 * repeat offenders. Fails where the release has no such histogram for the period and place, or where a top group has fewer than ten.
 */
export async function readConcentration(
  published: Published,
  asked: Asked
): Promise<Result<ConcentrationReading>> {
  const indicator = indicatorOf('repeat-offenders');
  const question = questionOf({ ...asked, indicator: 'repeat-offenders', population: 'all' });
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const series = seriesOf(indicator, 'tertial');
  const dataset = datasetsOf(published.release.datasets, 'repeat-offenders', 'current').find((one) =>
    one.coverage.periods.includes(asked.period)
  );
  if (!series || !dataset) return fail('no-dataset', 'indicator', m.verdicts_none_histogram());

  const histogram = async (measure: MeasureId): Promise<Result<Bin[]>> => {
    const bins: Bin[] = [];
    for (const offence of dataset.coverage.offences) {
      const one = { ...series, measure, offences: [offence] };
      const cut = cutOf(dataset, one, indicator.population, indicator.population, asked.area);
      if (!cut.ok) return cut;
      const cells = await readCells(published.engine, dataset, measure, cut.value, [asked.period], []);
      const value = cells.get(cellKey(asked.period));
      if (value?.kind !== 'count') return fail('not-a-number', 'period', m.verdicts_none_histogram());
      bins.push({ least: Number.parseInt(offence, 10), size: value.value });
    }
    return ok(bins);
  };
  const persons = await histogram('repeat-persons');
  if (!persons.ok) return persons;
  const offences = await histogram('repeat-offences');
  if (!offences.ok) return offences;
  if (sizeOf(offences.value, 0) === 0) return fail('no-events', 'indicator', m.verdicts_none_histogram());
  const groups = GROUPS.flatMap((least): ShareOfFew[] => {
    const share = shareOf(persons.value, least);
    return sizeOf(persons.value, least) >= FEWEST
      ? [{ least, persons: share, offences: shareOf(offences.value, least) }]
      : [];
  });
  if (groups.length === 0) {
    return fail('too-few-persons', 'indicator', m.verdicts_none_too_few_persons());
  }
  const label = periodName(asked.period);
  return ok({
    question,
    synthetic: answer.value.synthetic,
    numbers: { kind: 'concentration', period: asked.period, label, groups }
  });
}

/** Persons, or their offences, with at least so many offences each. */
type Bin = { readonly least: number; readonly size: number };

function sizeOf(bins: readonly Bin[], least: number): number {
  return sum(bins.filter((bin) => bin.least >= least).map((bin) => bin.size));
}

function shareOf(bins: readonly Bin[], least: number): number {
  return sizeOf(bins, least) / sum(bins.map((bin) => bin.size));
}
