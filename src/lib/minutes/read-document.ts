import { decodeText } from '$lib/files/decode';
import { kindOf, type TrueKind } from '$lib/files/kind';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Minutes } from './document';
import { readMinutes } from './read';
import { MOST_BYTES, MOST_LETTERS } from './source/limits';
import type { DocumentFormat, SourceText } from './source/source-text';

const endings: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  pdf: 'pdf',
  docx: 'docx'
};

/** The format that a file's name promises, or null where minutes are not read from such files. */
export function formatNamed(name: string): DocumentFormat | null {
  return endings[/\.([^.\\/]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * Reads a document as minutes: PDF, Word (`.docx`), plain text in UTF-8, UTF-16 or Windows-1252, or Markdown. The same on the command
 * line and in the browser. A file that cannot be read gives one problem that says what to do: another kind than its name says,
 * protected, damaged, too large, only pictures, without words.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Result<Minutes>> {
  const source = await readSource(name, bytes);
  return source.ok ? readMinutes(source.value) : source;
}

/** The text of a document with what its layout says of each line: `readDocument`'s first half. */
export async function readSource(name: string, bytes: Uint8Array): Promise<Result<SourceText>> {
  const format = formatNamed(name);
  if (format === null) return fail('minutes-format', name, m.minutes_formats({ file: name }));
  if (bytes.length > MOST_BYTES) return fail('minutes-too-large', name, m.minutes_too_large({ file: name }));
  const kind = kindOf(bytes);
  if (kind === 'protected-office')
    return fail('minutes-encrypted', name, m.minutes_encrypted({ file: name }));
  if (bytes.length === 0) return fail('minutes-empty', name, m.minutes_empty({ file: name }));
  if (!expected[format].includes(kind)) {
    return kind === 'binary' && (format === 'txt' || format === 'md')
      ? fail('minutes-not-text', name, m.minutes_not_text({ file: name }))
      : fail('minutes-disguised', name, m.minutes_disguised({ file: name, kind: kindText(kind) }));
  }
  if (format === 'pdf') return (await import('./source/pdf')).readPdf(name, bytes);
  if (format === 'docx') {
    const source = (await import('./source/docx')).readDocx(name, bytes);
    return source.ok ? withinLimit(source.value) : source;
  }
  if (bytes.length > 4 * MOST_LETTERS)
    return fail('minutes-too-long', name, m.minutes_too_long({ file: name }));
  return withinLimit({ name, text: decodeText(bytes).text, layout: null, unreadPages: [] });
}

const expected: Readonly<Record<DocumentFormat, readonly TrueKind[]>> = {
  txt: ['text'],
  md: ['text'],
  pdf: ['pdf'],
  docx: ['zip']
};

function withinLimit(source: SourceText): Result<SourceText> {
  return source.text.length <= MOST_LETTERS
    ? ok(source)
    : fail('minutes-too-long', source.name, m.minutes_too_long({ file: source.name }));
}

function kindText(kind: TrueKind): string {
  switch (kind) {
    case 'pdf':
      return m.minutes_kind_pdf();
    case 'zip':
      return m.minutes_kind_zip();
    case 'ole':
    case 'protected-office':
      return m.minutes_kind_doc();
    case 'rtf':
      return m.minutes_kind_rtf();
    case 'html':
      return m.minutes_kind_html();
    case 'xml':
      return m.minutes_kind_xml();
    case 'image':
      return m.minutes_kind_image();
    case 'text':
      return m.minutes_kind_text();
    case 'binary':
      return m.minutes_kind_unknown();
  }
}
