import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../tests/reference/read';
import { logPoisson, poissonQuantile, poissonTails } from './poisson';

const meanOf = fc.double({ min: 1e-3, max: 500, noNaN: true });

describe('poissonTails', () => {
  test.each([
    [3, 250, 7.03509834728517e-103, 6.95101618630541e-103],
    [1000, 900, 0.999509367267142, 5.9269532854189e-5],
    [100000, 100500, 0.05746621797223, 0.000362947996201288],
    [0, 2.5, 0.0820849986238988, 0.0820849986238988]
  ])('at %d of mean %d has the lower tail that thirty digits give', (k, mean, upTo, at) => {
    const tails = poissonTails(k, mean);
    expectClose(tails.below + tails.at, upTo);
    expectClose(tails.at, at);
  });

  test('keeps a far upper tail to many digits', () => {
    const { at, above } = poissonTails(1200, 1000);
    expectClose(at + above, 4.68420385587228e-10);
  });

  test('cuts the whole into three parts', () => {
    fc.assert(
      fc.property(fc.nat(1000), meanOf, (k, mean) => {
        const { below, at, above } = poissonTails(k, mean);
        expect(Math.min(below, at, above)).toBeGreaterThanOrEqual(-1e-13);
        expect(below + at + above).toBeCloseTo(1, 12);
      })
    );
  });

  test('below one count is what is below the count before it and that count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), meanOf, (k, mean) => {
        const [here, before] = [poissonTails(k, mean), poissonTails(k - 1, mean)];
        expect(here.below).toBeCloseTo(before.below + before.at, 12);
      })
    );
  });
});

test('the probabilities of one Poisson are the recurrence of its definition', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), meanOf, (k, mean) => {
      expect(logPoisson(k, mean) - logPoisson(k - 1, mean)).toBeCloseTo(Math.log(mean / k), 8);
    })
  );
});

describe('poissonQuantile', () => {
  test('is the first count that reaches the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), meanOf, (probability, mean) => {
        const k = poissonQuantile(probability, mean);
        const { below, at } = poissonTails(k, mean);
        expect(below + at).toBeGreaterThanOrEqual(probability - 1e-12);
        expect(below).toBeLessThan(probability + 1e-12);
      })
    );
  });

  test('is 0 where no event is already likely enough', () => {
    expect(poissonQuantile(0.5, 0.1)).toBe(0);
  });

  test('holds for a mean of a million', () => {
    expect(poissonQuantile(0.975, 1e6)).toBe(1_001_960);
    expect(poissonQuantile(0.001, 1e6)).toBe(996_911);
  });
});
