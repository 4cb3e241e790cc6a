/** What the bytes of a PDF say of it. Chromium writes its pages, catalogue and outline plainly. */
export type Pdf = {
  readonly pages: number;
  /** The sizes of its pages in points, as `x y width height`. */
  readonly sizes: ReadonlySet<string | undefined>;
  readonly tagged: boolean;
  readonly outline: boolean;
  readonly language: string | undefined;
  /** The titles of the document and of its outline. */
  readonly titles: readonly string[];
};

/** A sheet of A4 as Chromium measures it. */
export const A4 = '0 0 594.95996 841.91998';

/** Reads a PDF that Chromium printed. */
export function readPdf(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1');
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/gu)].length,
    sizes: new Set([...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map(([, box]) => box?.trim())),
    tagged: text.includes('/StructTreeRoot') && /\/Marked\s+true/u.test(text),
    outline: text.includes('/Outlines'),
    language: /\/Lang\s*\(([^)]*)\)/u.exec(text)?.[1],
    titles: [...text.matchAll(/\/Title\s*(?:<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\))/gu)].map(
      ([, hex, plain]) => (hex === undefined ? (plain ?? '').replace(/\\(.)/gu, '$1') : utf16(hex))
    )
  };
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/gu) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))).replace('\ufeff', '');
}
