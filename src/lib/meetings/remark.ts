import { fail, ok, type Result } from '$lib/observations/result';
import type { CouncilRules } from '$lib/releases/council-settings';
import * as m from '$lib/texts/compiled/messages';
import type { Meeting } from './meeting';

/** The longest a remark may be, in characters. */
export const LONGEST_REMARK = 400;

/** An identity number, a telephone number as it is usually written, or an address of e-mail: what points at one person. */
const PERSONAL = [
  /(?<!\d)\d{6} ?\d{5}(?!\d)/u,
  /(?<!\d)(?:\d{8}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?!\d)/u,
  /\S@\S+\.\S/u
];

/** The bodies that may sign: the meeting's own, and those the council has named. Never persons. */
export function signers({ body }: Meeting, { bodies }: CouncilRules): string[] {
  return [...new Set([body, ...bodies])];
}

/** The words of a remark with blanks folded. Fails where there are none, too many, or some that point at one person. */
export function remarkText(written: string): Result<string> {
  const text = written.replace(/\s+/gu, ' ').trim();
  if (text === '') return fail('no-text', 'text', m.said_remark_empty());
  if (text.length > LONGEST_REMARK)
    return fail('too-long', 'text', m.said_remark_too_long({ most: LONGEST_REMARK, length: text.length }));
  if (PERSONAL.some((pattern) => pattern.test(text)))
    return fail('personal', 'text', m.said_remark_personal());
  return ok(text);
}
