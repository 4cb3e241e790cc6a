import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Minutes } from './document';
import { formatNamed, readSource } from './read-document';
import { readMinutes } from './read';
import type { SourceText } from './source/source-text';

const layout = v.object({
  page: v.nullable(v.number()),
  level: v.nullable(v.number()),
  bold: v.boolean(),
  kind: v.picklist(['text', 'row', 'note']),
  furniture: v.nullable(v.picklist(['page-header', 'page-number'])),
  joins: v.boolean()
});

const stored = v.object({
  text: v.string(),
  layout: v.nullable(v.array(layout)),
  unreadPages: v.array(v.number())
});

/** The ending of a source that is stored as text with its layout: a PDF or a Word document from which words were taken out. */
export const STORED = 'json';

/** Reads a source as it lies in the store: the kinds that `readSource` reads, and text stored with its layout. */
export async function readStoredSource(name: string, bytes: Uint8Array): Promise<Result<SourceText>> {
  if (!name.endsWith(`.${STORED}`)) return readSource(name, bytes);
  try {
    const read = v.safeParse(stored, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (read.success) return ok({ name, ...read.output });
  } catch {
    // No JSON in UTF-8: the problem below says what to do.
  }
  return fail('minutes-damaged', name, m.minutes_damaged({ file: name }));
}

/** Reads a stored source as minutes. */
export async function readStoredDocument(name: string, bytes: Uint8Array): Promise<Result<Minutes>> {
  const source = await readStoredSource(name, bytes);
  return source.ok ? readMinutes(source.value) : source;
}

/** A source as bytes to store, with the ending of its name: plain text as it is, everything else with its layout. */
export function storedSource(source: SourceText): { readonly extension: string; readonly bytes: Uint8Array } {
  const format = formatNamed(source.name);
  const { text, layout: lines, unreadPages } = source;
  const encode = (words: string) => new TextEncoder().encode(words);
  return format === 'txt' || format === 'md'
    ? { extension: format, bytes: encode(text) }
    : { extension: STORED, bytes: encode(JSON.stringify({ text, layout: lines, unreadPages })) };
}

/** How many pages a document has, as far as its text tells; null where it has none of its own. */
export function pageCount({ sections, unreadPages }: Minutes): number | null {
  const last = Math.max(0, ...unreadPages, ...sections.map(({ pages }) => pages?.last ?? 0));
  return last === 0 ? null : last;
}
