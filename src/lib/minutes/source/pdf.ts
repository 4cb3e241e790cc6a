import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { MOST_LETTERS, MOST_PAGES } from './limits';
import type { RowPage } from './pdf-furniture';
import { readGlyphs, type FontFacts } from './pdf-glyphs';
import { pdfLines } from './pdf-lines';
import { rowsOf } from './pdf-rows';
import { sourceOf, type SourceText } from './source-text';

/** Fewer letters than this on a page with a picture is no text. */
const fewestLetters = 8;
const tail = 2048;

/**
 * Reads a PDF by the places of its letters. PDF.js runs in the thread that calls, with neither scripts nor fonts nor character maps
 * fetched, and skips pictures. Fails with one clear message where the file is encrypted, cut off, damaged, too long or only pictures.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Result<SourceText>> {
  if (!latinTail(bytes).includes('%%EOF'))
    return fail('minutes-damaged', name, m.minutes_damaged({ file: name }));
  const pdfjs = await engine();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      return fail('minutes-too-long', name, m.minutes_too_many_pages({ file: name, pages: MOST_PAGES }));
    }
    const pages: RowPage[] = [];
    const pictures: number[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList();
      const known = new Map<string, FontFacts>();
      const fontOf = (font: string): FontFacts => {
        const facts =
          known.get(font) ?? fontFacts(page.commonObjs.has(font) ? page.commonObjs.get(font) : null);
        known.set(font, facts);
        return facts;
      };
      const fragments = readGlyphs(operators, pdfjs.OPS, viewport.transform, fontOf);
      const there = fragments.reduce((sum, { text }) => sum + text.length, 0);
      letters += there;
      if (letters > MOST_LETTERS) return fail('minutes-too-long', name, m.minutes_too_long({ file: name }));
      if (there < fewestLetters && operators.fnArray.some((one) => isPicture(one, pdfjs.OPS)))
        pictures.push(number);
      pages.push({ number, width: viewport.width, height: viewport.height, rows: rowsOf(fragments) });
      page.cleanup();
    }
    if (letters < fewestLetters) {
      return pictures.length > 0 || letters === 0
        ? fail('minutes-scanned', name, m.minutes_scanned({ file: name }))
        : fail('minutes-empty', name, m.minutes_empty({ file: name }));
    }
    return ok(sourceOf(name, pdfLines(pages), pictures));
  } catch (fault) {
    return isPassword(fault)
      ? fail('minutes-encrypted', name, m.minutes_encrypted({ file: name }))
      : fail('minutes-damaged', name, m.minutes_damaged({ file: name }));
  } finally {
    await task.destroy();
  }
}

function latinTail(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - tail)));
}

type Engine = typeof Pdfjs;
let loaded: Promise<Engine> | null = null;

/** PDF.js with its other half in the same thread: found under a global name, it starts no worker of its own. */
function engine(): Promise<Engine> {
  loaded ??= (async () => {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

function fontFacts(font: unknown): FontFacts {
  const has = typeof font === 'object' && font !== null;
  const name = has && 'name' in font && typeof font.name === 'string' ? font.name : '';
  const matrix: unknown = has && 'fontMatrix' in font ? font.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null;
  return { unit: typeof unit === 'number' ? unit : 0.001, bold: /bold|black|heavy|semib|demi/iu.test(name) };
}

function isPicture(operator: number, names: Engine['OPS']): boolean {
  return [
    names.paintImageXObject,
    names.paintInlineImageXObject,
    names.paintImageMaskXObject,
    names.paintImageXObjectRepeat,
    names.beginInlineImage
  ].includes(operator);
}

function isPassword(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'PasswordException';
}
