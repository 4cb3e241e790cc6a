import { describe, expect, test } from 'vitest';
import { readDocx } from './docx';
import { docxOf, paragraph } from './make-for-tests';

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
].join('');
const styles = [
  '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:styleId="Sak"><w:name w:val="Sak"/><w:basedOn w:val="Heading1"/></w:style>',
  '<w:style w:styleId="Tittel"><w:name w:val="Title"/></w:style>'
].join('');
const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
const item = (text: string, numId: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);

function read(body: string, more: Readonly<Record<string, string>> = {}) {
  const source = readDocx('a.docx', docxOf(body, { ...parts, ...more }));
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}
const lines = (body: string, more: Readonly<Record<string, string>> = {}) =>
  read(body, more).text.split('\n');

describe('the numbers that Word counts', () => {
  test('stand before their paragraphs: levels, letters, roman numerals, bullets', () => {
    const body = [
      ...[
        item('Åpning', 1),
        item('Vold', 1, 1),
        item('Ran', 1, 1),
        item('natt', 1, 2),
        item('Slutt', 1),
        item('Ny', 1, 1)
      ],
      ...[item('en', 2), item('Først', 3), item('Så', 3)]
    ].join('');
    expect(lines(body)).toEqual([
      ...['1. Åpning', '1.1 Vold', '1.2 Ran', 'a) natt', '2. Slutt', '2.1 Ny'],
      ...['• en', 'I. Først', 'II. Så']
    ]);
  });

  test('begin anew where a list says so, and leave the other list as it was', () => {
    expect(lines([item('a', 1), item('b', 1), item('c', 4), item('d', 4), item('e', 1)].join(''))).toEqual([
      ...['1. a', '2. b', '1. c', '2. d', '3. e']
    ]);
  });

  test('come from the style, also from the style it is based on, and can be turned off', () => {
    const styled = (style: string, more = '') => paragraph('Tall', `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled('Heading1'),
      styled('Sak'),
      styled('Sak', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    ].join('');
    expect(lines(body)).toEqual(['1. Tall', '2. Tall', 'Tall']);
    expect(read(body).layout?.map((one) => one.level)).toEqual([1, 1, 1]);
  });

  test('are not written twice where the writer has typed them too', () => {
    expect(lines(item('1. Åpning', 1))).toEqual(['1. Åpning']);
  });
});

describe('what stands in a Word document', () => {
  test('a row of a table is a line, with its cells in order', () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Sak')}${cell('Frist')}</w:tr><w:tr>${cell('Lys')}${cell('')}</w:tr></w:tbl>`;
    expect(lines(table)).toEqual(['Sak | Frist', 'Lys | ']);
    expect(read(table).layout?.map(({ kind }) => kind)).toEqual(['row', 'row']);
  });

  test('a note stands after the paragraph that refers to it, under the number the reader sees', () => {
    const body = `<w:p><w:r><w:t>Tall.</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>${paragraph('Mer.')}`;
    const footnotes = `<w:footnote w:id="7">${paragraph('Foreløpige.')}</w:footnote>`;
    expect(lines(body, { 'word/footnotes.xml': footnotes })).toEqual(['Tall.¹', '¹ Foreløpige.', 'Mer.']);
  });

  test('running heads and page numbers are named as such', () => {
    const more = { 'word/header1.xml': paragraph('Politirådet'), 'word/footer1.xml': paragraph('Side 1') };
    expect(read(paragraph('Tekst'), more).layout?.map(({ furniture }) => furniture)).toEqual([
      ...['page-header', null, 'page-number']
    ]);
  });

  test('deleted words, instructions and second forms of drawings are not read; text boxes, links and added words are', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const box = `<w:r><w:pict><w:txbxContent>${paragraph('ramme')}</w:txbxContent></w:pict></w:r>`;
    const body = `<w:p><w:del><w:r><w:delText>bort</w:delText></w:r></w:del><w:ins>${run('ny')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>${run(' lenke')}</w:hyperlink>${box}</w:p>`;
    expect(lines(body)).toEqual(['ny lenke', 'ramme']);
  });

  test('a paragraph all in bold is told from one with a bold word', () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>Sak</w:t></w:r>';
    const body = `<w:p>${bold}</w:p><w:p>${bold}<w:r><w:t> tekst</w:t></w:r></w:p>`;
    expect(read(body).layout?.map((one) => one.bold)).toEqual([true, false]);
  });
});
