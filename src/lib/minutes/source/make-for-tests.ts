import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts, degrees, type PDFFont, type PDFPage } from 'pdf-lib';

/** For tests: a Word document from the XML of its body, with other parts where they are given. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const wrapped = (name: string, inner: string) => `<w:${name} xmlns:w="${main}">${inner}</w:${name}>`;
  const roots: Readonly<Record<string, string>> = {
    'word/styles.xml': 'styles',
    'word/numbering.xml': 'numbering',
    'word/footnotes.xml': 'footnotes',
    'word/header1.xml': 'hdr',
    'word/footer1.xml': 'ftr'
  };
  const files = Object.entries(parts).map(([name, inner]) => [
    name,
    strToU8(roots[name] === undefined ? inner : wrapped(roots[name], inner))
  ]);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(wrapped('document', `<w:body>${body}</w:body>`)),
    ...Object.fromEntries(files)
  });
}

/** For tests: the XML of a paragraph, with settings before its text. */
export function paragraph(text: string, settings = ''): string {
  return `<w:p><w:pPr>${settings}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** For tests: text at a place of a page, in points from its upper left corner. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly turned?: boolean;
};

/** For tests: a PDF of pages with text at places. */
export async function pdfOf(pages: readonly (readonly Placed[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold)
  };
  for (const placed of pages) {
    const page = document.addPage([595, 842]);
    for (const one of placed) draw(page, one, one.bold === true ? fonts.bold : fonts.plain);
  }
  return document.save({ useObjectStreams: false });
}

function draw(page: PDFPage, { text, x, y, size = 11, turned = false }: Placed, font: PDFFont): void {
  page.drawText(text, { x, y: 842 - y, size, font, rotate: degrees(turned ? 90 : 0) });
}

/** For tests: lines set under each other, as a paragraph or a list is. */
export function linesAt(x: number, y: number, lines: readonly string[], size = 11): Placed[] {
  return lines.map((text, at) => ({ text, x, y: y + at * size * 1.3, size }));
}

/** For tests: a PDF that is the picture of a page: a drawing of one point, blown up. */
export async function scannedPdf(pages: readonly ('picture' | string)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0)
  );
  const image = await document.embedPng(png);
  for (const what of pages) {
    const page = document.addPage([595, 842]);
    if (what === 'picture') page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    else page.drawText(what, { x: 60, y: 700, size: 11, font });
  }
  return document.save({ useObjectStreams: false });
}

/** For tests: a PDF that asks for a password, by the entries of the standard security handler. */
export async function lockedPdf(): Promise<Uint8Array> {
  const bytes = await pdfOf([[{ text: 'Referat', x: 60, y: 60 }]]);
  const text = String.fromCharCode(...bytes);
  const hex = '0123456789abcdef'.repeat(4);
  const entry = `/ID [<${hex.slice(0, 32)}> <${hex.slice(0, 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`;
  return Uint8Array.from(text.replace(/trailer\s*<</u, `trailer\n<< ${entry}`), (letter) =>
    letter.charCodeAt(0)
  );
}
