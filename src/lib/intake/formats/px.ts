import { decodeText } from '$lib/files/decode';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { matchStatus } from '../match/status';
import { problem } from '../problem';
import type { CubeGrid, IntakeProblem } from '../types';
import { refuse, type FormatOptions } from './fault';
import { MOST_BYTES, MOST_CELLS } from './limits';
import { pxDimensions, PxMeta } from './px-dimensions';
import { pxParts } from './px-keywords';
import { plainNumber } from './xlsx-number';

/**
 * Reads a cube in PC-Axis (`.px`): in Windows-1252, Latin-1 or UTF-8, texts over several lines, dots and dashes for numbers that are
 * not there, hierarchies. A sign in the numbers is the one that the file says it stands for (`DATASYMBOL1`…), and its own word for it
 * the status. A file that is cut off or holds another number of values than it promises is refused.
 */
export function readPx(bytes: Uint8Array, { file }: FormatOptions): Result<CubeGrid> {
  if (bytes.length === 0) return refuse(file, 'empty');
  if (bytes.length > MOST_BYTES) return refuse(file, 'too-large');
  const { text, encoding } = decodeText(bytes);
  const parts = pxParts(text);
  if (!parts.ok) return fail('intake-truncated', file, m.formats_px_keyword({ file, keyword: parts.fault }));
  const meta = new PxMeta(parts.keywords);
  if (meta.has('KEYS')) return fail('intake-format', file, m.formats_px_keys({ file }));
  const dimensions = pxDimensions(meta);
  const expected = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (dimensions.length === 0 || expected === 0) return refuse(file, 'not-px');
  if (expected > MOST_CELLS) return refuse(file, 'too-many-cells');
  const cells = readCells(text, parts, meta, expected);
  if (!cells.ok) {
    const { position, word } = cells.problem;
    return fail('intake-damaged', file, m.formats_px_value({ file, position, text: word }));
  }
  const { values, statuses, found } = cells.value;
  if (found !== expected) return fail('intake-truncated', file, m.formats_px_size({ file, expected, found }));
  return ok({
    kind: 'cube',
    format: 'px',
    encoding: encodingOf(encoding, bytes, meta),
    version: meta.word('AXIS-VERSION') ?? '',
    title: meta.word('TITLE') ?? meta.word('CONTENTS') ?? '',
    dimensions,
    values,
    statuses,
    problems: charsetProblems(file, bytes, meta)
  });
}

type Cells = {
  readonly values: (string | null)[];
  readonly statuses: (string | null)[];
  readonly found: number;
};

/** Reads the numbers and signs; more than are promised are counted, not kept. */
function readCells(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  meta: PxMeta,
  expected: number
): Result<Cells, { readonly position: number; readonly word: string }> {
  const values: (string | null)[] = [];
  const statuses: (string | null)[] = [];
  const signs = signsOf(meta);
  const token = /"([^"]*)"|[^\s,;"]+/gu;
  token.lastIndex = from;
  let found = 0;
  for (let match = token.exec(text); match !== null && match.index < to; match = token.exec(text)) {
    found += 1;
    if (found > expected) continue;
    const word = match[1] ?? match[0];
    const number = match[1] === undefined ? plainNumber(word) : null;
    const sign = number === null ? signs(word) : null;
    if (number === null && sign === null)
      return { ok: false, problem: { position: found, word: word.slice(0, 40) } };
    values.push(number ?? sign?.value ?? null);
    statuses.push(sign?.status ?? null);
  }
  return ok({ values, statuses, found });
}

type Sign = { readonly value: string; readonly status: string | null };

/** What a sign in the numbers is: dots by their number, a dash for nil; as the file says that it shows them, where that is a sign too. */
function signsOf(meta: PxMeta): (word: string) => Sign | null {
  const known = new Map<string, Sign>();
  const add = (sign: string, name: string) => {
    const shown = meta.word(name);
    const isSign = shown !== null && matchStatus(shown) !== null;
    known.set(sign, {
      value: isSign ? shown : sign,
      status: shown ?? (name === 'DATASYMBOLNIL' ? 'nil' : null)
    });
  };
  for (let dots = 1; dots <= 6; dots += 1) add('.'.repeat(dots), `DATASYMBOL${dots}`);
  add('.......', 'DATASYMBOLSUM');
  add('-', 'DATASYMBOLNIL');
  return (word) => known.get(word) ?? (matchStatus(word) === null ? null : { value: word, status: null });
}

/** The encoding that the bytes show; where there are only letters of ASCII, the one the file names. */
function encodingOf(read: string, bytes: Uint8Array, meta: PxMeta): string {
  const isPlain = read === 'utf-8' && !bytes.some((byte) => byte > 127);
  return isPlain && meta.word('CODEPAGE')?.toLowerCase() !== 'utf-8' ? 'windows-1252' : read;
}

/** Without a character set, the letters are those of an old code page (axis version 2013, CHARSET): they may be read wrong. */
function charsetProblems(file: string, bytes: Uint8Array, meta: PxMeta): IntakeProblem[] {
  if (meta.has('CHARSET') || meta.has('CODEPAGE') || !bytes.some((byte) => byte > 127)) return [];
  return [problem('encoding-uncertain', 'warning', m.formats_px_charset({ file }))];
}
