import { expect, test } from 'vitest';
import { findFollowed } from './follows';
import { sampleCube, sampleRow } from './fixtures';

test('a draft follows the dataset of its measure, length of period and codes', () => {
  const yearly = sampleCube({ id: 'ar', coverage: { ...sampleCube().coverage, periods: ['2024'] } });
  const persons = sampleCube({ id: 'personer', family: 'unique-persons', measures: ['unique-persons'] });
  const found = findFollowed([yearly, persons, sampleCube()], [sampleRow(4)]);
  expect(found.kind === 'sure' && found.best.dataset.id).toBe('kube');
  expect(found.kind === 'sure' && found.best.areas).toEqual({ known: 1, of: 1 });
});

test('an earlier extraction is never followed', () => {
  const earlier = sampleCube({ id: 'eldre', vintage: 'earlier' });
  expect(findFollowed([earlier], [sampleRow(4)]).kind).toBe('none');
});

test('two datasets that fit equally well are a choice', () => {
  const found = findFollowed([sampleCube(), sampleCube({ id: 'kube-2' })], [sampleRow(4)]);
  expect(found.kind === 'choice' && found.others.map(({ dataset }) => dataset.id)).toEqual(['kube-2']);
});

test('nothing published is told from nothing alike', () => {
  expect(findFollowed([], [sampleRow(4)]).kind).toBe('first');
  expect(findFollowed([sampleCube()], [sampleRow(4, { area: '4601' })]).kind).toBe('none');
});
