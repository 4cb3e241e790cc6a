import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureAddress, figureForms, figureLinks, overlays, readFigureAddress } from './figure-spec';
import type { FigureSpec } from './figure-spec';

const specs: fc.Arbitrary<FigureSpec> = fc.record({
  question: fc.record({
    indicators: fc.constantFrom(['robbery'] as const, ['hate-crime'] as const),
    area: fc.constantFrom('0301', '030101'),
    population: fc.constantFrom('all', 'under-18'),
    by: fc.constant('period'),
    grain: fc.constant('tertial'),
    season: fc.constantFrom('same', 'all'),
    period: fc.constantFrom('latest', '2024T3'),
    as: fc.constantFrom('count', 'rate'),
    release: fc.constantFrom('latest' as const, 7)
  }),
  form: fc.constantFrom(...figureForms),
  overlay: fc.constantFrom(...overlays)
});

describe('the address of a figure', () => {
  it('reads back as the figure it was written from', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readFigureAddress(new URLSearchParams(figureAddress(spec)))).toEqual({
          ok: true,
          value: spec
        });
      })
    );
  });

  it('is in every link of the figure', () => {
    const [spec] = fc.sample(specs, 1);
    if (spec === undefined) throw new Error('No figure was made up.');
    const { permalink, csv, svg } = figureLinks(spec);
    for (const href of [permalink, csv, svg]) expect(href.endsWith(`?${figureAddress(spec)}`)).toBe(true);
  });

  it.each(['form', 'overlay'])('says which words %s may be', (part) => {
    const read = readFigureAddress(new URLSearchParams(`indicator=robbery&${part}=kake`));
    expect(read.ok ? null : read.problem.code).toBe(`unknown-${part}`);
  });
});
