import type { Claim, Reading } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, period as periodName } from '$lib/texts/format';
import { populationLabel } from '../claim-labels';

/** A way to read a claim that may be kept or left: its place among them, what it says, and why it is one of them. */
export type ReadingChoice = { readonly value: string; readonly label: string; readonly why: string };

/** The ways a claim can be read, each with the reason it was chosen. */
export function readingChoices({ readings, kind }: Claim): ReadingChoice[] {
  return readings.map((reading, at) => ({
    value: `${at}`,
    label: labelOf(reading),
    why: whyOf(reading, kind === 'change')
  }));
}

function labelOf({ population, period, baseline }: Reading): string {
  const group = populationLabel(population).toLocaleLowerCase('nb-NO');
  if (period === null) return capitalised(m.editor_reading_open({ group }));
  const to = periodName(period);
  return baseline === null
    ? m.verdicts_label_at({ to, group })
    : m.verdicts_label_change({ to, from: periodName(baseline), group });
}

function whyOf({ basis, period }: Reading, compares: boolean): string {
  switch (basis) {
    case 'text':
      return period === null ? m.editor_basis_open() : m.editor_basis_text();
    case 'resolved':
      return m.editor_basis_resolved();
    case 'assumed':
      return compares ? m.editor_basis_assumed() : m.editor_basis_assumed_level();
    case 'chosen':
      return m.editor_basis_chosen();
  }
}
