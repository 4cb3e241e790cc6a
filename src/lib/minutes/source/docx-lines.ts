import type { Numbering } from './docx-numbering';
import { outlineLevel, numberOf, type ParagraphStyle } from './docx-styles';
import { attribute, childrenOf, find, isOn, nameOf, valueAt } from './docx-xml';
import { raised, rowText, type FoundLine } from './source-text';

/** What the paragraphs of a document lean on. */
export type DocxContext = {
  readonly styleOf: (id: string | null) => ParagraphStyle;
  readonly numbering: Numbering;
  /** Called with the id of a footnote or endnote where the text refers to it; gives the number it is shown by. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => number;
};

/** What Word keeps beside the text as it stands: deleted and moved words, instructions to fields, second forms of drawings. */
const unseen = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'rPr',
  'pPr',
  'tblPr',
  'sectPr'
]);
const longestHeading = 160;

/** The lines of a body, header or note of a Word document: a line for each paragraph and for each row of a table. */
export function docxLines(container: Element, context: DocxContext): FoundLine[] {
  return childrenOf(container).flatMap((child) => blockLines(child, context));
}

/** The lines of one paragraph, table, or wrapper around such. */
export function blockLines(element: Element, context: DocxContext): FoundLine[] {
  const name = nameOf(element);
  if (unseen.has(name)) return [];
  if (name === 'p') return paragraphLines(element, context);
  if (name === 'tbl') return tableLines(element, context);
  return docxLines(element, context);
}

function line(text: string, hints: Partial<FoundLine> = {}): FoundLine {
  return {
    text,
    page: null,
    level: null,
    bold: false,
    kind: 'text',
    furniture: null,
    joins: false,
    ...hints
  };
}

function paragraphLines(paragraph: Element, context: DocxContext): FoundLine[] {
  const settings = find(paragraph, 'pPr');
  const style = context.styleOf(valueAt(settings, 'pStyle'));
  const runs = new Runs(context);
  runs.walk(paragraph);
  const own = find(settings, 'numPr');
  const numId = own === null ? style.numId : (valueAt(own, 'numId') ?? style.numId);
  const listLevel = numberOf(valueAt(own, 'ilvl')) ?? style.listLevel ?? 0;
  const isEmpty = runs.text.trim() === '';
  const number = isEmpty || numId === '0' ? null : context.numbering(numId, listLevel);
  const level = outlineLevel(settings) ?? style.level;
  const isHeading = level !== null && runs.text.length <= longestHeading;
  const bold = !isEmpty && (runs.isBold || (style.bold && !isHeading));
  const written =
    number === null || startsWithNumber(runs.text, number) ? runs.text : `${number} ${runs.text}`;
  const lines = written
    .split('\n')
    .map((text, at) => line(text, { level: isHeading && at === 0 ? level : null, bold: bold && !isHeading }));
  return [...lines, ...runs.boxes];
}

/** Whether the writer has typed the number as well. */
function startsWithNumber(text: string, number: string): boolean {
  return number.length > 1 && text.trimStart().startsWith(`${number} `);
}

/** A row is a line. A table of one column is only a frame around paragraphs, and so is a table within a cell. */
function tableLines(table: Element, context: DocxContext): FoundLine[] {
  const rows = descendants(table, 'tr');
  return rows.flatMap((row) => {
    const cells = descendants(row, 'tc');
    if (cells.length === 1 && cells[0] !== undefined && rows.length === 1)
      return docxLines(cells[0], context);
    const texts = cells.map((cell) => docxLines(cell, context).map(({ text }) => text.trim()));
    const joined = texts.map((lines) => lines.filter((one) => one !== '').join(' '));
    return joined.every((cell) => cell === '')
      ? []
      : [line(rowText(joined), { kind: cells.length > 1 ? 'row' : 'text' })];
  });
}

/** Elements of a name under another, through wrappers such as content controls, but not within each other. */
function descendants(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    return unseen.has(nameOf(child)) || nameOf(child) === 'tbl' ? [] : descendants(child, name);
  });
}

/** Gathers the text of a paragraph's runs. */
class Runs {
  text = '';
  /** Whether all letters are bold. */
  isBold = true;
  /** Lines of text boxes anchored here. */
  readonly boxes: FoundLine[] = [];
  readonly #context: DocxContext;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  walk(element: Element): void {
    for (const child of childrenOf(element)) this.#take(child);
  }

  #take(child: Element): void {
    const name = nameOf(child);
    if (unseen.has(name)) return;
    switch (name) {
      case 't':
        this.text += child.textContent ?? '';
        break;
      case 'tab':
      case 'ptab':
        this.text += '\t';
        break;
      case 'br':
        this.text += attribute(child, 'type') === null ? '\n' : ' ';
        break;
      case 'cr':
        this.text += '\n';
        break;
      case 'noBreakHyphen':
        this.text += '-';
        break;
      case 'sym':
        this.text += '•';
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#refer(child, name === 'footnoteReference' ? 'footnote' : 'endnote');
        break;
      case 'txbxContent':
        this.boxes.push(...docxLines(child, this.#context));
        break;
      case 'r':
        this.#run(child);
        break;
      default:
        this.walk(child);
    }
  }

  #run(run: Element): void {
    if (isOn(run, 'rPr', 'vanish')) return;
    const before = this.text.length;
    this.walk(run);
    const words = this.text.slice(before).trim();
    if (words !== '' && !isOn(run, 'rPr', 'b')) this.isBold = false;
  }

  #refer(reference: Element, kind: 'footnote' | 'endnote'): void {
    const id = attribute(reference, 'id');
    if (id !== null) this.text += raised(this.#context.note(kind, id));
  }
}
