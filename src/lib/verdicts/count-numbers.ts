import type { Context } from '$lib/change/interval';
import { all, ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { questionOf, type Asked } from './asked';
import { countAt, isFresh, readCounts, type CountSeries } from './series';
import type { Counted } from './verdict';

/** The counts a claim of a number is held against, newest first, and how far one of them may stray by rounding alone. */
export type CountReading = {
  readonly series: CountSeries;
  readonly counts: readonly Counted[];
  readonly noise: number;
  readonly isFresh: boolean;
};

/** Standard deviation of the rounding of one cell to each base, and how many of them are allowed for. */
const ROUNDING_SD = { 0: 0, 3: 1.2, 5: 2 } as const;
const WIDTH = 1.959963984540054;

/** How far rounding of the published cells may have moved a count: the half-width of its 95 % interval, 0 without rounding. */
export function roundingNoise({ rounding = 0, cells = 1 }: Context): number {
  return WIDTH * ROUNDING_SD[rounding] * Math.sqrt(cells);
}

/** The count of a period, and of an earlier one where the claim gives two. Fails where one of them is not shown. */
export async function readCount(
  published: Published,
  asked: Asked,
  before: string | null
): Promise<Result<CountReading>> {
  const series = await readCounts(published, questionOf(asked));
  if (!series.ok) return series;
  const periods = before === null ? [asked.period] : [asked.period, before];
  const counts = all(periods.map((period) => countAt(series.value, period)));
  if (!counts.ok) return counts;
  return ok({
    series: series.value,
    counts: counts.value,
    noise: roundingNoise(series.value.context),
    isFresh: isFresh(series.value, asked.period)
  });
}
