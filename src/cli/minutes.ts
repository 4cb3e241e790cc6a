import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { toContract } from '$lib/minutes/json';
import { outlineText } from '$lib/minutes/outline-text';
import { formatNamed, readDocument } from '$lib/minutes/read-document';
import * as m from '$lib/texts/compiled/messages';
import type { ExitCode, Io } from './io';

/**
 * `minutes FILE [--json]`: reads minutes and prints their structure, as the contract's JSON or as an outline. Gives 0; 1 where a line
 * of the file found no place or a page is only a picture; 2 for wrong usage, a kind of file that minutes are not read from, or one
 * that cannot be read.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const refuse = (...words: string[]): 2 => {
    io.stderr(`${words.join(' ')}\n`);
    return 2;
  };
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' } }
  });
  const unknown = Object.keys(values).find((flag) => flag !== 'json');
  if (unknown !== undefined)
    return refuse(m.minutes_unknown_flag({ flag: `--${unknown}` }), m.minutes_usage());
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return refuse(m.minutes_usage());
  if (formatNamed(file) === null) return refuse(m.minutes_formats({ file }));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (fault) {
    return refuse(m.minutes_unreadable({ file, cause: causeOf(fault) }));
  }
  const minutes = await readDocument(basename(file), bytes);
  if (!minutes.ok) return refuse(minutes.problem.message);
  io.stdout(
    values.json ? `${JSON.stringify(toContract(minutes.value), null, 2)}\n` : outlineText(minutes.value)
  );
  const { unplaced, unreadPages } = minutes.value;
  if (unreadPages.length > 0)
    io.stderr(`${m.minutes_scanned_pages({ file, pages: unreadPages.join(', ') })}\n`);
  return unplaced.length + unreadPages.length === 0 ? 0 : 1;
}

function causeOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return m.minutes_cause_missing();
  if (code === 'EISDIR') return m.minutes_cause_folder();
  if (code === 'EACCES' || code === 'EPERM') return m.minutes_cause_denied();
  return fault instanceof Error ? fault.message : String(fault);
}
