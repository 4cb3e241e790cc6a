import { period as periodName } from '$lib/texts/format';
import { catalogue } from './catalogue';
import { ageCodes, areas, findArea, findOffence, sexCodes } from './code-lists';
import type { IndicatorId } from './indicator';

/** The Norwegian names of the codes in an answer. */
export const labels = {
  /** Running text and short name of an indicator. */
  indicator: (id: string): { readonly label: string; readonly short: string } => {
    const found = [...catalogue.values()].find((indicator) => indicator.id === id);
    return { label: found?.label ?? id, short: found?.short ?? id };
  },
  /** Name of an area: `hele Oslo` for the municipality, else its own. */
  area: (code: string): string => findArea(code)?.label ?? code,
  /** Name of a code of a scheme of offences: a type, a ground of hate crime, or how many offences a person has. */
  offence: (scheme: string, code: string): string => findOffence(scheme, code)?.label ?? code,
  /** Name of an age group: `15–17 år`. */
  age: (code: string): string => ageCodes.find((one) => one.code === code)?.label ?? code,
  /** Name of a sex. */
  sex: (code: string): string => sexCodes.find((one) => one.code === code)?.label ?? code,
  /** Name of a period: `1. tertial 2025`. */
  period: (code: string): string => periodName(code)
};

/** Every indicator's id and short name, for forms. */
export function indicatorChoices(): { readonly value: IndicatorId; readonly text: string }[] {
  return [...catalogue.values()].map((indicator) => ({ value: indicator.id, text: indicator.short }));
}

/** The areas that may be chosen on a topic page: the municipality and its places. */
export function areaChoices(): { readonly value: string; readonly text: string }[] {
  return areas.codes
    .filter((area) => area.kind !== 'district')
    .map((area) => ({ value: area.code, text: area.label }));
}
