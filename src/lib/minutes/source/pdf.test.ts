import { describe, expect, test } from 'vitest';
import { linesAt, pdfOf, type Placed } from './make-for-tests';
import { readPdf } from './pdf';

async function read(pages: readonly (readonly Placed[])[]) {
  const source = await readPdf('a.pdf', await pdfOf(pages));
  if (!source.ok) throw new Error(source.problem.message);
  const { text, layout } = source.value;
  return text.split('\n').map((line, at) => {
    const { level = null, furniture = null, kind = 'text', joins = false, page = null } = layout?.[at] ?? {};
    return { line, level, furniture, kind, joins, page };
  });
}

const left = [
  'Politiet la fram tallene for året og',
  'viste at de fleste sakene gjelder',
  'tyveri fra butikker i sentrum. Rådet',
  'takket for oversikten og ba om',
  'mer om ungdom til neste gang, og',
  'om en plan for helgene.'
];
const right = [
  'Kommunen har satt av penger til nye',
  'lys ved elva og ved stasjonen i år.',
  'Arbeidet begynner når snøen er borte',
  'og skal være ferdig før sommeren. Det',
  'var enighet om at frivillige må være',
  'med fra starten av arbeidet.'
];

describe('reading order', () => {
  test('two columns are read one after the other, whatever the order in the file', async () => {
    const page = [
      ...linesAt(320, 120, right),
      ...linesAt(60, 120, left),
      { text: 'Referat fra politirådet i Vik', x: 60, y: 60, size: 18 }
    ];
    expect((await read([page])).map(({ line }) => line)).toEqual([
      'Referat fra politirådet i Vik',
      ...left,
      ...right
    ]);
  });

  test('letters on one line are one line, with a space where there is one to see', async () => {
    const page = [
      { text: 'Sak 1', x: 60, y: 60 },
      { text: 'Åpning', x: 95, y: 60 },
      { text: 'av', x: 200, y: 90 },
      { text: 'møtet', x: 211.6, y: 90 }
    ];
    expect((await read([page])).map(({ line }) => line)).toEqual(['Sak 1 Åpning', 'avmøtet']);
  });

  test('text that is turned in the margin is kept', async () => {
    const lines = await read([[...linesAt(60, 60, left), { text: 'Kopi', x: 30, y: 400, turned: true }]]);
    expect(lines.map(({ line }) => line).join('')).toContain('Kopi');
  });
});

describe('lines and paragraphs', () => {
  test('a full line goes on, a short one ends its paragraph', async () => {
    const lines = await read([
      linesAt(60, 60, [
        'Politiet la fram tallene for året og viste dem',
        'på et kart. Takk.',
        'Kommunen svarte.'
      ])
    ]);
    expect(lines.map(({ joins }) => joins)).toEqual([false, true, false]);
  });

  test('a paragraph goes on over a page turn, past heads, page numbers and notes', async () => {
    const page = (number: number, lines: readonly string[], note: string[] = []): Placed[] => [
      { text: 'Politirådet i Vik', x: 60, y: 40, size: 9 },
      ...linesAt(60, 90, lines),
      ...note.map((text) => ({ text, x: 60, y: 700, size: 8 })),
      { text: `Side ${number} av 2`, x: 280, y: 815, size: 9 }
    ];
    const lines = await read([
      page(
        1,
        ['1. Tall fra politiet om året', 'Antall ran gikk ned, og det skyldes i første rekke'],
        ['1 Foreløpige tall.']
      ),
      page(2, ['at flere er ute om kvelden.', '2. Eventuelt'])
    ]);
    const said = lines
      .filter(({ furniture }) => furniture === null)
      .map(({ line, joins, kind }) => [line, joins, kind]);
    expect(said).toEqual([
      ['1. Tall fra politiet om året', false, 'text'],
      ['Antall ran gikk ned, og det skyldes i første rekke', false, 'text'],
      ['at flere er ute om kvelden.', true, 'text'],
      ['1 Foreløpige tall.', false, 'note'],
      ['2. Eventuelt', false, 'text']
    ]);
    expect(lines.flatMap(({ furniture }) => furniture ?? [])).toEqual([
      ...['page-header', 'page-number', 'page-header', 'page-number']
    ]);
    expect(lines.find(({ line }) => line === '2. Eventuelt')?.page).toBe(2);
  });

  test('larger letters are headings, the largest the highest', async () => {
    const page = [
      { text: 'Referat', x: 60, y: 60, size: 20 },
      { text: 'Tall', x: 60, y: 100, size: 14 },
      ...linesAt(60, 130, left)
    ];
    expect((await read([page])).slice(0, 3).map(({ level }) => level)).toEqual([1, 2, null]);
  });
});

describe('tables', () => {
  const row = (y: number, ...cells: readonly string[]): Placed[] =>
    cells.map((text, at) => ({ text, x: [60, 100, 300, 420][at] ?? 500, y }));

  test('a row is a line, and the lines of a cell are put together', async () => {
    const page = [
      ...row(100, 'Nr', 'Tiltak', 'Ansvar', 'Frist'),
      ...row(125, '1', 'Lys ved elva og ved stasjonen, sam-', 'Kommunen', '1. mai 2025'),
      ...row(139, '', 'ordnet med veien'),
      ...row(164, '2', 'Møte med butikkene', 'Politiet', '')
    ].filter(({ text }) => text !== '');
    expect((await read([page])).map(({ line, kind }) => [line, kind])).toEqual([
      ['Nr | Tiltak | Ansvar | Frist', 'row'],
      ['1 | Lys ved elva og ved stasjonen, samordnet med veien | Kommunen | 1. mai 2025', 'row'],
      ['2 | Møte med butikkene | Politiet | ', 'row']
    ]);
  });

  test('labels with their values are lines, not a table', async () => {
    const lines = await read([[...row(60, 'Dato:', '1. mars 2025'), ...row(80, 'Sted:', 'Rådhuset')]]);
    expect(lines.map(({ line, kind }) => [line, kind])).toEqual([
      ['Dato: 1. mars 2025', 'text'],
      ['Sted: Rådhuset', 'text']
    ]);
  });
});
