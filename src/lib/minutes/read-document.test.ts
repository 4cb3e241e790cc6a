import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatNamed, readDocument, readSource } from './read-document';
import { docxOf, linesAt, lockedPdf, paragraph, pdfOf, scannedPdf } from './source/make-for-tests';

const text = (words: string) => new TextEncoder().encode(words);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const ole = (name: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const wide = (words: string) => Uint8Array.from([...words].flatMap((letter) => [letter.charCodeAt(0), 0]));
const minutes = '1. Åpning\nMøtet ble satt.\n2. Tall\nRan gikk ned.\n';

async function problemOf(name: string, bytes: Uint8Array) {
  const result = await readDocument(name, bytes);
  return result.ok ? null : result.problem;
}

test('the format is told from the ending of the name', () => {
  expect(['a.PDF', 'b.docx', 'c.txt', 'd.markdown', 'e.doc', 'pdf'].map((name) => formatNamed(name))).toEqual(
    [...['pdf', 'docx', 'txt', 'md'], ...[null, null]]
  );
});

describe('a file that is not what its name says is named for what it is', () => {
  test.each([
    ['a PDF that is an archive', 'referat.pdf', zipSync({ a: text('a') }), /arkiv \(zip\)/],
    ['a PDF that is text', 'referat.pdf', text('Referat'), /ren tekst/],
    ['a Word document that is a web page', 'referat.docx', text('<html><body>Referat</body></html>'), /HTML/],
    ['a Word document that is an old one', 'referat.docx', ole('WordDocument'), /eldre Office-fil/],
    ['a Word document that is rich text', 'referat.docx', text('{\\rtf1 Referat}'), /RTF/],
    ['a Word document that is a PDF', 'referat.docx', text('%PDF-1.7 …'), /en PDF/],
    [
      'a Word document that is a spreadsheet',
      'referat.docx',
      zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
      /regneark/
    ],
    ['text that is a picture', 'referat.txt', png, /et bilde/],
    ['text that is a web page', 'referat.txt', text('<!DOCTYPE html><title>Referat</title>'), /HTML/]
  ])('%s', async (_, name, bytes, says) => {
    const problem = await problemOf(name, bytes);
    expect(problem?.code).toMatch(/^minutes-(?:disguised|not-word)$/u);
    expect(problem?.message).toMatch(says);
    expect(problem?.message).toMatch(/lagre/iu);
  });
});

describe('a file that cannot be read says why, and what to do', () => {
  test.each([
    ['a locked PDF', 'a.pdf', lockedPdf, 'minutes-encrypted'],
    ['a locked Word document', 'a.docx', async () => ole('EncryptedPackage'), 'minutes-encrypted'],
    ['a PDF of pictures', 'a.pdf', () => scannedPdf(['picture', 'picture']), 'minutes-scanned'],
    [
      'a PDF cut in half',
      'a.pdf',
      async () => (await pdfOf([linesAt(60, 60, ['Referat fra møtet'])])).slice(0, 700),
      'minutes-damaged'
    ],
    [
      'a Word document cut in half',
      'a.docx',
      async () => docxOf(paragraph(minutes.repeat(9))).slice(0, 200),
      'minutes-damaged'
    ],
    ['an empty PDF', 'a.pdf', async () => new Uint8Array(), 'minutes-empty'],
    ['a Word document without words', 'a.docx', async () => docxOf(paragraph(' ')), 'minutes-empty'],
    ['a text without words', 'a.txt', async () => text(' \n'), 'minutes-empty'],
    [
      'a file of more than 50 MB',
      'a.txt',
      async () => new Uint8Array(50 * 1024 * 1024 + 1).fill(65),
      'minutes-too-large'
    ],
    ['more text than 500 pages', 'a.txt', async () => text('ord '.repeat(600_000)), 'minutes-too-long'],
    ['more than 500 pages', 'a.pdf', () => pdfOf(Array.from({ length: 501 }, () => [])), 'minutes-too-long'],
    [
      'bytes of no known kind',
      'a.txt',
      async () => Uint8Array.from([1, 0, 2, 0, 0, 0, 3, 0, 0]),
      'minutes-not-text'
    ]
  ])('%s', async (_, name, make, code) => {
    const problem = await problemOf(name, await make());
    expect(problem?.code).toBe(code);
    expect(problem?.path).toBe(name);
    expect(problem?.message).toMatch(/^a\.(?:pdf|docx|txt)\b.*\.$/u);
  });

  test('a Word document that swells without end is stopped before it does', async () => {
    const bomb = docxOf(paragraph('x'), { 'word/styles.xml': ' '.repeat(60 * 1024 * 1024) });
    expect((await problemOf('a.docx', bomb))?.code).toBe('minutes-too-large');
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    // The table of contents, at the end of the archive, claims that the part is small.
    for (let at = liar.length - 500; at + 4 <= liar.length; at += 1) {
      if (view.getUint32(at, true) >> 20 === 60) view.setUint32(at, 10, true);
    }
    expect((await problemOf('a.docx', liar))?.code).toBe('minutes-too-large');
  });

  test('a Word document nested without end is refused', async () => {
    const deep = `${'<w:sdt>'.repeat(5000)}${paragraph('x')}${'</w:sdt>'.repeat(5000)}`;
    expect((await problemOf('a.docx', docxOf(deep)))?.code).toBe('minutes-damaged');
  });
});

describe('the same minutes', () => {
  test.each([
    ['UTF-8', text(minutes)],
    ['UTF-8 with a mark', text(`\ufeff${minutes}`)],
    ['Windows-1252', Uint8Array.from([...minutes].map((letter) => letter.charCodeAt(0)))],
    [
      'UTF-16 with a mark',
      wide(`\ufeff`).length > 0 ? Uint8Array.from([0xff, 0xfe, ...wide(minutes)]) : text('')
    ],
    ['UTF-16 without a mark', wide(minutes)]
  ])('are read in %s', async (_, bytes) => {
    const result = await readDocument('referat.txt', bytes);
    expect(result.ok && result.value.sections.map(({ title }) => title)).toEqual(['Åpning', 'Tall']);
  });
});

test('a page that is only a picture among pages of text is named, and the rest is read', async () => {
  const result = await readDocument(
    'a.pdf',
    await scannedPdf(['Referat fra politirådet 1. mars 2025', 'picture'])
  );
  expect(result.ok && result.value.unreadPages).toEqual([2]);
});

test('what a document holds of markup stays text', async () => {
  const result = await readDocument(
    'a.docx',
    docxOf(paragraph('&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;1. Sak&lt;/b&gt;'))
  );
  expect(result.ok && result.value.text).toBe('<script>alert(1)</script> <b>1. Sak</b>');
});

test('every character of a PDF is mapped to its place in the text of its pages', async () => {
  const bytes = await pdfOf([
    linesAt(60, 60, ['Referat politirådet 1. mars 2025', '1. Åpning', 'Møtet ble satt.'])
  ]);
  const [source, read] = [await readSource('a.pdf', bytes), await readDocument('a.pdf', bytes)];
  if (!source.ok || !read.ok) throw new Error('The document is to be read.');
  const { text: words, sourceOffsets } = read.value;
  for (let at = 0; at < words.length; at += 1) {
    if (!/\s/u.test(words.charAt(at)))
      expect(source.value.text.charAt(sourceOffsets[at] ?? -1)).toBe(words.charAt(at));
  }
  expect(source.value.layout?.every(({ page }) => page === 1)).toBe(true);
});
