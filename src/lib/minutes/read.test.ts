import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from './anchors';
import type { Minutes } from './document';
import { fixtureNames, readFixture } from './fixtures';
import { toContract } from './json';
import { readMinutes } from './read';

const pieces = [
  ...[
    '1. Åpning',
    '2. Tall',
    'Sak 3/25: Ran',
    '## 4. Vold',
    'II. Eventuelt',
    'Pkt. 1',
    '1) a',
    '1. Det skal',
    '- punkt'
  ],
  ...[
    'Forkortelser: OPD: Oslo politidistrikt',
    'Om politirådet:',
    'Oppfølgingspunkter fra januar 2025:',
    'Side 1 av 2'
  ],
  ...[
    'Telefon: 22 22 22 22',
    'post@kommune.no',
    '| 1 | Tiltak | Ferdig |',
    '---',
    'Referat 14.05.2025',
    'Vedlegg 1'
  ],
  ...['Antall ran gikk ned 12 % siden i fjor.', 'Volden øker blant unge, men ran er uendret i Bydel Alna.'],
  ...[
    'samarbeids-',
    'strukturene',
    'Ferie-',
    'og fritid',
    '12.',
    'juni 2025',
    '25 mill.',
    '\f',
    '   ',
    '«Hva nå?»',
    'é́',
    '\u00ad'
  ]
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 30 })),
        fc.constantFrom(' ', '\n', '\n\n', ' \n \n', '\r\n', '\t')
      ),
      { maxLength: 40 }
    )
    .map((parts) => parts.flat().join(''))
);
const anyName = fc.constantFrom('referat.txt', 'referat.md', 'referat-2025-05-14.txt');

function expectSound(minutes: Minutes): void {
  const { text, sections, boilerplate } = minutes;
  expect(minutes.unplaced).toEqual([]);
  expect(minutes.sourceOffsets).toHaveLength(text.length + 1);
  const passages = [
    ...minutes.claims,
    ...minutes.mentions,
    ...minutes.dates,
    ...minutes.amounts,
    ...minutes.documents
  ];
  for (const passage of [
    ...passages,
    ...minutes.questions,
    ...minutes.promises,
    ...minutes.followUps.flatMap((one) => one.dueHistory)
  ]) {
    expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
    const home = sections.find(({ anchor }) => anchor === passage.anchor);
    expect(home).toBeDefined();
    expect(home && home.start <= passage.start && passage.end <= home.end).toBe(true);
  }
  expectNested(minutes);
  for (const { start, end } of boilerplate) {
    expect(sections.some((section) => start < section.end && section.start < end)).toBe(false);
  }
}

/** Sections come in text order, each point within its parent, siblings apart, and no anchor twice. */
function expectNested({ sections }: Minutes): void {
  expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
  sections.forEach((section, at) => {
    expect(section.start).toBeLessThan(section.end);
    const before = sections[at - 1];
    if (before !== undefined) expect(before.start).toBeLessThan(section.start);
    const parent = sections.find(({ anchor }) => anchor === section.parent);
    if (section.parent !== null)
      expect(parent && parent.start <= section.start && section.end <= parent.end).toBe(true);
    const next = sections.slice(at + 1).find((other) => other.parent === section.parent);
    if (next !== undefined) expect(section.end).toBeLessThan(next.start);
  });
}

describe('any text', () => {
  test('is read without a throw, every line placed once, every quote at its offsets, sections nested', () => {
    fc.assert(
      fc.property(anyText, anyName, (text, name) => {
        const minutes = readMinutes({ name, text });
        if (minutes.ok) expectSound(minutes.value);
        else expect(['minutes-empty', 'minutes-not-text']).toContain(minutes.problem.code);
      }),
      { numRuns: 400 }
    );
  });

  test('as plain text loses nothing but white space, broken hyphens and characters that do not show', () => {
    const bare = (text: string) =>
      text.normalize('NFC').replace(/[\s\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff\u2010-]/gu, '');
    fc.assert(
      fc.property(anyText, (text) => {
        const minutes = readMinutes({ name: 'referat.txt', text });
        if (!minutes.ok) return;
        const sorted = (words: string) => [...bare(words)].sort().join('');
        expect(sorted(minutes.value.text)).toBe(sorted(text));
      }),
      { numRuns: 300 }
    );
  });

  test('reads to the same result twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = { name: 'referat.md', text };
        expect(readMinutes(source)).toEqual(readMinutes(source));
      }),
      { numRuns: 40 }
    );
  });
});

describe.each(fixtureNames)('%s', (name) => {
  test('is sound, and every claim is found again by its selector', () => {
    const minutes = readFixture(name);
    expectSound(minutes);
    for (const claim of minutes.claims) {
      expect(resolve(claim.selector, minutes.text)).toMatchObject({
        ok: true,
        value: { how: 'position', quote: claim.quote }
      });
    }
  });

  test('maps every character of the text back to the source', () => {
    const source = readFileSync(new URL(`../../../tests/fixtures/minutes/${name}`, import.meta.url), 'utf8');
    const { text, sourceOffsets } = readFixture(name);
    for (let at = 0; at < text.length; at += 1) {
      if (/\s/u.test(text.charAt(at))) continue;
      expect(source.charAt(sourceOffsets[at] ?? -1)).toBe(text.charAt(at));
    }
  });
});

test('a word in the text is told apart from a file that is no text, and from an empty one', () => {
  expect(readMinutes({ name: 'a.txt', text: '\0\u0001' })).toMatchObject({
    ok: false,
    problem: { code: 'minutes-not-text', path: 'a.txt' }
  });
  expect(readMinutes({ name: 'a.txt', text: ' \n\u00ad\n' })).toMatchObject({
    ok: false,
    problem: { code: 'minutes-empty' }
  });
});

test('the printed record says in words why a claim is not checkable in full, and only then', () => {
  const { claims } = toContract(readFixture('uten-nummer.txt'));
  expect(claims.map(({ checkable, reason }) => [checkable, reason])).toEqual([
    ['partly', 'Teksten sier ikke hva det sammenlignes med.'],
    ['yes', null]
  ]);
});
