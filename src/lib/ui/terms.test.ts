import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtTerms, markEach, markTerms, termHref, termId, type Term } from './terms';

const term = (id: string, forms: readonly string[], exact = false): Term => ({
  id,
  term: id,
  text: `Det er ${id}.`,
  forms,
  exact
});
const opd = term('opd', ['OPD'], true);
const tertial = term('tertial', ['tertial', 'tertialet']);
const marked = (text: string, terms: readonly Term[]) =>
  markTerms(text, terms).map(({ start, end }) => text.slice(start, end));

describe('markTerms', () => {
  it('finds the first place of each term, in any case, as a whole word', () => {
    expect(marked('Første Tertialet og neste tertial. OPD sier det, og OPD vet.', [opd, tertial])).toEqual([
      'Tertialet',
      'OPD'
    ]);
    expect(marked('tertialtall og mellomtertial', [tertial])).toEqual([]);
  });

  it('wants the letters of a short form as they are, and leaves it where the text explains it', () => {
    expect(marked('opd og Opd', [opd])).toEqual([]);
    expect(marked('OPD (Oslo politidistrikt) møtte. Distriktet (OPD) takket.', [opd])).toEqual([]);
    expect(marked('OPD (Oslo politidistrikt) møtte. Så sa OPD nei.', [opd])).toEqual(['OPD']);
  });

  it('gives a longer term the words that two could have', () => {
    const small = term('tall', ['tall']);
    const large = term('forelopig', ['foreløpige tall']);
    expect(marked('Det er foreløpige tall.', [small, large])).toEqual(['foreløpige tall']);
  });

  it('marks a term once over texts that follow each other', () => {
    const counts = markEach(['et tertial', 'tertial og OPD', 'OPD'], [opd, tertial]).map((one) => one.length);
    expect(counts).toEqual([1, 1, 0]);
  });
});

describe('cutAtTerms', () => {
  it('neither loses nor repeats a word, whatever the text', () => {
    const word = fc.constantFrom('OPD', 'tertial', 'Tertialet', ' ', '(', ')', 'å', '<b>', '.', '-');
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          const pieces = cutAtTerms(text, markTerms(text, [opd, tertial]));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          expect(pieces.filter((piece) => piece.term !== null).length).toBeLessThanOrEqual(2);
        }
      )
    );
  });
});

describe('termId', () => {
  it('names a word by letters that an address can hold', () => {
    expect(termId('Ærlig Øl på é/tåg')).toBe('aerlig-ol-pa-e-tag');
    expect(termHref(opd)).toBe('/ordliste#opd');
  });
});
