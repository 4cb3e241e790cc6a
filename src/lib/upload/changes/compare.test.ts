import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '$lib/observations/value';
import type { Observation } from '$lib/observations/observation';
import { must } from '$lib/releases/fixtures';
import { compareDraft } from './compare';
import type { DraftRow } from './draft-rows';
import { sampleCube, sampleObservation, sampleRow } from './fixtures';

const extracted = '2025-09-05';
const compare = (rows: readonly Observation[], draft: readonly DraftRow[], dataset = sampleCube()) =>
  must(compareDraft({ dataset, rows }, draft, { extracted }));

test('a draft is compared in the numbers that pages show: an indicator in a place, and in the whole city', () => {
  const { numbers } = compare(
    [sampleObservation(20), sampleObservation(30, { area: '030101' })],
    [sampleRow(26), sampleRow(30, { area: '030101' })]
  );
  const robbery = numbers.filter(({ of }) => of.indicator === 'robbery');
  expect(robbery.map(({ of, kind, by }) => [of.area, kind, by])).toEqual([
    ['0301', 'large', 6],
    ['030112', 'large', 6]
  ]);
});

test('other periods are carried over as they stand, and inside its own a row that the draft lacks is removed', () => {
  const rows = [
    sampleObservation(20, { period: '2024T1' }),
    sampleObservation(20),
    sampleObservation(7, { area: '030101' })
  ];
  const { coverage, cells, after } = compare(rows, [sampleRow(20)]);
  expect(coverage).toMatchObject({ added: [], replaced: ['2025T1'], carried: { periods: 3, rows: 1 } });
  expect(coverage.absent).toEqual([{ dimension: 'area', codes: ['030101'] }]);
  expect(cells.map(({ of, kind }) => [of.area, kind])).toEqual([['030101', 'removed']]);
  expect(after.rows).toContainEqual(rows[0]);
});

test('a new period has no number before it, and lengthens the coverage', () => {
  const { numbers, after, coverage } = compare([sampleObservation(20)], [sampleRow(5, { period: '2025T2' })]);
  expect(coverage.added).toEqual(['2025T2']);
  expect(after.dataset.coverage.periods.at(-1)).toBe('2025T2');
  expect(after.dataset.extracted).toBe(extracted);
  expect(new Set(numbers.map(({ kind }) => kind))).toEqual(new Set(['new']));
  expect(numbers.every(({ before }) => before === null)).toBe(true);
});

test('the newest period of all is provisional where no row says which is, and an older one is not', () => {
  const rows = [sampleObservation(20)];
  expect(compare(rows, [sampleRow(5, { period: '2025T2' })]).provisional).toEqual(['2025T2']);
  expect(compare(rows, [sampleRow(5, { period: '2024T1' })]).provisional).toEqual([]);
  const marked = sampleRow(5, { period: '2024T1', status: 'provisional' });
  expect(compare(rows, [marked]).provisional).toEqual(['2024T1']);
});

test('a draft without ages is compared with the sums over them, and says nothing of the young', () => {
  const rows = [sampleObservation(12), sampleObservation(8, { age: '25+' })];
  const { numbers, isWhole, fit } = compare(rows, [sampleRow(23, { age: '' })]);
  expect([isWhole, fit.lacks]).toEqual([false, ['age']]);
  expect(numbers.some(({ of }) => of.indicator === 'youth-offences')).toBe(false);
  const city = numbers.find(({ of }) => of.indicator === 'robbery' && of.area === '0301');
  expect(city).toMatchObject({ kind: 'large', before: count(20), by: 3 });
});

test('a measure that may not be added up is not compared without what the draft lacks', () => {
  const dataset = sampleCube({ family: 'unique-persons', measures: ['unique-persons'] });
  const rows = [sampleObservation(12, { measure: 'unique-persons' })];
  const draft = [sampleRow(23, { age: '', measure: 'unique-persons' })];
  const result = compareDraft({ dataset, rows }, draft, { extracted });
  expect(result.ok ? null : result.problem.code).toBe('not-additive');
});

test('sexual offences are compared for the whole city alone', () => {
  const cube = sampleCube();
  const offences = [...cube.coverage.offences, 'voldtekt', 'seksuell-handling', 'annen-seksual'];
  const { numbers } = compare(
    [sampleObservation(20, { offence: 'voldtekt' })],
    [sampleRow(40, { offence: 'voldtekt' })],
    sampleCube({ coverage: { ...cube.coverage, offences } })
  );
  const areas = numbers.filter(({ of }) => of.indicator === 'rape').map(({ of }) => of.area);
  expect(areas).toEqual(['0301']);
});

test('a draft that says what is published changes nothing, whatever it is', () => {
  const { areas, offences, ages, sexes, periods } = sampleCube().coverage;
  const key = fc.record({
    period: fc.constantFrom(...periods),
    area: fc.constantFrom(...areas),
    offence: fc.constantFrom(...offences),
    age: fc.constantFrom(...ages),
    sex: fc.constantFrom(...sexes),
    value: fc.integer({ min: 1, max: 90 })
  });
  const table = fc.uniqueArray(key, {
    minLength: 1,
    maxLength: 40,
    selector: ({ value: _, ...codes }) => Object.values(codes).join('|')
  });
  fc.assert(
    fc.property(table, (rows) => {
      const { numbers, cells, isWhole } = compare(
        rows.map(({ value, ...codes }) => sampleObservation(value, codes)),
        rows.map(({ value, ...codes }) => sampleRow(value, codes))
      );
      expect([numbers, cells, isWhole]).toEqual([[], [], true]);
    })
  );
});
