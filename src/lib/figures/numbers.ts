import type { Change } from '$lib/change/change';
import { number, signedPercent, spokenPercent } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { PointValue } from './figure-view';

/** The signs that stand where a number is not: Statistics Norway's. */
export const absenceSigns = { suppressed: ':', missing: '..', 'not-applicable': '.' } as const;

/** A value as it stands beside its mark and in a table: the number, with `f` where it is provisional, or the sign of its absence. */
export function shown(value: PointValue, digits: number, flagged = true): string {
  if (value.kind !== 'number') return absenceSigns[value.kind];
  const flag = flagged && value.provisional ? `\u00a0${m.figures_sign_provisional()}` : '';
  return `${number(value.value, digits)}${flag}`;
}

/** A value in running text: `foreløpig om lag 122`, `vises ikke av personvernhensyn`. */
export function inText(value: PointValue, digits: number): string {
  if (value.kind !== 'number') return absenceWords(value.kind);
  const size = number(value.value, digits);
  const about = value.rounded ? m.figures_about({ size }) : size;
  return value.provisional ? m.figures_provisionally({ size: about }) : about;
}

/** Why a number is not there, in words. */
export function absenceWords(kind: 'suppressed' | 'missing' | 'not-applicable'): string {
  switch (kind) {
    case 'suppressed':
      return m.figures_absent_suppressed();
    case 'missing':
      return m.figures_absent_missing();
    case 'not-applicable':
      return m.figures_absent_not_applicable();
  }
}

/** The flags and the absence of a value spelled out for a table; empty where there is nothing to say. */
export function remark(value: PointValue): string[] {
  if (value.kind !== 'number') return [absenceWords(value.kind)];
  return [
    ...(value.provisional ? [m.figures_remark_provisional()] : []),
    ...(value.rounded ? [m.figures_remark_rounded()] : [])
  ];
}

/** How many decimals a change in per cent is told with: none, but one below one per cent. */
function decimalsOf(percent: number): 0 | 1 {
  const whole = Math.abs(percent);
  return whole < 0.95 && whole >= 0.05 ? 1 : 0;
}

/** The size of a change in per cent, without its sign: `12`, `0,4`. */
export function size(percent: number): string {
  return number(Math.abs(percent), decimalsOf(percent));
}

/** A change in per cent beside its mark: `−12 %`, `+0,4 %`. */
export function percentLabel(percent: number): string {
  return signedPercent(percent / 100, decimalsOf(percent));
}

/** A change in per cent in words: `minus 12 prosent`, `pluss 0,4 prosent`. */
export function percentWords(percent: number): string {
  const words = spokenPercent(percent / 100, decimalsOf(percent));
  return percent >= 0.05 ? m.figures_mark_plus({ size: words }) : words;
}

/** The 95 % interval of a change in words: `fra 32 prosent ned til 11 prosent opp`, `10 til 14 prosent ned`. */
export function intervalWords(change: Pick<Change, 'low' | 'high'>): string {
  const low = change.low === null ? null : 100 * (change.low - 1);
  const high = change.high === null ? null : 100 * (change.high - 1);
  if (low === null) return m.figures_interval_unknown();
  if (high === null) {
    return low < 0
      ? m.figures_interval_down_open({ low: size(low) })
      : m.figures_interval_up_open({ low: size(low) });
  }
  if (high < 0) return m.figures_interval_down({ low: size(high), high: size(low) });
  if (low > 0) return m.figures_interval_up({ low: size(low), high: size(high) });
  return m.figures_interval_across({ low: size(low), high: size(high) });
}
