import * as m from '$lib/texts/compiled/messages';
import type { Step } from './reading';

/** The steps of a reading in their order. */
export const steps: readonly Step[] = ['bytes', 'start', 'table', 'columns', 'numbers', 'checks', 'keeping'];

/** What is being done, in words. */
export function stepWords(step: Step): string {
  return {
    bytes: m.upload_step_bytes,
    start: m.upload_step_start,
    table: m.upload_step_table,
    columns: m.upload_step_columns,
    numbers: m.upload_step_numbers,
    checks: m.upload_step_checks,
    keeping: m.upload_step_keeping
  }[step]();
}
