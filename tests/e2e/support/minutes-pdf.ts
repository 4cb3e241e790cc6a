import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A PDF with lines of text under each other, as a council's minutes come: one page, or more where they do not fit. */
export async function minutesPdf(lines: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (let from = 0; from < lines.length; from += 40) {
    const page = document.addPage([595, 842]);
    lines.slice(from, from + 40).forEach((text, at) => {
      const isHeading = /^\d+\. \p{Lu}/u.test(text);
      page.drawText(text, { x: 60, y: 780 - at * 18, size: 11, font: isHeading ? bold : font });
    });
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
