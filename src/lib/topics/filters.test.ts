import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filtersAddress, readFilters, type Filters } from './filters';

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  period: fc.constantFrom('latest', '2025T1', '2019T3'),
  area: fc.constantFrom('0301', '030101', '030117'),
  population: fc.constantFrom('all', 'under-18', '18-24', 'boys-under-18'),
  as: fc.constantFrom('count', 'rate'),
  release: fc.oneof(fc.constant('latest' as const), fc.integer({ min: 1, max: 99_999_999 }))
});

test('filters are the same after being written and read', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(readFilters(new URLSearchParams(filtersAddress(filters)))).toEqual({
        ok: true,
        value: { ...filters }
      });
    })
  );
});

test.each([
  ['period=2025', 'period'],
  ['period=juni', 'period'],
  ['area=OPD', 'area'],
  ['area=9999', 'area'],
  ['population=alle', 'population'],
  ['as=prosent', 'as'],
  ['utgave=0', 'utgave'],
  ['utgave=1.5', 'utgave']
])('«%s» is refused with the field that is wrong', (address, path) => {
  expect(readFilters(new URLSearchParams(address))).toMatchObject({ ok: false, problem: { path } });
});
