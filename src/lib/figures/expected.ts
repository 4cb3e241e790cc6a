import type { Answer } from '$lib/questions/answer';
import type { Published } from '$lib/questions/ask';
import { readExpected } from '$lib/verdicts/level-numbers';
import type { ExpectedLimit } from './facts';

/**
 * What the same tertial of the five years before leads to expect of each period of an answer (Farrington 1996, see
 * `$lib/change/exceedance`). A period without five unbroken years behind it has none.
 */
export async function expectedLimits(
  published: Published,
  { question, rows }: Answer
): Promise<ExpectedLimit[]> {
  const [indicator] = question.indicators;
  if (indicator === undefined) return [];
  const { population, area, release } = question;
  const limits: ExpectedLimit[] = [];
  for (const period of new Set(rows.map((row) => row.period))) {
    const read = await readExpected(published, { indicator, population, area, period, release });
    if (!read.ok) continue;
    const { mean, limit, exceeds } = read.value.numbers;
    limits.push({ period, mean, limit, exceeds });
  }
  return limits;
}
