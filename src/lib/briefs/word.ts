import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild
} from 'docx';
import * as m from '$lib/texts/compiled/messages';
import { date, season } from '$lib/texts/format';
import type { Brief, BriefFigure, KeyTable, Points, Said } from './brief';

/** A figure of a brief as a picture: PNG bytes, with its size in pixels. */
export type BriefPicture = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** What a document is made with: the pictures by the ids of the figures, and the site's own address where it is known. */
export type WordOptions = {
  readonly pictures: ReadonlyMap<string, BriefPicture>;
  readonly origin: string | undefined;
};

/** A4 with margins of 18 mm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_020 };
const INNER = PAGE.width - 2 * PAGE.margin;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0CC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A brief as a Word document: A4, marked as Norwegian, with real headings, tables whose header rows repeat, figures as pictures with
 * their words as alternative text, and links where the site's address is known. The same contents as the page.
 */
export async function briefDocument(brief: Brief, options: WordOptions): Promise<Uint8Array> {
  const made = new Document({
    title: m.briefs_page_title({ date: date(brief.date) }),
    subject: brief.title,
    creator: m.site_name(),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: 'nb-NO' } },
          paragraph: { spacing: { after: 80 } }
        },
        heading1: { run: { size: 36, bold: true, color: '1B2941' }, paragraph: { spacing: { after: 60 } } },
        heading2: {
          run: { size: 26, bold: true, color: '1B2941' },
          paragraph: { spacing: { before: 240, after: 80 } }
        },
        heading3: {
          run: { size: 21, bold: true, color: '1B2941' },
          paragraph: { spacing: { before: 160, after: 60 } }
        }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin }
          }
        },
        footers: { default: footer(brief) },
        children: contents(brief, options)
      }
    ]
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

type Block = Paragraph | Table;

function contents(brief: Brief, options: WordOptions): Block[] {
  const { said, points, asks } = brief;
  const link = linker(options.origin);
  return [
    ...(brief.synthetic
      ? [text(brief.mixed ? m.briefs_example_some() : m.briefs_example(), { bold: true })]
      : []),
    heading(brief.title, HeadingLevel.HEADING_1),
    text(brief.lead, { size: 23 }),
    text(brief.agenda),
    ...brief.things.map(
      ({ value, title, text: words }) =>
        new Paragraph({
          children: [
            new TextRun({ text: `${value}  `, bold: true, size: 26 }),
            new TextRun({ text: `${title} `, bold: true }),
            new TextRun(words)
          ]
        })
    ),
    heading(m.briefs_table_title({ season: season(brief.period) }), HeadingLevel.HEADING_2),
    keyTable(brief.table, link),
    ...brief.table.notes.map((note) => text(note, { size: 18 })),
    ...brief.figures.flatMap((figure) => figureBlocks(figure, options)),
    text(m.briefs_foot(), { size: 18 }),
    ...saidBlocks(said, link),
    ...(said === null ? [] : pointBlocks(points, link)),
    ...(asks.length === 0
      ? []
      : [
          heading(m.briefs_asks(), HeadingLevel.HEADING_2),
          ...asks.map(
            ({ text: words, where, href }) =>
              new Paragraph({
                bullet: { level: 0 },
                children: [new TextRun(`${words} `), href === null ? new TextRun(where) : link(where, href)]
              })
          )
        ]),
    heading(m.briefs_read(), HeadingLevel.HEADING_2),
    ...brief.read.map((line) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(line)] })),
    text(brief.source, { size: 18 })
  ];
}

