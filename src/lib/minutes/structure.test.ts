import { describe, expect, test } from 'vitest';
import type { Minutes } from './document';
import { fixtureNames, readFixture, readText } from './fixtures';

const anchors = (minutes: Minutes) => minutes.sections.map(({ anchor }) => anchor);
const items = (minutes: Minutes) =>
  minutes.sections.filter(({ kind }) => kind === 'item').map(({ number, title }) => [number, title]);
const textOf = (minutes: Minutes, anchor: string) => {
  const section = minutes.sections.find((one) => one.anchor === anchor);
  return section === undefined ? '' : minutes.text.slice(section.start, section.end);
};
const boilerplate = (minutes: Minutes, why: string) =>
  minutes.boilerplate
    .filter((one) => one.why === why)
    .map(({ start, end }) => minutes.text.slice(start, end));

describe('agenda items are found however they are numbered', () => {
  test.each([
    ['nynorsk-sak-og-aar.txt', ['9/24', '10/24', '11/24', '12/24']],
    ['pr-sak-med-liste.txt', ['1/24', '2/24', '3/24', '4/24']],
    ['romertall.txt', ['I', 'II', 'III', 'IV']],
    ['parentes.txt', ['1', '2', '3']],
    ['overskrifter.md', ['1', '2', '3']],
    ['uthevet.md', ['1/24', '2/24', '3/24']],
    ['punkt.txt', ['1', '2', '3']],
    ['bare-tall.txt', ['1', '2', '3']],
    ['tabell.md', ['1/26', '2/26', '3/26']],
    ['tittel-under-nummer.txt', ['1', '2', '3']],
    ['sider.txt', ['1', '2', '3']],
    ['dobbel-linjeavstand.txt', ['1', '2', '3', '4']],
    ['uten-nummer.txt', [null, null, null]]
  ])('%s', (name, numbers) => {
    expect(items(readFixture(name)).map(([number]) => number)).toEqual(numbers);
  });

  test('a number with a year keeps the year in its anchor, a roman numeral counts in it', () => {
    expect(anchors(readFixture('pr-sak-med-liste.txt'))).toContain('sak-2-24');
    expect(anchors(readFixture('romertall.txt'))).toEqual(['sak-1', 'sak-2', 'sak-3', 'sak-4']);
  });

  test('headings without numbers get anchors made of their words', () => {
    expect(anchors(readFixture('uten-nummer.txt'))).toEqual([
      'sak-velkommen',
      'sak-tall-fra-politiet',
      'sak-veien-videre'
    ]);
  });

  test('a title may stand on the line under its number, or run over two lines', () => {
    expect(items(readFixture('tittel-under-nummer.txt')).at(-1)).toEqual(['3', 'EVENTUELT']);
    expect(items(readFixture('punkt.txt'))[1]?.[1]).toMatch(/barnevern og politi kan gjøre sammen$/u);
  });
});

describe('what looks like an item but is none', () => {
  test('the list of items before the meeting is the agenda', () => {
    expect(boilerplate(readFixture('nynorsk-sak-og-aar.txt'), 'agenda')[0]).toMatch(/^Sakliste:\nSak 9\/24/u);
  });

  test('a sentence that cites an item stays in the text', () => {
    expect(textOf(readFixture('pr-sak-med-liste.txt'), 'sak-2-24')).toContain('Sak 2/24 ble drøftet videre');
  });

  test('dates and ordinals at the start of a line', () => {
    const text =
      'Referat politirådet 1.2.2025\n\n1. Tall\nPolitiet viste tall for\n1. tertial og la til at møtet\n14. mai skal se på\n2. halvår.\n\n2. Slutt\nTakk.\n';
    expect(anchors(readText(text))).toEqual(['sak-1', 'sak-2']);
  });
});

describe('numbers that begin anew are a namespace of their own', () => {
  test('a list within an item gives points of that item', () => {
    expect(anchors(readFixture('pr-sak-med-liste.txt')).filter((one) => one.startsWith('sak-2-24/'))).toEqual(
      ['sak-2-24/pkt-1', 'sak-2-24/pkt-2', 'sak-2-24/pkt-3']
    );
    expect(anchors(readFixture('bare-tall.txt'))).toEqual([
      'sak-1',
      'sak-2',
      'sak-2/pkt-1',
      'sak-2/pkt-2',
      'sak-3'
    ]);
  });

  test('definitions after the items are an annex named after when they were agreed', () => {
    expect(anchors(readFixture('dobbel-linjeavstand.txt')).slice(-3)).toEqual([
      'oppfolging-2023-03',
      'oppfolging-2023-03/pkt-1',
      'oppfolging-2023-03/pkt-2'
    ]);
  });

  test('the same style inside an item does not break the series of items', () => {
    expect(anchors(readFixture('dobbel-linjeavstand.txt'))).toEqual(
      expect.arrayContaining(['sak-3', 'sak-3/pkt-1', 'sak-3/pkt-2', 'sak-4'])
    );
  });
});

