import { unzip, zipEntries, type ZipEntry, type ZipFault } from '$lib/files/zip';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { blockLines, docxLines, type DocxContext } from './docx-lines';
import { readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import { attribute, childrenOf, find, nameOf, parseXml } from './docx-xml';
import { MOST_UNPACKED } from './limits';
import { raised, sourceOf, type FoundLine, type SourceText } from './source-text';

const mainPart = /^word\/document\d*\.xml$/u;
const pageNumber = /^(?:side|s\.|page)?\s*(?:\d+\s*)?(?:(?:av|of|\/)\s*\d*)?$/iu;

/**
 * Reads a Word document (WordprocessingML, ECMA-376) as lines: paragraphs with the numbers that Word counts out, headings, lists,
 * tables, notes, and running heads. Macros, pictures and everything else in the package are never unpacked.
 */
export function readDocx(name: string, bytes: Uint8Array): Result<SourceText> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return refuse(name, entries.problem);
  const main = entries.value.find((one) => mainPart.test(one.name));
  if (main === undefined)
    return fail('minutes-not-word', name, m.minutes_not_word({ file: name, kind: kindOfZip(entries.value) }));
  const parts = new Parts(bytes, entries.value);
  const body = find(parts.read(main.name), 'body');
  if (body === null) return refuse(name, parts.fault ?? 'damaged');
  const notes = new Notes({
    footnote: parts.read('word/footnotes.xml'),
    endnote: parts.read('word/endnotes.xml')
  });
  const context: DocxContext = {
    styleOf: readStyles(parts.read('word/styles.xml')),
    numbering: readNumbering(parts.read('word/numbering.xml')),
    note: (kind, id) => notes.refer(kind, id)
  };
  const text = childrenOf(body).flatMap((child) => [...blockLines(child, context), ...notes.take(context)]);
  const running = (pattern: RegExp) =>
    entries.value
      .filter((one) => pattern.test(one.name))
      .flatMap((one) => runningLines(parts.read(one.name), context));
  const heads = running(/^word\/header\d*\.xml$/u);
  const feet = running(/^word\/footer\d*\.xml$/u);
  if (parts.fault !== null) return refuse(name, parts.fault);
  return ok(sourceOf(name, [...heads, ...text, ...feet]));
}

function refuse(name: string, fault: ZipFault): Result<never> {
  if (fault === 'too-large') return fail('minutes-too-large', name, m.minutes_swells({ file: name }));
  if (fault === 'encrypted') return fail('minutes-encrypted', name, m.minutes_encrypted({ file: name }));
  return fail('minutes-damaged', name, m.minutes_damaged({ file: name }));
}

function kindOfZip(entries: readonly ZipEntry[]): string {
  const has = (start: string) => entries.some((one) => one.name.startsWith(start));
  if (has('xl/')) return m.minutes_kind_xlsx();
  if (has('ppt/')) return m.minutes_kind_pptx();
  if (has('content.xml')) return m.minutes_kind_odt();
  return m.minutes_kind_zip();
}

/** Unpacks parts as they are asked for, all of them together within one limit. */
class Parts {
  fault: ZipFault | null = null;
  #left = MOST_UNPACKED;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((one) => [one.name, one]));
  }

  read(name: string): Element | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const part = unzip(this.#bytes, entry, this.#left);
    if (!part.ok) {
      this.fault ??= part.problem;
      return null;
    }
    this.#left -= part.value.length;
    const root = parseXml(new TextDecoder().decode(part.value));
    if (root === null) this.fault ??= 'damaged';
    return root;
  }
}

type NoteKind = 'footnote' | 'endnote';

/** Numbers notes in the order that the text refers to them, and gives each right after the paragraph or table that does. */
class Notes {
  readonly #roots: Readonly<Record<NoteKind, Element | null>>;
  readonly #order: { readonly kind: NoteKind; readonly id: string }[] = [];
  #taken = 0;

  constructor(roots: Readonly<Record<NoteKind, Element | null>>) {
    this.#roots = roots;
  }

  refer(kind: NoteKind, id: string): number {
    const there = this.#order.findIndex((one) => one.kind === kind && one.id === id);
    return there >= 0 ? there + 1 : this.#order.push({ kind, id });
  }

  take(context: DocxContext): FoundLine[] {
    const found: FoundLine[] = [];
    for (; this.#taken < this.#order.length; this.#taken += 1) {
      const next = this.#order[this.#taken];
      if (next !== undefined) found.push(...this.#linesOf(next.kind, next.id, this.#taken + 1, context));
    }
    return found;
  }

  #linesOf(kind: NoteKind, id: string, number: number, context: DocxContext): FoundLine[] {
    const root = this.#roots[kind];
    const note = (root === null ? [] : childrenOf(root)).find(
      (one) => nameOf(one) === kind && attribute(one, 'id') === id
    );
    if (note === undefined) return [];
    return docxLines(note, context)
      .filter(({ text }) => text.trim() !== '')
      .map((line, at) => ({
        ...line,
        text: at === 0 ? `${raised(number)} ${line.text.trim()}` : line.text,
        kind: 'note'
      }));
  }
}

function runningLines(root: Element | null, context: DocxContext): FoundLine[] {
  if (root === null) return [];
  return docxLines(root, context)
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({
      ...line,
      kind: 'text',
      level: null,
      furniture: pageNumber.test(line.text.trim()) ? 'page-number' : 'page-header'
    }));
}
