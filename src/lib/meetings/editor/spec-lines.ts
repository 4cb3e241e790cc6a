import type { Claim } from '$lib/minutes/document';
import { indicatorOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, number, percent, period as periodName } from '$lib/texts/format';
import { directionLabel, kindLabel, populationLabel } from '../claim-labels';

/** One thing a claim says, with what it is called. */
export type SpecLine = { readonly name: string; readonly value: string };

/** What a claim says, a line for each thing, in words. */
export function specLines(claim: Claim): SpecLine[] {
  const { area, hedge, population } = claim;
  const place = area === null ? m.editor_spec_unsaid() : (findArea(area)?.label ?? area);
  return [
    { name: m.editor_spec_number(), value: numberOf(claim) },
    { name: m.editor_spec_who(), value: populationLabel(population) },
    { name: m.editor_spec_where(), value: capitalised(place) },
    { name: m.editor_spec_says(), value: saysOf(claim) },
    { name: m.editor_spec_when(), value: whenOf(claim) },
    ...(hedge === null ? [] : [{ name: m.editor_spec_hedge(), value: `«${hedge}»` }])
  ];
}

function numberOf({ indicator, subject }: Claim): string {
  const name = indicator === null ? capitalised(m.editor_spec_no_number()) : indicatorOf(indicator).short;
  return subject === '' || subject.toLocaleLowerCase('nb-NO') === name.toLocaleLowerCase('nb-NO')
    ? name
    : m.editor_spec_number_from({ name, words: subject });
}

function saysOf({ kind, direction, magnitude, count, countBefore }: Claim): string {
  const way =
    kind === 'change'
      ? directionLabel(direction)
      : direction === 'none'
        ? kindLabel(kind)
        : `${kindLabel(kind)} (${directionLabel(direction).toLocaleLowerCase('nb-NO')})`;
  const digits = magnitude === null || Number.isInteger(Math.round(magnitude * 1000) / 10) ? 0 : 1;
  const sizes = [
    ...(magnitude === null ? [] : [percent(direction === 'none' ? magnitude : Math.abs(magnitude), digits)]),
    ...(count === null
      ? []
      : [
          countBefore === null
            ? m.editor_spec_count({ count: number(count) })
            : m.editor_spec_counts({ before: number(countBefore), after: number(count) })
        ])
  ];
  return sizes.reduce((said, size) => m.editor_spec_size({ way: said, size }), way);
}

function whenOf({ period, baseline }: Claim): string {
  const now = period === null ? capitalised(m.editor_spec_unsaid()) : periodName(period);
  return baseline === null ? now : m.editor_spec_against({ period: now, baseline: periodName(baseline) });
}
