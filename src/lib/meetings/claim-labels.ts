import type { ClaimKind, ClaimPopulation, Direction } from '$lib/minutes/document';
import { areas } from '$lib/questions/code-lists';
import { indicatorChoices } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { claimKinds, claimPopulations, directions } from './claim-form';

/** A choice in a select. */
export type Option = { readonly value: string; readonly text: string };

/** The name of a kind of claim. */
export function kindLabel(kind: ClaimKind): string {
  switch (kind) {
    case 'change':
      return m.meetings_kind_change();
    case 'level':
      return m.meetings_kind_level();
    case 'expected':
      return m.meetings_kind_expected();
    case 'spread':
      return m.meetings_kind_spread();
    case 'concentration':
      return m.meetings_kind_concentration();
    case 'count':
      return m.meetings_kind_count();
  }
}

/** The name of a direction. */
export function directionLabel(direction: Direction): string {
  switch (direction) {
    case 'up':
      return m.meetings_direction_up();
    case 'down':
      return m.meetings_direction_down();
    case 'flat':
      return m.meetings_direction_flat();
    case 'high':
      return m.meetings_direction_high();
    case 'low':
      return m.meetings_direction_low();
    case 'none':
      return m.meetings_direction_none();
  }
}

/** The name of a group of persons in a form. */
export function populationLabel(population: ClaimPopulation): string {
  switch (population) {
    case 'all':
      return m.meetings_population_all();
    case 'under-18':
      return m.meetings_population_under_18();
    case '18-24':
      return m.meetings_population_18_24();
    case 'boys-under-18':
      return m.meetings_population_boys();
    case 'unknown':
      return m.meetings_population_unknown();
  }
}

/** The selects of a claim's form, each with its choices in a fixed order. */
export function claimChoices(): Readonly<
  Record<'kind' | 'indicator' | 'population' | 'area' | 'direction', Option[]>
> {
  return {
    kind: claimKinds.map((kind) => ({ value: kind, text: kindLabel(kind) })),
    indicator: [{ value: '', text: m.meetings_field_no_indicator() }, ...indicatorChoices()],
    population: claimPopulations.map((one) => ({ value: one, text: populationLabel(one) })),
    area: [
      { value: '', text: m.meetings_field_no_area() },
      ...areas.codes.map(({ code, label }) => ({ value: code, text: label }))
    ],
    direction: directions.map((one) => ({ value: one, text: directionLabel(one) }))
  };
}
