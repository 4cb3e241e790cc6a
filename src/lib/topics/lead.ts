import * as m from '$lib/texts/compiled/messages';
import {
  inWords,
  number,
  percentRange,
  period,
  season,
  signed,
  signedPercent,
  year
} from '$lib/texts/format';
import type { Answer, Comparison } from '$lib/questions/answer';
import { subjectOf } from '$lib/figures/facts';
import { labels } from '$lib/questions/labels';

/** A sentence in pieces; the strong ones are set in bold. */
export type Sentence = readonly { readonly text: string; readonly strong?: true }[];

/** One of the key numbers under a page's heading. */
export type Fact = { readonly label: string; readonly value: string; readonly note: string };

/** The comparison of an answer's first row group, where one was computed. */
export function firstChange(answer: Answer): Extract<Comparison, { kind: 'change' }> | null {
  const first = answer.comparisons[0];
  return first?.kind === 'change' ? first : null;
}

/** The change in words, without its size: certain, or no larger than chance may explain. */
export function wordingOf(comparison: Extract<Comparison, { kind: 'change' }>): string {
  switch (comparison.change.wording) {
    case 'down':
      return m.topics_wording_down();
    case 'up':
      return m.topics_wording_up();
    case 'uncertain':
      return m.topics_wording_uncertain();
    case 'unchanged':
      return m.topics_wording_unchanged();
    case 'too-few':
      return m.topics_wording_too_few();
  }
}

/** The answer to "what happened?" in two or three sentences, from the numbers of the answer alone. */
export function leadOf(answer: Answer): Sentence {
  const latest = answer.rows.find((row) => row.period === answer.period);
  const { label } = subjectOf(answer, latest?.indicator ?? '', labels);
  const place = labels.area(latest?.area ?? '');
  if (!latest || latest.value.kind !== 'count') {
    return [{ text: m.topics_lead_none({ label, place, period: period(answer.period) }) }];
  }
  const opening: Sentence = [
    { text: m.topics_lead_before() },
    { text: m.topics_lead_count({ count: number(latest.value.value), label }), strong: true },
    { text: m.topics_lead_after({ place, period: period(answer.period) }) }
  ];
  const comparison = answer.comparisons[0];
  if (!comparison || comparison.kind === 'none') return [...opening, { text: ` ${comparison?.why ?? ''}` }];
  const difference = comparison.to.count - comparison.from.count;
  const against = { season: season(comparison.from.period), year: year(comparison.from.period) };
  const middle: Sentence =
    difference === 0
      ? [{ text: m.topics_lead_same(against) }]
      : [
          { text: m.topics_lead_that_is() },
          {
            text:
              difference < 0
                ? m.topics_lead_fewer({ count: number(-difference) })
                : m.topics_lead_more({ count: number(difference) }),
            strong: true
          },
          { text: m.topics_lead_than(against) }
        ];
  return [...opening, ...middle, { text: ` ${wordingOf(comparison)}` }];
}

/** The four key numbers: the latest, the change, the mean of the five same periods before, and the rate where there is one. */
export function factsOf(count: Answer, rate: Answer | null): Fact[] {
  const facts: Fact[] = [];
  const latest = count.rows.find((row) => row.period === count.period);
  const { label } = subjectOf(count, latest?.indicator ?? '', labels);
  if (latest?.value.kind === 'count') {
    const provisional = latest.value.flags.includes('provisional');
    facts.push({
      label: period(count.period),
      value: number(latest.value.value),
      note: provisional ? m.topics_fact_provisional({ label }) : label
    });
  }
  const change = firstChange(count);
  if (change) facts.push(changeFact(change));
  const before = count.rows
    .filter((row) => row.period < count.period && !count.breaks.some((one) => row.period < one.at))
    .slice(-5)
    .flatMap((row) => (row.value.kind === 'count' ? [row.value.value] : []));
  if (count.question.season === 'same' && before.length === 5) {
    const first = count.rows.filter((row) => row.period < count.period).slice(-5)[0];
    facts.push({
      label: m.topics_fact_mean({ years: inWords(5) }),
      value: number(Math.round(before.reduce((sum, one) => sum + one, 0) / 5)),
      note: m.topics_fact_mean_note({
        season: season(count.period),
        from: year(first?.period ?? ''),
        to: year(change?.from.period ?? count.rows.at(-2)?.period ?? '')
      })
    });
  }
  const relative = rate?.rows.find((row) => row.period === rate.period)?.value;
  if (relative?.kind === 'rate') {
    facts.push({
      label: m.topics_fact_rate({ per: number(relative.per) }),
      value: number(relative.value, 1),
      note:
        latest?.population === 'under-18'
          ? m.topics_fact_rate_note_young({ place: labels.area(latest.area) })
          : m.topics_fact_rate_note({ place: labels.area(latest?.area ?? '') })
    });
  }
  return facts;
}

/** The size of a change with its interval, `−12 %, usikkerhet −14 til −10 %`, or the two counts where they are too few. */
export function changeNote({ change, from, to }: Extract<Comparison, { kind: 'change' }>): string {
  return change.wording === 'too-few' ||
    change.percent === null ||
    change.low === null ||
    change.high === null
    ? m.topics_fact_few({ from: number(from.count), to: number(to.count) })
    : m.topics_fact_change_note({
        percent: signedPercent(change.percent / 100),
        range: percentRange(change.low - 1, change.high - 1, touchesNone(change.low, change.high) ? 1 : 0)
      });
}

/** Whether an end of an interval of ratios lies so near no change that it would be written as none. */
function touchesNone(low: number, high: number): boolean {
  return [low, high].some((end) => end !== 1 && Math.abs(end - 1) < 0.005);
}

function changeFact(comparison: Extract<Comparison, { kind: 'change' }>): Fact {
  const { from, to } = comparison;
  return {
    label: m.topics_fact_change({ period: period(from.period) }),
    value: signed(to.count - from.count),
    note: changeNote(comparison)
  };
}
