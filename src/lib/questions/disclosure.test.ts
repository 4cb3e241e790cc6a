import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { isCityOnly, isShownPerPlace, isSmallPlace } from './disclosure';

const ids = (test: (indicator: Parameters<typeof isCityOnly>[0]) => boolean) =>
  [...catalogue.values()].filter(test).map((indicator) => indicator.id);

describe('what may be shown for a small place', () => {
  it('is never sexual offences, homicide, motives or persons', () => {
    expect(ids(isCityOnly)).toEqual(['sexual-offences', 'rape', 'homicide']);
    expect(ids(isShownPerPlace)).toEqual([
      'reported-total',
      'violence',
      'physical-violence',
      'serious-violence',
      'robbery',
      'property',
      'drugs',
      'damage',
      'traffic',
      'economic',
      'youth-offences'
    ]);
  });

  it('is a matter of bydeler and places without residents, not of the city or the district', () => {
    expect(isSmallPlace('bydel')).toBe(true);
    expect(isSmallPlace('no-residents')).toBe(true);
    expect(isSmallPlace('municipality')).toBe(false);
    expect(isSmallPlace('district')).toBe(false);
    expect(isSmallPlace(undefined)).toBe(false);
  });
});
