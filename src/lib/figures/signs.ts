import * as m from '$lib/texts/compiled/messages';
import type { PointValue, Sign } from './figure-view';
import { absenceSigns, absenceWords } from './numbers';

/** The signs that the values of a figure use, each with what it means, in a fixed order. */
export function valueSigns(values: readonly PointValue[]): Sign[] {
  const has = (test: (value: PointValue) => boolean) => values.some(test);
  return [
    ...(['suppressed', 'missing', 'not-applicable'] as const)
      .filter((kind) => has((value) => value.kind === kind))
      .map((kind) => ({ sign: absenceSigns[kind], meaning: absenceWords(kind) })),
    ...(has((value) => value.kind === 'number' && value.provisional)
      ? [{ sign: m.figures_sign_provisional(), meaning: m.figures_sign_provisional_means() }]
      : []),
    ...(has((value) => value.kind === 'number' && value.rounded)
      ? [{ sign: m.figures_sign_rounded(), meaning: m.figures_sign_rounded_means() }]
      : [])
  ];
}
