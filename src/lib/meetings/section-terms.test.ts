import { readMinutes } from '$lib/minutes/read';
import { must } from '$lib/releases/fixtures';
import { describe, expect, it } from 'vitest';
import { termsOf, withTerms } from './section-terms';
import { textView, wordsOf, type SectionText } from './text-view';

const source = [
  '# Referat Politirådet 12.03.2025',
  '',
  '## 1. Orientering',
  '',
  'OPD melder om færre anmeldelser. OPD vil ha mer tid.',
  '',
  '- Planen er hos OPD.',
  '',
  '## 2. Eventuelt',
  '',
  'OPD takket for møtet.',
  '',
  '## Forkortelser',
  '',
  '- OPD: Oslo politidistrikt <i>nå</i>'
].join('\n');

const read = must(readMinutes({ name: 'referat.md', text: source }));
const terms = termsOf(read);
const sections = textView(read, []);

function marksOf(section: SectionText): string[] {
  return section.blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.pieces : block.items.flatMap((one) => one.pieces)
    )
    .flatMap((piece) => (piece.terms ?? []).map(({ start, end }) => piece.text.slice(start, end)));
}

describe('withTerms', () => {
  it('marks the first place of a term in each section, never in the list of short forms', () => {
    expect(terms.map(({ term }) => term)).toEqual(['OPD']);
    expect(sections.map((section) => marksOf(withTerms(section, terms)))).toEqual([
      ['OPD', 'anmeldelser'],
      ['OPD'],
      []
    ]);
  });

  it('takes what the document says of a short form as words, not as markup', () => {
    expect(terms[0]?.text).toBe('Oslo politidistrikt <i>nå</i>');
  });

  it('leaves every word of the section where it was', () => {
    expect(sections.map((section) => wordsOf(withTerms(section, terms)))).toEqual(sections.map(wordsOf));
  });
});
