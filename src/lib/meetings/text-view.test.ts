import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from '$lib/minutes/structure';
import type { Statement } from './statements';
import { textView, wordsOf, type Piece, type SectionText, type TextBlock } from './text-view';

const source = [
  '# Referat Politirådet 12.03.2025',
  '',
  '## 1. Orientering fra politiet',
  '',
  'Det er nedgang i ran. Volden er høyere enn i fjor.',
  'Kort linje.',
  'Neste avsnitt handler om noe annet enn tallene, og det går over mer enn',
  'én linje i kilden. Det er vanlig.',
  '- Et møte er avtalt.',
  '- Skolene har fått brev.',
  '',
  '## 2. Oppfølgingspunkter',
  '',
  'Pkt. 1',
  '',
  'Arbeidet går som planlagt.',
  '',
  'Pkt. 2',
  '',
  'Ran har gått ned i området.'
].join('\n');

const structure = readStructure({ name: 'referat.md', text: source });

function statement(number: number, words: string): Statement {
  const start = structure.text.indexOf(words);
  return { number, anchor: 'sak-1', start, end: start + words.length, claims: [] };
}

function pieces(blocks: readonly TextBlock[]): Piece[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.pieces : block.items.flatMap((item) => item.pieces)
  );
}

function all(section: SectionText): Piece[] {
  return [...section.heading.flat(), ...pieces(section.blocks), ...section.points.flatMap(all)];
}

describe('textView', () => {
  it('gives each item its heading, its paragraphs and its lists', () => {
    const [first] = textView(structure, []);
    expect(first?.anchor).toBe('sak-1');
    expect(first?.heading.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      '1. Orientering fra politiet'
    ]);
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list']);
    const list = first?.blocks[2];
    expect(list?.kind === 'list' && list.items.map(({ mark, pieces: [only] }) => [mark, only?.text])).toEqual(
      [
        ['- ', 'Et møte er avtalt.'],
        ['- ', 'Skolene har fått brev.']
      ]
    );
  });

  it('nests the points of an item with their own words', () => {
    const second = textView(structure, []).find(({ anchor }) => anchor === 'sak-2');
    expect(second?.points.map(({ anchor }) => anchor)).toEqual(['sak-2/pkt-1', 'sak-2/pkt-2']);
    expect(pieces(second?.points[1]?.blocks ?? []).map(({ text }) => text)).toEqual([
      'Ran har gått ned i området.'
    ]);
  });

  it('marks a statement from its first word to its last', () => {
    const [first] = textView(structure, [
      statement(3, 'Det er nedgang i ran.'),
      statement(4, 'Volden er høyere enn i fjor.')
    ]);
    const at = structure.text.indexOf('Det er nedgang i ran.');
    expect(pieces(first?.blocks ?? []).slice(0, 3)).toEqual([
      { text: 'Det er nedgang i ran.', start: at, statement: 3, opens: [3], closes: [3] },
      { text: ' ', start: at + 21, statement: null, opens: [], closes: [] },
      { text: 'Volden er høyere enn i fjor.', start: at + 22, statement: 4, opens: [4], closes: [4] }
    ]);
  });

  it('loses no word, repeats none, and begins and ends every statement once, wherever statements lie', () => {
    const offset = fc.integer({ min: structure.sections[0]?.start ?? 0, max: structure.text.length });
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { maxLength: 6 }), (ranges) => {
        const statements = ranges
          .map(([a, b], at) => ({
            number: at + 1,
            anchor: 'sak-1',
            start: Math.min(a, b),
            end: Math.max(a, b),
            claims: []
          }))
          .filter(
            ({ start, end }) => structure.text.slice(start, end).trim() === structure.text.slice(start, end)
          )
          .filter(({ start, end }) =>
            /^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/su.test(structure.text.slice(start, end))
          );
        const sections = textView(structure, statements);
        expect(sections.map(wordsOf)).toEqual(
          structure.sections
            .filter(({ parent }) => parent === null)
            .map(({ start, end }) => structure.text.slice(start, end))
        );
        const every = sections.flatMap(all);
        const numbers = statements.map(({ number }) => number);
        expect(every.flatMap(({ opens }) => opens).sort()).toEqual(numbers);
        expect(every.flatMap(({ closes }) => closes).sort()).toEqual(numbers);
      })
    );
  });
});
