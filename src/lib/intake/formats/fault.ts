import { fail, type Problem } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { ReadOptions } from '../types';

/** What a reader of a file that is no plain text needs to know besides its bytes: what to call it in messages, and which sheet. */
export type FormatOptions = ReadOptions & { readonly file: string };

/** Why a file cannot be read: each is one sentence that says what to do. */
export type FormatFault =
  | 'empty'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'swells'
  | 'too-many-cells'
  | 'not-json'
  | 'not-json-stat'
  | 'not-px';

const messages: Readonly<Record<FormatFault, (name: { file: string }) => string>> = {
  empty: m.formats_empty,
  damaged: m.formats_damaged,
  encrypted: m.formats_encrypted,
  'too-large': m.formats_too_large,
  swells: m.formats_swells,
  'too-many-cells': m.formats_too_many_cells,
  'not-json': m.formats_not_json,
  'not-json-stat': m.formats_not_json_stat,
  'not-px': m.formats_not_px
};

/** A fault as a problem of the file. */
export function refuse(file: string, fault: FormatFault): { ok: false; problem: Problem } {
  return fail(`intake-${fault}`, file, messages[fault]({ file }));
}
