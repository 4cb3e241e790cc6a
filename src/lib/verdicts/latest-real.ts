import type { Population } from '$lib/observations/person';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import { questionAddress } from '$lib/questions/address';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Question } from '$lib/questions/question';
import { list, number, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { LatestReal } from './verdict';

/**
 * The newest real figure of an indicator among the published yearly figures and averages of a release, with its place and source, or
 * null where there is none. The population is the claim's where such figures exist, else the indicator's own.
 */
export async function latestRealOf(
  published: Published,
  indicator: IndicatorId,
  population: Population,
  release: number | 'latest'
): Promise<LatestReal | null> {
  for (const group of new Set<Population>([population, 'all'])) {
    const found: LatestReal[] = [];
    for (const { grain, area } of indicatorOf(indicator).series) {
      if (grain === 'tertial') continue;
      const question: Question = {
        indicators: [indicator],
        area,
        population: group,
        by: 'period',
        grain,
        season: 'all',
        period: 'latest',
        as: 'count',
        release
      };
      const one = await newest(published, indicator, question);
      if (one) found.push(one);
    }
    const last = found.sort((a, b) => comparePeriodCodes(a.period, b.period)).at(-1);
    if (last) return last;
  }
  return null;
}

async function newest(
  published: Published,
  indicator: IndicatorId,
  question: Question
): Promise<LatestReal | null> {
  const answer = await ask(published, question);
  if (!answer.ok || answer.value.synthetic) return null;
  const row = answer.value.rows.filter((one) => one.value.kind === 'count').at(-1);
  if (row?.value.kind !== 'count') return null;
  const dataset = answer.value.datasets.find((one) => one.coverage.periods.includes(row.period));
  const behind = dataset?.sources.filter((one) => one.periods?.includes(row.period)) ?? [];
  const sources = (behind.length > 0 ? behind : (dataset?.sources ?? [])).map((one) => one.publisher);
  const source = list([...new Set(sources)]);
  const perYear = question.grain === 'span';
  const words = {
    value: number(row.value.value),
    label: indicatorOf(indicator).label,
    period: periodName(row.period),
    area: findArea(row.area)?.label ?? row.area,
    source
  };
  return {
    indicator,
    population: row.population,
    period: row.period,
    area: row.area,
    value: row.value.value,
    perYear,
    source,
    question,
    address: questionAddress(question),
    text: perYear ? m.verdicts_latest_real_per_year(words) : m.verdicts_latest_real(words)
  };
}

function comparePeriodCodes(a: string, b: string): number {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.ok && y.ok ? endOf(a) - endOf(b) || comparePeriods(y.value, x.value) : 0;
}

/** The last year a period reaches into. */
function endOf(code: string): number {
  const period = parsePeriod(code);
  return period.ok ? period.value.year + period.value.years - 1 : 0;
}
