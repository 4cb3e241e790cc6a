import { expect, test } from 'vitest';
import { count, suppressed } from '$lib/observations/value';
import { sampleCube, sampleRow } from './fixtures';
import { fitRows } from './fit';

test('a row with a code that the dataset lacks is named, with how many there are and the first', () => {
  const { rows, misfits } = fitRows(sampleCube(), [
    sampleRow(4),
    sampleRow(9, { area: '0301', row: 7 }),
    sampleRow(8, { area: '0301', offence: 'narkotika', row: 8 }),
    sampleRow(2, { period: '2025', row: 9 })
  ]);
  expect(rows).toHaveLength(1);
  expect(misfits).toEqual([
    { kind: 'area', found: '0301', rows: 2, first: 7 },
    { kind: 'period', found: '2025', rows: 1, first: 9 }
  ]);
});

test('a dimension the dataset has one code of is filled in, and one it is broken down by is lacked', () => {
  const cube = sampleCube();
  const one = sampleCube({ coverage: { ...cube.coverage, ages: ['all'], sexes: ['all'] } });
  expect(fitRows(one, [sampleRow(4, { age: '', sex: '' })]).rows[0]).toMatchObject({
    age: 'all',
    sex: 'all'
  });
  const lacking = fitRows(cube, [sampleRow(4, { age: '', sex: '' })]);
  expect(lacking.lacks).toEqual(['age', 'sex']);
  expect(lacking.rows[0]).toMatchObject({ age: 'all', sex: 'all', value: count(4) });
});

test('a dimension that only some rows lack is wrong in those', () => {
  const { rows, misfits, lacks } = fitRows(sampleCube(), [sampleRow(4), sampleRow(3, { sex: '' })]);
  expect([rows.length, lacks]).toEqual([1, []]);
  expect(misfits).toMatchObject([{ kind: 'sex', found: '' }]);
});

test('what is no count is left out, and what is held back is not 0', () => {
  const { rows, misfits } = fitRows(sampleCube(), [
    sampleRow(1.5),
    sampleRow(-2, { sex: 'f' }),
    sampleRow(null, { sex: 'unknown', status: 'suppressed' })
  ]);
  expect(misfits.map(({ kind, found }) => [kind, found])).toEqual([
    ['value', '1.5'],
    ['value', '-2']
  ]);
  expect(rows.map(({ value }) => value.kind)).toEqual([suppressed('').kind]);
});

test('months are added up to tertials, and the same cell of one month twice is still named', () => {
  const months = ['2024M09', '2024M10', '2024M11', '2024M12'];
  const { rows, misfits, isSummed } = fitRows(sampleCube(), [
    ...months.map((period) => sampleRow(2, { period })),
    sampleRow(5, { period: '2024M12' })
  ]);
  expect(rows).toMatchObject([{ period: '2024T3', value: count(8) }]);
  expect([isSummed, misfits.map(({ kind }) => kind)]).toEqual([true, ['duplicate']]);
});

test('the same key twice is named, and added up where the file breaks it down further', () => {
  const twice = [sampleRow(4), sampleRow(3)];
  expect(fitRows(sampleCube(), twice).misfits).toMatchObject([{ kind: 'duplicate', rows: 1 }]);
  expect(fitRows(sampleCube(), twice, true).rows.map(({ value }) => value)).toEqual([count(7)]);
});
