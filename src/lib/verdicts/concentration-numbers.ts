import { sum } from '$lib/change/order';
import { sharesByChance, type SharesHeld } from '$lib/change/truncated-poisson';
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

/** How many persons, and how many of their offences, there are by the number of offences of each person. */
export type Histogram = {
  readonly persons: readonly Bin[];
  readonly offences: readonly Bin[];
};

/**
 * The histogram of repeat offenders in a tertial at a place. Fails where the release has none for the period and place, or a bin is
 * no number.
 */
export async function readHistogram(
  published: Published,
  { period, area }: Pick<Asked, 'period' | 'area'>
): Promise<Result<Histogram>> {
  const indicator = indicatorOf('repeat-offenders');
  const series = seriesOf(indicator, 'tertial');
  const dataset = datasetsOf(published.release.datasets, 'repeat-offenders', 'current').find((one) =>
    one.coverage.periods.includes(period)
  );
  if (!series || !dataset) return fail('no-dataset', 'indicator', m.verdicts_none_histogram());
  const binsOf = async (measure: MeasureId): Promise<Result<Bin[]>> => {
    const whole = { ...series, measure, offences: dataset.coverage.offences };
    const { population } = indicator;
    const cut = cutOf(dataset, whole, population, population, area, ['offence']);
    if (!cut.ok) return cut;
    const cells = await readCells(published.engine, dataset, measure, cut.value, [period], ['offence']);
    const bins: Bin[] = [];
    for (const offence of cut.value.offences) {
      const value = cells.get(cellKey(period, { offence }));
      if (value?.kind !== 'count') return fail('not-a-number', 'period', m.verdicts_none_histogram());
      bins.push({ least: Number.parseInt(offence, 10), size: value.value });
    }
    return ok(bins);
  };
  const persons = await binsOf('repeat-persons');
  if (!persons.ok) return persons;
  const offences = await binsOf('repeat-offences');
  if (!offences.ok) return offences;
  if (sizeOf(offences.value, 0) === 0) return fail('no-events', 'indicator', m.verdicts_none_histogram());
  return ok({ persons: persons.value, offences: offences.value });
}

/**
 * Shares of persons and of offences held by those with ten or more and with four or more offences in a tertial. Fails where the
 * release has no such histogram for the period and place, or where a top group has fewer than ten.
 */
export async function readConcentration(
  published: Published,
  asked: Asked
): Promise<Result<ConcentrationReading>> {
  const question = questionOf({ ...asked, indicator: 'repeat-offenders', population: 'all' });
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const histogram = await readHistogram(published, asked);
  if (!histogram.ok) return histogram;
  const { persons, offences } = histogram.value;
  const groups = GROUPS.flatMap((least): ShareOfFew[] =>
    sizeOf(persons, least) >= FEWEST
      ? [{ least, persons: shareOf(persons, least), offences: shareOf(offences, least) }]
      : []
  );
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

/** A group of persons by their number of offences, with its shares of all, and those that chance alone would give. */
export type SharesGroup = {
  readonly least: number;
  /** The most offences of one person in the group; null where there is no upper end. */
  readonly most: number | null;
  readonly persons: number;
  readonly offences: number;
  readonly chance: SharesHeld;
};

/**
 * The shares of persons and of offences of disjoint groups, those with the most offences first, in all 1. A group of fewer than ten
 * is shown together with its neighbour. Fails with `too-few-persons` where even those with four or more are fewer than ten.
 */
export function sharesOfGroups({ persons, offences }: Histogram): Result<readonly SharesGroup[]> {
  const all = sizeOf(persons, 0);
  const few = sizeOf(persons, 10);
  const some = sizeOf(persons, 4);
  if (some < FEWEST || all - some < FEWEST) {
    return fail('too-few-persons', 'indicator', m.verdicts_none_too_few_persons());
  }
  const bounds = few >= FEWEST && some - few >= FEWEST ? [10, 4, 1] : [4, 1];
  const mean = sizeOf(offences, 0) / all;
  return ok(
    bounds.map((least, index): SharesGroup => {
      const above = bounds[index - 1] ?? null;
      const chance = sharesByChance(mean, least);
      const less = above === null ? { persons: 0, offences: 0 } : sharesByChance(mean, above);
      const held = (bins: readonly Bin[]) =>
        shareOf(bins, least) - (above === null ? 0 : shareOf(bins, above));
      return {
        least,
        most: above === null ? null : above - 1,
        persons: held(persons),
        offences: held(offences),
        chance: { persons: chance.persons - less.persons, offences: chance.offences - less.offences }
      };
    })
  );
}

/** Persons, or their offences, with at least so many offences each. */
export type Bin = { readonly least: number; readonly size: number };

function sizeOf(bins: readonly Bin[], least: number): number {
  return sum(bins.filter((bin) => bin.least >= least).map((bin) => bin.size));
}

function shareOf(bins: readonly Bin[], least: number): number {
  return sizeOf(bins, least) / sum(bins.map((bin) => bin.size));
}
