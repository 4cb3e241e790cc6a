import { concentration, type Bin as Exact } from '$lib/change/concentration';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { number, percent, period } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { readHistogram, readConcentration, type Histogram } from '$lib/verdicts/concentration-numbers';
import { cityAsked, type Ground, type Worked } from './worked';

/** The fewest persons a bin may hold for its share to be shown; a top group holds ten or more (see `readConcentration`). */
const FEWEST = 5;

/** How unevenly offences are spread over the young, in shares; null where there is no histogram or a bin is too small to show. */
export async function workedConcentration(ground: Ground): Promise<Worked | null> {
  const asked = cityAsked(ground, 'repeat-offenders', 'all');
  const reading = await readConcentration(ground.published, asked);
  const bins = await readHistogram(ground.published, asked);
  if (!reading.ok || !bins.ok || bins.value.persons.some(({ size }) => size < FEWEST)) return null;
  const rising = [...bins.value.persons].sort((a, b) => a.least - b.least);
  const result = concentration({ histogram: leastUneven(bins.value) });
  if (!result.ok) return null;
  const { persons, total, gini } = result.value;
  const offencesOf = new Map(bins.value.offences.map(({ least, size }) => [least, size]));
  return {
    about: m.method_about({
      label: labels.indicator('repeat-offenders').short,
      place: labels.area(CITY),
      period: period(ground.period)
    }),
    inputs: rising.map(({ least, size }, at) => ({
      term: binName(least, rising[at + 1]?.least),
      text: m.method_bin_shares({
        persons: percent(size / persons, 1),
        offences: percent((offencesOf.get(least) ?? 0) / total, 1)
      })
    })),
    results: [
      ...reading.value.numbers.groups.map(({ least, persons: few, offences }) => ({
        term: m.method_bin_or_more({ least }),
        text: m.method_bin_shares({ persons: percent(few, 1), offences: percent(offences, 1) })
      })),
      { term: m.method_gini_term(), text: number(gini, 2) }
    ],
    says: m.method_says_concentration({
      persons: percent(reading.value.numbers.groups[0]?.persons ?? 0),
      offences: percent(reading.value.numbers.groups[0]?.offences ?? 0)
    }),
    synthetic: reading.value.synthetic
  };
}

/**
 * The histogram by whole numbers that fits bins with persons and offences and is the least uneven of all: within a bin everybody has
 * its mean, rounded down for some and up for the rest. Its Gini is therefore the smallest the bins allow.
 */
export function leastUneven({ persons, offences }: Histogram): Exact[] {
  const sizes = new Map<number, number>();
  const add = (k: number, count: number) => {
    if (count > 0) sizes.set(k, (sizes.get(k) ?? 0) + count);
  };
  for (const { least, size } of persons) {
    const total = offences.find((bin) => bin.least === least)?.size ?? 0;
    if (size === 0) continue;
    const low = Math.floor(total / size);
    const more = total - low * size;
    add(low, size - more);
    add(low + 1, more);
  }
  return [...sizes].map(([k, count]) => ({ k, persons: count }));
}

/** A bin in words: `3 forhold`, `5–9 forhold`, `10 eller flere forhold`. */
function binName(least: number, next: number | undefined): string {
  if (next === undefined) return m.method_bin_or_more({ least });
  return next - least === 1
    ? m.method_bin_exact({ count: least })
    : m.method_bin_range({ from: least, to: next - 1 });
}
