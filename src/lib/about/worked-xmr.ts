import { ENOUGH_POINTS, xmr } from '$lib/change/xmr';
import { ask } from '$lib/questions/ask';
import { yearBefore } from '$lib/questions/comparison';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { list, number, period } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { cityQuestion, type Ground, type Worked } from './worked';

/**
 * All reports of each tertial as per cent of the same tertial of the year before, in a chart of individual values. Null where fewer
 * than twelve tertials have a year before them, or a break lies between.
 */
export async function workedXmr(ground: Ground): Promise<Worked | null> {
  const answer = await ask(ground.published, cityQuestion(ground, 'reported-total', { season: 'all' }));
  if (!answer.ok || answer.value.breaks.length > 0) return null;
  const counts = new Map(
    answer.value.rows.flatMap(({ period: code, value }) =>
      value.kind === 'count' ? [[code, value.value] as const] : []
    )
  );
  const points = [...counts].flatMap(([code, count]) => {
    const before = counts.get(yearBefore(code) ?? '');
    return before === undefined || before === 0 ? [] : [{ code, percent: (100 * count) / before }];
  });
  const result = xmr({ series: points.map(({ percent }) => percent) });
  const first = points[0];
  const last = points.at(-1);
  if (!result.ok || points.length < ENOUGH_POINTS || !first || !last) return null;
  const { centre, meanRange, lower, upper } = result.value;
  const outside = result.value.points.flatMap(({ index, outside: isOutside }) => {
    const point = points[index - 1];
    return isOutside && point ? [period(point.code)] : [];
  });
  const shift = result.value.points.some((point) => point.shift);
  return {
    about: m.method_about_xmr({
      label: labels.indicator('reported-total').short,
      place: labels.area(CITY),
      from: period(first.code),
      to: period(last.code)
    }),
    inputs: [
      { term: m.method_points_term(), text: number(points.length) },
      { term: m.method_last_point(), text: m.method_percent_of({ percent: number(last.percent, 1) }) }
    ],
    results: [
      { term: m.method_centre_term(), text: number(centre, 1) },
      { term: m.method_mean_range_term(), text: number(meanRange, 1) },
      {
        term: m.method_limits_term(),
        text: m.method_range({ low: number(lower, 1), high: number(upper, 1) })
      }
    ],
    says: [
      outside.length === 0
        ? m.method_says_xmr_within()
        : m.method_says_xmr_outside({ periods: list(outside) }),
      shift ? m.method_says_xmr_shift() : m.method_says_xmr_no_shift()
    ].join(' '),
    synthetic: answer.value.synthetic
  };
}
