import { sum } from '$lib/change/order';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastUneven } from './worked-concentration';

test('the least uneven histogram has the persons and the offences of its bins', () => {
  const bin = fc.record({ persons: fc.nat(50), each: fc.integer({ min: 0, max: 4 }), rest: fc.nat(49) });
  fc.assert(
    fc.property(fc.array(bin, { maxLength: 5 }), (bins) => {
      const persons = bins.map(({ persons: size }, at) => ({ least: 5 * at + 1, size }));
      const offences = bins.map(({ persons: size, each, rest }, at) => ({
        least: 5 * at + 1,
        size: size === 0 ? 0 : size * (5 * at + 1 + each) + (rest % size)
      }));
      const histogram = leastUneven({ persons, offences });
      expect(sum(histogram.map((one) => one.persons))).toBe(sum(persons.map(({ size }) => size)));
      expect(sum(histogram.map((one) => one.k * one.persons))).toBe(sum(offences.map(({ size }) => size)));
      expect(new Set(histogram.map(({ k }) => k)).size).toBe(histogram.length);
    })
  );
});