describe('paragraphs', () => {
  test('double spacing parts no sentence, and hyphens at line ends go only where a word was broken', () => {
    const text = textOf(readFixture('dobbel-linjeavstand.txt'), 'sak-2');
    expect(text).toContain('holdt seg på samme nivå som i fjor');
    expect(text).toContain('samarbeidsstrukturene');
    expect(text).toContain('Ferie- og helgeuro');
    expect(text).toContain('IPO-koordinatoren');
  });

  test('a sentence goes on over page numbers and running heads', () => {
    expect(textOf(readFixture('sider.txt'), 'sak-2')).toContain('at dette skyldes mange forhold.');
    expect(textOf(readFixture('nynorsk-sak-og-aar.txt'), 'sak-10-24')).toContain('venta at fleire saker');
  });

  test('Markdown is read without its marks', () => {
    const { text } = readFixture('overskrifter.md');
    expect(text).toContain('Innkallingen ble godkjent.');
    expect(text).not.toMatch(/[#*]/u);
  });
});

describe('what is no matter of the meeting is named', () => {
  test('a letterhead in the middle of the text', () => {
    expect(boilerplate(readFixture('dobbel-linjeavstand.txt'), 'letterhead')).toEqual([
      'Storelv kommune\nAvdeling for oppvekst\nTelefon: 55 55 55 55\npost@storelv.example.no'
    ]);
  });

  test('page numbers and running heads', () => {
    const minutes = readFixture('sider.txt');
    expect(boilerplate(minutes, 'page-number')).toEqual(['Side 1 av 2', 'Side 2 av 2']);
    expect(boilerplate(minutes, 'page-header')).toHaveLength(2);
  });

  test('those present', () => {
    expect(boilerplate(readFixture('nynorsk-sak-og-aar.txt'), 'attendance')[0]).toMatch(/^Til stades/u);
  });

  test('running text before the first item is a section of its own', () => {
    const minutes = readText(
      'Referat politirådet 3.3.2025\n\nMøtet ble åpnet med at politiet viste tallene for året.\n\n1. Tall\nTakk.\n'
    );
    expect(anchors(minutes)).toEqual(['innledning', 'sak-1']);
  });
});

describe('the meeting', () => {
  test.each([
    ['dobbel-linjeavstand.txt', 'Politirådet i Storelv', '2023-10-20', null],
    ['nynorsk-sak-og-aar.txt', 'Politirådet i Fjordvik', '2024-09-18', '2024-12-04'],
    ['pr-sak-med-liste.txt', 'Politirådet i Elvestad', '2024-02-05', '2024-06-03'],
    ['romertall.txt', 'Politikontaktrådet i Vestbygd', '2025-03-12', null],
    ['parentes.txt', 'Politiråd Sørbygda', '2025-11-11', '2026-02-10'],
    ['uten-nummer.txt', 'Politirådet i Lillevik', '2024-05-07', '2024-09-10']
  ])('%s: body, date and next meeting', (name, body, date, next) => {
    expect(readFixture(name).meeting).toMatchObject({ body, date, next });
  });

  test('the date may come from the name of the file', () => {
    expect(readText('Referat\n\n1. Sak\nTakk.\n', 'referat-2025-05-14.txt').meeting.date).toBe('2025-05-14');
    expect(readText('Referat\n\n1. Sak\nTakk.\n').meeting.date).toBeNull();
  });
});

test.each(fixtureNames)('%s: every line has one place', (name) => {
  expect(readFixture(name).unplaced).toEqual([]);
});

describe('a blank line', () => {
  const item = (paragraphs: readonly string[]) => [
    '1. Orientering',
    ...paragraphs,
    '2. Eventuelt',
    'Ingenting.'
  ];
  const paragraphsOf = (minutes: Minutes) => textOf(minutes, 'sak-1').split('\n').slice(1);

  test('ends a paragraph in Markdown, and where the lines are longer than any page is set', () => {
    const words = (count: number) => `${'Politiet fortalte om arbeidet sitt. '.repeat(count).trim()}`;
    const paragraphs = [words(8), words(6), words(7), words(3)];
    const plain = readText(item(paragraphs).join('\n\n'), 'referat.txt');
    expect(paragraphsOf(plain)).toEqual(paragraphs);
    const short = [words(2), words(2), words(2), words(1)];
    const markdown = readText(`## ${item(short).join('\n\n').replace('2. E', '## 2. E')}`, 'referat.md');
    expect(paragraphsOf(markdown)).toEqual(short);
  });
});
