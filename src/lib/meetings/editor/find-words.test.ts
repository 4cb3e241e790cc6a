import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '$lib/minutes/read';
import { must } from '$lib/releases/fixtures';
import { findWords, wordsAt } from './find-words';

const text = [
  'Referat Politirådet i Lillevik 20.11.2024',
  '',
  '1. Ungdom',
  'Det er nedgang i ran. Politiet er bekymret for  vold og rus.',
  '',
  '2. Sentrum',
  'Det er nedgang i ran. Det er uro på torget.'
].join('\n');
const minutes = must(readMinutes({ name: 'referat-2024-11-20.txt', text }));
const first = minutes.sections[0]?.anchor ?? '';

describe('findWords', () => {
  it('finds words in the section they stand in, whatever blanks and quotation marks they were pasted with', () => {
    const found = findWords(minutes, null, '«bekymret  for vold\nog rus»');
    expect(found.ok && [found.value.anchor, found.value.quote]).toEqual([
      first,
      expect.stringMatching(/^bekymret for\s+vold og rus$/)
    ]);
  });

  it('says that words are not there', () => {
    expect(findWords(minutes, null, 'økning i ran')).toMatchObject({
      ok: false,
      problem: {
        code: 'words-not-found',
        message: expect.stringContaining('«økning i ran» står ikke i referatet')
      }
    });
  });

  it('finds no part of a word', () => {
    expect(findWords(minutes, null, 'bekym')).toMatchObject({
      ok: false,
      problem: { code: 'words-not-found' }
    });
  });

  it('says of words in two places how many, and takes the one in the section that is named', () => {
    expect(findWords(minutes, null, 'nedgang i ran')).toMatchObject({
      ok: false,
      problem: { code: 'words-ambiguous', message: expect.stringContaining('står 2 steder') }
    });
    const found = findWords(minutes, minutes.sections[1]?.anchor ?? '', 'nedgang i ran');
    expect(found.ok && found.value.start).toBe(minutes.text.lastIndexOf('nedgang i ran'));
  });

  it('reads signs as signs, never as a pattern', () => {
    expect(findWords(minutes, null, 'ran. (.*)')).toMatchObject({ ok: false });
    const found = findWords(minutes, first, 'i ran. Politiet');
    expect(found.ok && found.value.quote).toBe('i ran. Politiet');
  });

  it('refuses what is empty, and what is longer than a sentence', () => {
    expect(findWords(minutes, null, ' «» ')).toMatchObject({ ok: false, problem: { code: 'no-words' } });
    expect(findWords(minutes, null, 'a '.repeat(400))).toMatchObject({
      ok: false,
      problem: { code: 'too-long' }
    });
  });
});

describe('wordsAt', () => {
  const at = (words: string) => {
    const start = minutes.text.indexOf(words);
    return { start, end: start + words.length };
  };

  it('takes half words whole and leaves out blanks at the ends', () => {
    const found = wordsAt(minutes, at('dgang i r'));
    expect(found.ok && found.value.quote).toBe('nedgang i ran');
    const blank = wordsAt(minutes, at(' bekymret '));
    expect(blank.ok && blank.value.quote).toBe('bekymret');
  });

  it('refuses words in two sections, and a range without a word', () => {
    const { start } = at('Det er nedgang');
    expect(wordsAt(minutes, { start, end: minutes.text.indexOf('torget') })).toMatchObject({
      ok: false,
      problem: { code: 'two-sections' }
    });
    expect(wordsAt(minutes, { start: start + 3, end: start + 4 })).toMatchObject({
      ok: false,
      problem: { code: 'no-words' }
    });
  });

  it('gives of any range words that stand in the text in one section, or says why not', () => {
    const offset = fc.integer({ min: -5, max: minutes.text.length + 5 });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const found = wordsAt(minutes, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!found.ok) return;
        const { start, end, quote, anchor } = found.value;
        expect(minutes.text.slice(start, end)).toBe(quote);
        expect(quote.trim()).toBe(quote);
        const section = minutes.sections.find((one) => one.anchor === anchor);
        expect(section !== undefined && section.start <= start && end <= section.end).toBe(true);
      })
    );
  });
});
