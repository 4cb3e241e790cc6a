import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from '$lib/minutes/decode';
import { toContract } from '$lib/minutes/json';
import { outlineText } from '$lib/minutes/outline-text';
import { readMinutes } from '$lib/minutes/read';
import * as m from '$lib/texts/compiled/messages';
import type { ExitCode, Io } from './io';

/**
 * `minutes FILE [--json]`: reads minutes and prints their structure, as the contract's JSON or as an outline. Gives 0; 1 where a line
 * of the file found no place; 2 for wrong usage, another kind of file than `.txt` and `.md`, or one that cannot be read.
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
  if (!/^\.(?:txt|md|markdown)$/iu.test(extname(file))) return refuse(m.minutes_formats({ file }));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (fault) {
    return refuse(m.minutes_unreadable({ file, cause: causeOf(fault) }));
  }
  const minutes = readMinutes({ name: basename(file), text: decodeText(bytes).text });
  if (!minutes.ok) return refuse(minutes.problem.message);
  io.stdout(
    values.json ? `${JSON.stringify(toContract(minutes.value), null, 2)}\n` : outlineText(minutes.value)
  );
  return minutes.value.unplaced.length === 0 ? 0 : 1;
}

function causeOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return m.minutes_cause_missing();
  if (code === 'EISDIR') return m.minutes_cause_folder();
  if (code === 'EACCES' || code === 'EPERM') return m.minutes_cause_denied();
  return fault instanceof Error ? fault.message : String(fault);
}
