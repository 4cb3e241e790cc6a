import { ALL } from '$lib/observations/observation';
import { isNumber, type Value } from '$lib/observations/value';
import { catalogue } from '$lib/questions/catalogue';
import { areas } from '$lib/questions/code-lists';
import { labels } from '$lib/questions/labels';
import type { Key } from '$lib/releases/diff';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, number, percent, period as periodName, signed, signedPercent } from '$lib/texts/format';
import type { Sorting } from './change-list';
import type { DraftDimension } from './draft-rows';
import { FEW, type Difference, type DifferenceKind } from './difference';
import type { ShownKey } from './shown-numbers';

/** A difference as a row of the list shows it. */
export type ChangeWords = {
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly type: string;
  readonly area: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly what: string;
};

/** The name of a kind of difference, as a tag has it. */
export function kindName(kind: DifferenceKind): string {
  switch (kind) {
    case 'new':
      return m.draft_kind_new();
    case 'revised':
      return m.draft_kind_revised();
    case 'large':
      return m.draft_kind_large();
    case 'rounding':
      return m.draft_kind_rounding();
    case 'removed':
      return m.draft_kind_removed();
    case 'suppressed':
      return m.draft_kind_suppressed();
  }
}

/** A value in a table: the number, `:` where it is held back, `..` where it is missing, `–` where there is none. */
export function valueSign(value: Value | null): string {
  if (value === null) return '–';
  if (isNumber(value)) return number(value.value);
  return value.kind === 'suppressed' ? ':' : value.kind === 'missing' ? '..' : '.';
}

/** What a difference amounts to: `+14 (+16 %)`, `+3`, `ny`. No share of fewer than ten. */
export function changeText({ kind, by, share, after }: Difference<unknown>): string {
  if (kind === 'suppressed') return m.draft_text_suppressed();
  if (kind === 'new') return m.draft_text_new();
  if (by === null) return after === null ? m.draft_text_removed() : m.draft_text_shown();
  const few = after?.kind === 'count' && after.value < FEW;
  return share === null || few ? signed(by) : `${signed(by)} (${signedPercent(share, digitsOf(share))})`;
}

/** How large the share of a difference is in words: `16 %`, or null where a share says nothing. */
export function shareText({ share, after }: Difference<unknown>): string | null {
  const few = after?.kind === 'count' && after.value < FEW;
  return share === null || few ? null : percent(Math.abs(share), digitsOf(share));
}

/** A share under one per cent has a decimal, so that it does not read as nothing. */
function digitsOf(share: number): 0 | 1 {
  return Math.abs(share) < 0.01 ? 1 : 0;
}

function common(
  one: Difference<unknown>
): Pick<ChangeWords, 'key' | 'kind' | 'before' | 'after' | 'change' | 'what'> {
  return {
    key: one.key,
    kind: one.kind,
    before: valueSign(one.before),
    after: valueSign(one.after),
    change: changeText(one),
    what: kindName(one.kind)
  };
}

/** A shown number's difference in words. */
export function shownWords(one: Difference<ShownKey>): ChangeWords {
  const { indicator, area, period } = one.of;
  return {
    ...common(one),
    type: labels.indicator(indicator).short,
    area: capitalised(labels.area(area)),
    period: periodName(period)
  };
}

/** A cell's difference in words; `scheme` is the dataset's scheme of offences. */
export function cellDifferenceWords(one: Difference<Key>, scheme: string): ChangeWords {
  const { offence, age, sex, measure, area, period } = one.of;
  const codes = [
    ...(offence === ALL ? [] : [labels.offence(scheme, offence)]),
    ...(age === ALL ? [] : [labels.age(age)]),
    ...(sex === ALL ? [] : [labels.sex(sex)])
  ];
  return {
    ...common(one),
    type: codes.length === 0 ? measure : codes.join(', '),
    area: capitalised(labels.area(area)),
    period: periodName(period)
  };
}

const indicatorOrder = new Map([...catalogue.keys()].map((id, at) => [id, at]));
const areaOrder = new Map(areas.codes.map(({ code }, at) => [code, at]));
const byArea = (a: { area: string }, b: { area: string }) =>
  (areaOrder.get(a.area) ?? 0) - (areaOrder.get(b.area) ?? 0);
const byPeriod = (a: { period: string }, b: { period: string }) =>
  a.period < b.period ? 1 : a.period > b.period ? -1 : 0;

/** The order of shown numbers: indicators as the catalogue has them, areas as their list, newest period first. */
export const shownSorting: Sorting<ShownKey> = {
  type: (a, b) =>
    (indicatorOrder.get(a.indicator) ?? 0) - (indicatorOrder.get(b.indicator) ?? 0) ||
    byArea(a, b) ||
    byPeriod(a, b),
  omrade: byArea,
  periode: byPeriod
};

/** The order of cells, by their codes, newest period first. */
export const cellSorting: Sorting<Key> = {
  type: (a, b) =>
    compare(a.offence, b.offence) || byArea(a, b) || byPeriod(a, b) || compare(a.age + a.sex, b.age + b.sex),
  omrade: byArea,
  periode: byPeriod
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The name of a dimension in running text. */
export function dimensionName(dimension: DraftDimension): string {
  switch (dimension) {
    case 'period':
      return m.draft_dimension_period();
    case 'area':
      return m.draft_dimension_area();
    case 'offence':
      return m.draft_dimension_offence();
    case 'age':
      return m.draft_dimension_age();
    case 'sex':
      return m.draft_dimension_sex();
  }
}

/** What happens to a number, in a sentence. */
export function numberSentence(one: Difference<ShownKey>): string {
  const period = periodName(one.of.period);
  const { before, after, by } = one;
  switch (one.kind) {
    case 'new':
      return m.draft_number_new({ period, after: valueSign(after) });
    case 'suppressed':
      return m.draft_number_suppressed({ period });
    case 'removed':
      return m.draft_number_removed({ period, before: valueSign(before) });
    default: {
      if (by === null) return m.draft_number_shown({ period, after: valueSign(after) });
      const share = shareText(one);
      const words = { period, by: number(Math.abs(by)) };
      if (share === null) return by > 0 ? m.draft_number_up(words) : m.draft_number_down(words);
      return by > 0
        ? m.draft_number_up_share({ ...words, share })
        : m.draft_number_down_share({ ...words, share });
    }
  }
}
