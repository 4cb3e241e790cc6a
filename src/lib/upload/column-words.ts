import type { IntakeColumn } from '$lib/intake/intake';
import * as m from '$lib/texts/compiled/messages';

/** How sure a role is, in words. */
export function confidenceWords({ confidence, why }: IntakeColumn): string {
  if (why === 'answer') return m.upload_sure_said();
  if (confidence >= 0.85) return m.upload_sure_high();
  return confidence >= 0.7 ? m.upload_sure_fair() : m.upload_sure_low();
}

/** Why a column was given its role, in words. */
export function reasonWords({ why }: IntakeColumn): string {
  const reasons: Readonly<Record<string, () => string>> = {
    answer: m.upload_why_answer,
    header: m.upload_why_header,
    numbers: m.upload_why_numbers,
    name: m.upload_why_name,
    periods: m.upload_why_periods,
    'parts of a year': m.upload_why_parts,
    areas: m.upload_why_areas,
    offences: m.upload_why_offences,
    ages: m.upload_why_ages,
    sexes: m.upload_why_sexes,
    'status words': m.upload_why_status,
    'label of another column': m.upload_why_label,
    'dimension of its own': m.upload_why_own,
    'not understood': m.upload_why_unknown
  };
  return (reasons[why] ?? m.upload_why_measure)();
}
