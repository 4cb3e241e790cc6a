import { sparkOf } from '$lib/figures/sparkline';
import { absenceSigns } from '$lib/figures/numbers';
import { isNumber } from '$lib/observations/value';
import type { Answer, Basis, Comparison } from '$lib/questions/answer';
import { indicatorOf } from '$lib/questions/catalogue';
import { changeTone } from '$lib/questions/change-tone';
import { questionAddress } from '$lib/questions/address';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, list, number, season, signedPercent, spokenPercent, year } from '$lib/texts/format';
import { askOn, type Ground } from './asked';
import type { KeyRow, KeyTable } from './brief';
import { rangeOf } from './range';

/** The rows of the key table, in their order. They overlap, and are never added up. */
export const keyIndicators: readonly IndicatorId[] = [
  'reported-total',
  'physical-violence',
  'serious-violence',
  'robbery',
  'sexual-offences',
  'rape',
  'hate-crime',
  'youth-offences'
];

/** An indicator of the key table with its answer. */
export type KeyAnswer = { readonly indicator: IndicatorId; readonly answer: Answer };

/** The answers behind the key table, and the indicators that have no numbers at this place. */
export type KeyAnswers = { readonly found: readonly KeyAnswer[]; readonly absent: readonly IndicatorId[] };

/** A change that was computed. */
export type Changed = Extract<Comparison, { kind: 'change' }>;

/** Asks for every row of the key table. */
export async function keyAnswers(ground: Ground): Promise<KeyAnswers> {
  const found: KeyAnswer[] = [];
  const absent: IndicatorId[] = [];
  for (const indicator of keyIndicators) {
    const answer = await askOn(ground, indicator);
    if (answer.ok) found.push({ indicator, answer: answer.value });
    else absent.push(indicator);
  }
  return { found, absent };
}

/** The change of an answer's one row group, or null where none was computed. */
export function changeOf({ answer }: KeyAnswer): Changed | null {
  const [first] = answer.comparisons;
  return first?.kind === 'change' ? first : null;
}

/**
 * The key table of answers. `before` and `now` are the two years, since every row is about the same tertial of both. `city` are the answers
 * for the whole city, to stand beside those of a bydel.
 */
export function keyTable(
  { found, absent }: KeyAnswers,
  { period }: Ground,
  place: string,
  city: KeyAnswers | null
): KeyTable {
  const bases = new Set(found.flatMap((one) => changeOf(one)?.basis ?? []));
  const [basis] = bases.size === 1 ? [...bases] : [undefined];
  const shownYears = found.flatMap(({ answer }) => answer.rows.map((row) => year(row.period)));
  const now = year(period);
  const before = `${Number(now) - 1}`;
  return {
    caption: m.briefs_table_caption({ season: season(period), before, now, place }),
    before,
    now,
    beforeNote: basis === 'equally-matured' ? m.briefs_equally_early() : null,
    nowNote: found.some(isProvisional) ? m.briefs_provisional() : null,
    years: `${shownYears.toSorted()[0] ?? now}–${now}`,
    rows: found.map((one) => ({
      ...rowOf(one, period, isMixed(found)),
      city: city === null ? null : cityWords(city, one.indicator, period)
    })),
    notes: notesOf(found, absent, basis, before, place)
  };
}

/** Whether some of the answers are real and some are made up. */
export function isMixed(found: readonly KeyAnswer[]): boolean {
  return new Set(found.map(({ answer }) => answer.synthetic)).size > 1;
}

/** The number and the change of an indicator in the whole city: `19 700, −12 %`; the number alone where no percentage is shown. */
function cityWords({ found }: KeyAnswers, indicator: IndicatorId, period: string): string {
  const one = found.find((answer) => answer.indicator === indicator);
  if (one === undefined) return m.briefs_none();
  const changed = changeOf(one);
  const now = changed === null ? valueAt(one.answer, period) : number(changed.to.count);
  const { change } = changeWords(changed);
  return change === m.briefs_none() ? now : m.said_city_change({ now, change });
}

function rowOf(one: KeyAnswer, period: string, mixed: boolean): Omit<KeyRow, 'city'> {
  const { indicator, answer } = one;
  const { short, category } = indicatorOf(indicator);
  const change = changeOf(one);
  return {
    indicator,
    name: short,
    category,
    href: `/figur?${questionAddress(answer.question)}`,
    before: change === null ? m.briefs_none() : number(change.from.count),
    now: change === null ? valueAt(answer, period) : number(change.to.count),
    ...changeWords(change),
    spark: sparkOf(answer),
    tag: changeTone(change),
    isExample: mixed && answer.synthetic
  };
}

/** The number at a period, or the sign of its absence. */
function valueAt(answer: Answer, period: string): string {
  const value = answer.rows.find((row) => row.period === period)?.value;
  if (value === undefined) return absenceSigns.missing;
  return isNumber(value) ? number(value.value) : absenceSigns[value.kind];
}

/** A change and its interval, for the eye and for a screen reader; dashes where no percentage is shown. */
function changeWords(changed: Changed | null): Pick<KeyRow, 'change' | 'range' | 'spoken'> {
  const none = { change: m.briefs_none(), range: m.briefs_none(), spoken: m.briefs_spoken_none() };
  if (changed === null) return none;
  const { percent, wording } = changed.change;
  const range = rangeOf(changed.change);
  if (wording === 'too-few' || percent === null || range === null) return none;
  return {
    change: signedPercent(percent / 100),
    range: range.words,
    spoken: m.briefs_spoken_change({ size: spokenPercent(percent / 100), range: range.spoken })
  };
}

function isProvisional({ answer }: KeyAnswer): boolean {
  const value = answer.rows.find((row) => row.period === answer.period)?.value;
  return value !== undefined && isNumber(value) && value.flags.includes('provisional');
}

function notesOf(
  found: readonly KeyAnswer[],
  absent: readonly IndicatorId[],
  basis: Basis | undefined,
  before: string,
  place: string
): string[] {
  const names = (ids: readonly IndicatorId[]) =>
    list(ids.map((id) => indicatorOf(id).short.toLocaleLowerCase('nb')));
  const fresh = found.filter((one) => changeOf(one)?.basis === 'fresh-against-later');
  const without = found.filter((one) => changeOf(one) === null);
  const reasons = new Set(
    without.flatMap(({ answer }) =>
      answer.comparisons.flatMap((one) => (one.kind === 'none' ? [one.why] : []))
    )
  );
  return [
    ...(basis === 'equally-matured' ? [m.briefs_note_equally_early({ before })] : []),
    ...(fresh.length > 0 ? [m.briefs_note_fresh({ before })] : []),
    ...[...reasons].map((why) => {
      const about = without.filter(({ answer }) =>
        answer.comparisons.some((one) => one.kind === 'none' && one.why === why)
      );
      return m.briefs_note_no_change({ names: capitalised(names(about.map((one) => one.indicator))), why });
    }),
    ...(absent.length > 0 ? [m.briefs_note_absent({ names: names(absent), place })] : [])
  ];
}
