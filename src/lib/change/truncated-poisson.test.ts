import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesByChance, truncatedRate } from './truncated-poisson';

const means = fc.double({ min: 1.001, max: 40, noNaN: true });

describe('shares by chance alone', () => {
  it('come from a distribution that has the mean of the data once its zeros are cut off', () => {
    fc.assert(
      fc.property(means, (mean) => {
        const rate = truncatedRate(mean);
        expect(rate / (1 - Math.exp(-rate))).toBeCloseTo(mean, 8);
      })
    );
  });

  it('are the sums of its probabilities', () => {
    const mean = 650 / 300;
    const rate = truncatedRate(mean);
    const chances: number[] = [];
    let chance = Math.exp(-rate);
    for (let k = 1; k <= 60; k += 1) {
      chance *= rate / k;
      chances.push(chance / (1 - Math.exp(-rate)));
    }
    const persons = chances.slice(3).reduce((sum, one) => sum + one, 0);
    const offences = chances.slice(3).reduce((sum, one, at) => sum + (at + 4) * one, 0) / mean;
    expect(sharesByChance(mean, 4).persons).toBeCloseTo(persons, 10);
    expect(sharesByChance(mean, 4).offences).toBeCloseTo(offences, 10);
  });

  it('of offences are never below those of persons, and both fall as more are asked for', () => {
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 20 }), (mean, least) => {
        const here = sharesByChance(mean, least);
        const above = sharesByChance(mean, least + 1);
        expect(here.offences).toBeGreaterThanOrEqual(here.persons - 1e-9);
        expect(above.persons).toBeLessThanOrEqual(here.persons + 1e-9);
        expect(above.offences).toBeLessThanOrEqual(here.offences + 1e-9);
      })
    );
  });

  it('are nothing above one where every person has one', () => {
    expect(sharesByChance(1, 4)).toEqual({ persons: 0, offences: 0 });
    expect(sharesByChance(1, 1)).toEqual({ persons: 1, offences: 1 });
  });
});
