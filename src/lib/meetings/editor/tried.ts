import type { Problem } from '$lib/observations/result';
import type { ClaimFields } from '../claim-form';
import type { Specified } from './specified';

/** What was sent and not written: the fields as they were, and what came of them. */
export type Tried = {
  readonly id: string;
  readonly fields: ClaimFields;
  readonly now: Specified | null;
  readonly problem: Pick<Problem, 'path' | 'message'> | null;
};

/** The fields of a form that is being filled in. */
export type Filled = { -readonly [K in keyof Omit<ClaimFields, 'readings'>]: string } & {
  readings: string[];
};

/** A copy of the fields of a claim, to be filled in. */
export function filledFrom(fields: ClaimFields): Filled {
  return { ...fields, readings: [...fields.readings] };
}
