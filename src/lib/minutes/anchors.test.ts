import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, selectorOf } from './anchors';

const text = 'Politiet orienterte. Antall ran gikk ned. Rådet takket. Antall ran gikk ned. Møtet ble hevet.';
const quote = 'Antall ran gikk ned.';
const first = text.indexOf(quote);
const second = text.lastIndexOf(quote);
const selectorAt = (start: number) => selectorOf(text, { start, end: start + quote.length });

describe('a quote is found again', () => {
  test('at its place when nothing has changed, even when the same words stand elsewhere', () => {
    for (const start of [first, second]) {
      expect(resolve(selectorAt(start), text)).toEqual({
        ok: true,
        value: { start, end: start + quote.length, how: 'position', quote }
      });
    }
  });

  test('by its words and neighbours when text is put in before it', () => {
    const later = `Møtet ble satt klokken ni. ${text}`;
    const found = resolve(selectorAt(second), later);
    expect(found).toMatchObject({ ok: true, value: { how: 'quote', start: later.lastIndexOf(quote) } });
  });

  test('by its neighbours when its own words were changed, and says so', () => {
    const before =
      'Politimesteren orienterte om situasjonen. Ran gikk ned. Deretter tok rådet en kort pause.';
    const start = before.indexOf('Ran');
    const selector = selectorOf(before, { start, end: start + 'Ran gikk ned.'.length });
    expect(resolve(selector, `Ny setning. ${before.replace('gikk ned', 'gikk svakt ned')}`)).toMatchObject({
      ok: true,
      value: { how: 'context', quote: 'Ran gikk svakt ned.' }
    });
  });
});

describe('a quote that cannot be found is a problem', () => {
  test('when it is gone', () => {
    expect(resolve(selectorAt(first), 'Et helt annet referat.')).toMatchObject({
      ok: false,
      problem: { code: 'anchor-lost' }
    });
  });

  test('when it stands in two places that fit equally well', () => {
    expect(resolve(selectorAt(first), `${quote}\n\n\n${quote}`)).toMatchObject({
      ok: false,
      problem: { code: 'anchor-ambiguous' }
    });
  });
});

test('any range of any text is found again at its place in that text', () => {
  const cases = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 80 })
    .chain((any) => fc.tuple(fc.constant(any), fc.nat(any.length - 1), fc.nat(any.length - 1)));
  fc.assert(
    fc.property(cases, ([any, a, b]) => {
      const start = Math.min(a, b);
      const end = Math.max(a, b) + 1;
      const found = resolve(selectorOf(any, { start, end }), any);
      expect(found).toMatchObject({ ok: true, value: { quote: any.slice(start, end) } });
    })
  );
});
