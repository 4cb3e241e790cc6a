import { decodeText } from '$lib/files/decode';
import { kindOf } from '$lib/files/kind';
import { zipEntries } from '$lib/files/zip';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Format } from '../types';
import { refuse } from './fault';

const endings: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'txt',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  json: 'json-stat',
  px: 'px'
};

/** The format that a file's name promises, or null where numbers are not read from such files. */
export function formatNamed(file: string): Format | null {
  return endings[/\.([^.\\/]+)$/u.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * The format of a file of numbers: what its name promises, where its bytes are that. A workbook called `.csv`, an old or a locked
 * workbook, a page of a web site called `.xlsx`, a picture: each is refused with what it is and what to do.
 */
export function formatOf(file: string, bytes: Uint8Array): Result<Format> {
  const promised = formatNamed(file);
  if (promised === null) return fail('intake-format', file, m.formats_formats({ file }));
  if (bytes.length === 0) return refuse(file, 'empty');
  const kind = kindOf(bytes);
  if (kind === 'protected-office') return refuse(file, 'encrypted');
  const disguised = (what: string) =>
    fail('intake-disguised', file, m.formats_disguised({ file, kind: what }));
  switch (kind) {
    case 'zip': {
      const what = kindOfArchive(bytes);
      return promised === 'xlsx' && what === null ? ok(promised) : disguised(what ?? m.formats_kind_xlsx());
    }
    case 'ole':
      return disguised(m.formats_kind_xls());
    case 'pdf':
      return disguised(m.formats_kind_pdf());
    case 'html':
      return disguised(m.formats_kind_html());
    case 'xml':
      return disguised(m.formats_kind_xml());
    case 'rtf':
      return disguised(m.formats_kind_rtf());
    case 'image':
      return disguised(m.formats_kind_image());
    case 'binary':
      return disguised(m.formats_kind_unknown());
    case 'text':
      return ofText(promised, bytes, disguised);
  }
}

/** What an archive is; null for a workbook in Open XML, and for one that is cut off, which its own reader explains. */
function kindOfArchive(bytes: Uint8Array): string | null {
  const entries = zipEntries(bytes);
  if (!entries.ok) return null;
  const has = (pattern: RegExp) => entries.value.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/u)) return m.formats_kind_xlsb();
  if (has(/^xl\//u)) return null;
  if (has(/^word\//u)) return m.formats_kind_docx();
  if (has(/^content\.xml$/u)) return m.formats_kind_ods();
  return m.formats_kind_zip();
}

function ofText(
  promised: Format,
  bytes: Uint8Array,
  disguised: (what: string) => Result<Format>
): Result<Format> {
  const start = decodeText(bytes.subarray(0, 4096)).text.trimStart();
  const isPx = /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE)\s*=/u.test(start);
  if (promised === 'xlsx') return disguised(m.formats_kind_text());
  if (promised === 'json-stat') return /^[[{]/u.test(start) ? ok(promised) : refuseText(isPx, disguised);
  if (promised === 'px')
    return /^[A-Z][A-Z0-9-]*\s*(?:\[|\(|=)/u.test(start) ? ok(promised) : disguised(m.formats_kind_text());
  if (isPx) return disguised(m.formats_kind_px());
  return /^\{\s*"/u.test(start) ? disguised(m.formats_kind_json()) : ok(promised);
}

function refuseText(isPx: boolean, disguised: (what: string) => Result<Format>): Result<Format> {
  return disguised(isPx ? m.formats_kind_px() : m.formats_kind_text());
}