function footer(brief: Brief): Footer {
  const made = m.briefs_made({
    made: date(brief.made),
    extracted: date(brief.extracted),
    release: `${brief.release.number}`
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${made}  ·  `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16 })
        ]
      })
    ]
  });
}

/** Links into the site, or the words alone where its address is not known. */
function linker(origin: string | undefined): (words: string, href: string) => ParagraphChild {
  return (words, href) =>
    origin === undefined
      ? new TextRun(words)
      : new ExternalHyperlink({
          link: `${origin}${href}`,
          children: [new TextRun({ text: words, style: 'Hyperlink' })]
        });
}

function heading(words: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, keepNext: true, children: [new TextRun(words)] });
}

function text(words: string, run: { readonly size?: number; readonly bold?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: words, ...run })] });
}

type Cell = string | readonly ParagraphChild[];

/** A table whose first row is its header, repeated on every page; `widths` are shares of the line. */
function table(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[]
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((INNER * width) / whole));
  const row = (cells: readonly Cell[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 0, right: 100 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                children:
                  typeof cell === 'string'
                    ? [new TextRun({ text: cell, bold: isHeader, size: 18 })]
                    : [...cell]
              })
            ]
          })
      )
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: INNER, type: WidthType.DXA },
    borders: {
      top: RULE,
      bottom: RULE,
      insideHorizontal: RULE,
      left: NONE,
      right: NONE,
      insideVertical: NONE
    },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))]
  });
}

type Linker = ReturnType<typeof linker>;

function keyTable({ before, now, beforeNote, nowNote, rows }: KeyTable, link: Linker): Table {
  const noted = (words: string, note: string | null) => (note === null ? words : `${words} (${note})`);
  const hasCity = rows.some(({ city }) => city !== null);
  return table(
    [
      m.briefs_column_kind(),
      noted(before, beforeNote),
      noted(now, nowNote),
      m.briefs_column_change(),
      m.briefs_column_range(),
      ...(hasCity ? [m.said_city()] : []),
      m.briefs_column_wording()
    ],
    rows.map((row) => [
      [
        link(row.name, row.href),
        ...(row.isExample ? [new TextRun({ text: ` (${m.briefs_row_example()})`, size: 18 })] : [])
      ],
      row.before,
      row.now,
      row.change,
      row.range,
      ...(hasCity ? [row.city ?? m.briefs_none()] : []),
      row.tag.word
    ]),
    [2.4, 1.2, 1.3, 1, 1.8, ...(hasCity ? [1.6] : []), 1.9]
  );
}

function figureBlocks({ view }: BriefFigure, { pictures }: WordOptions): Block[] {
  const picture = pictures.get(view.id);
  const words = [view.subtitle, ...view.summary].join(' ');
  const width = 380;
  return [
    heading(view.title, HeadingLevel.HEADING_3),
    ...(picture === undefined
      ? []
      : [
          new Paragraph({
            keepNext: true,
            children: [
              new ImageRun({
                type: 'png',
                data: picture.png,
                transformation: { width, height: Math.round((width * picture.height) / picture.width) },
                altText: { title: view.title, description: words, name: view.id }
              })
            ]
          })
        ]),
    text(view.summary.join(' ')),
    ...view.notes.map((note) => text(note, { size: 18 })),
    text(view.source, { size: 18 })
  ];
}

function saidBlocks(said: Said | null, link: Linker): Block[] {
  if (said === null)
    return [heading(m.briefs_said_before(), HeadingLevel.HEADING_2), text(m.briefs_said_no_minutes())];
  const { rows, verbatim } = said;
  const title = m.briefs_said_title({ date: date(said.date) });
  const hasVerdicts = rows.some(({ tag }) => tag !== null);
  const small = (words: string) => new TextRun({ text: words, size: 17, break: 1 });
  return [
    heading(title, HeadingLevel.HEADING_2),
    ...(said.heading === null ? [] : [text(said.heading)]),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              m.briefs_number_short(),
              m.briefs_said_column(),
              m.briefs_said_shown(),
              ...(hasVerdicts ? [m.briefs_column_wording()] : [])
            ],
            rows.map(({ number, href, text: words, shown, tag, since, remarks }): Cell[] => [
              [link(`${number}`, href)],
              [
                new TextRun({ text: verbatim ? m.briefs_quoted({ words }) : words, size: 18 }),
                ...remarks.map(small)
              ],
              shown,
              ...(hasVerdicts
                ? [
                    [
                      new TextRun({ text: tag?.text ?? m.briefs_none(), size: 18 }),
                      ...(since === null ? [] : [small(since)])
                    ]
                  ]
                : [])
            ]),
            [0.9, 4, 3, ...(hasVerdicts ? [2.1] : [])]
          )
        ]),
    ...(said.note === null ? [] : [text(said.note, { size: 18 })])
  ];
}

function pointBlocks(points: Points | null, link: Linker): Block[] {
  if (points === null)
    return [heading(m.briefs_points(), HeadingLevel.HEADING_2), text(m.briefs_points_none())];
  return [
    heading(points.title, HeadingLevel.HEADING_2),
    ...(points.due === null ? [] : [text(points.due)]),
    table(
      [
        m.briefs_number_short(),
        m.briefs_points_point(),
        m.briefs_points_owner(),
        m.briefs_points_mentioned(),
        m.briefs_points_state(),
        m.briefs_points_due()
      ],
      points.rows.map((row): Cell[] => [
        [link(`${row.number}`, row.href)],
        row.title,
        row.owners,
        row.mentioned,
        row.state.text,
        row.dueNote === null ? row.due : `${row.due}, ${row.dueNote}`
      ]),
      [0.9, 3.4, 2, 1.2, 1.2, 1.6]
    ),
    ...(points.note === null ? [] : [text(points.note, { size: 18 })])
  ];
}
