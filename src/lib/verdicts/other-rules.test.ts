import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentrationWord,
  countWord,
  expectedWord,
  noneStandsOutWord,
  standsOutWord,
  tellingGroup
} from './other-rules';
import type { CountedClaim, SpreadArea } from './verdict';

const at = (area: string, place: SpreadArea['place']): SpreadArea => ({
  area,
  label: area,
  count: 10,
  residents: 1000,
  ratio: 1,
  low: 0.5,
  high: 1.5,
  place
});

const counted = (claimed: number, count: number, tolerance: number, noise = 0): CountedClaim => ({
  claimed,
  counted: { periods: ['2025T1'], label: '', count, extracted: '2025-05-05' },
  tolerance,
  noise
});

describe('«innenfor det som er forventet»', () => {
  it('is partly right at most, since the limit is ours', () => {
    expect(expectedWord(false, { limit: 129.5, enough: true, exceeds: false })).toBe('partly');
    expect(expectedWord(true, { limit: 129.5, enough: true, exceeds: true })).toBe('partly');
  });

  it('is contradicted over the limit', () => {
    expect(expectedWord(false, { limit: 129.5, enough: true, exceeds: true })).toBe('contradicted');
    expect(expectedWord(true, { limit: 129.5, enough: true, exceeds: false })).toBe('contradicted');
  });

  it('is uncertain with too few events or no limit', () => {
    expect(expectedWord(false, { limit: 3, enough: false, exceeds: false })).toBe('uncertain');
    expect(expectedWord(false, { limit: null, enough: true, exceeds: false })).toBe('uncertain');
  });
});

describe('«ingen områder peker seg ut»', () => {
  it('is partly right where every bydel lies within, or one lies below', () => {
    expect(noneStandsOutWord({ areas: [at('a', 'within'), at('b', 'within')] })).toBe('partly');
    expect(noneStandsOutWord({ areas: [at('a', 'within'), at('b', 'below')] })).toBe('partly');
  });

  it('is contradicted by one bydel above', () => {
    expect(noneStandsOutWord({ areas: [at('a', 'within'), at('b', 'above')] })).toBe('contradicted');
  });

  it('turned round, is about the bydel that is named', () => {
    const areas = [at('a', 'within'), at('b', 'above')];
    expect(standsOutWord({ areas }, 'b')).toBe('partly');
    expect(standsOutWord({ areas }, 'a')).toBe('contradicted');
    expect(standsOutWord({ areas }, null)).toBe('partly');
    expect(standsOutWord({ areas }, '030116')).toBe('not-checkable');
  });

  it('is never supported in full, whatever the bydeler', () => {
    const places = fc.array(fc.constantFrom('above' as const, 'within' as const, 'below' as const), {
      maxLength: 15
    });
    fc.assert(
      fc.property(places, (all) => {
        const areas = all.map((place, index) => at(`${index}`, place));
        expect(['partly', 'contradicted']).toContain(noneStandsOutWord({ areas }));
        expect(standsOutWord({ areas }, null)).not.toBe('supported');
      })
    );
  });
});

describe('«noen få personer begår mange lovbrudd»', () => {
  const group = (persons: number, offences: number) => ({ groups: [{ least: 10, persons, offences }] });

  it('is right where at most a tenth of the persons have at least a quarter of the offences', () => {
    expect(concentrationWord(group(0.1, 0.25))).toBe('supported');
    expect(concentrationWord(group(0.101, 0.25))).toBe('partly');
    expect(concentrationWord(group(0.1, 0.249))).toBe('contradicted');
  });

  it('is partly right up to a fifth of the persons, and open beyond', () => {
    expect(concentrationWord(group(0.2, 0.5))).toBe('partly');
    expect(concentrationWord(group(0.201, 0.5))).toBe('uncertain');
  });

  it('is told by the smallest group that holds many, else by the widest', () => {
    const [ten, four] = [
      { least: 10, persons: 0.05, offences: 0.3 },
      { least: 4, persons: 0.15, offences: 0.5 }
    ];
    expect(tellingGroup([ten, four])).toBe(ten);
    expect(tellingGroup([{ ...ten, offences: 0.1 }, four])).toBe(four);
    const few = { ...four, offences: 0.2 };
    expect(tellingGroup([{ ...ten, offences: 0.1 }, few])).toBe(few);
    expect(tellingGroup([])).toBeUndefined();
  });
});

describe('a claimed count', () => {
  it('fits within its tolerance, the edge included', () => {
    expect(countWord([counted(120, 125, 5)])).toBe('supported');
    expect(countWord([counted(120, 126, 5)])).toBe('contradicted');
  });

  it('is open where rounding of the cells may hide that it fits', () => {
    expect(countWord([counted(120, 130, 5, 5)])).toBe('uncertain');
    expect(countWord([counted(120, 131, 5, 5)])).toBe('contradicted');
    expect(countWord([counted(120, 130, 5, 5), counted(98, 98, 0.5)])).toBe('partly');
    expect(countWord([counted(120, 130, 5, 5), counted(98, 50, 0.5)])).toBe('contradicted');
  });

  it('of two numbers is partly right where one of them fits', () => {
    expect(countWord([counted(98, 98, 0.5), counted(120, 120, 0.5)])).toBe('supported');
    expect(countWord([counted(98, 98, 0.5), counted(120, 130, 0.5)])).toBe('partly');
    expect(countWord([counted(98, 90, 0.5), counted(120, 130, 0.5)])).toBe('contradicted');
    expect(countWord([])).toBe('not-checkable');
  });
});
