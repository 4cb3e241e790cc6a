import { expect, test } from 'vitest';
import type { Dataset } from '$lib/observations/dataset';
import type { JsonObject } from './canonical';
import { checkDataset } from './datasets';
import { must, problemOf, sampleDescriptor, sampleTable } from './fixtures';
import { nextState } from './side-by-side';

const dataset = (id: string, own: JsonObject = {}, coverage: JsonObject = {}): Dataset =>
  must(checkDataset(sampleDescriptor({ id, own, coverage }), sampleTable(), id)).dataset;
const ids = (datasets: readonly Dataset[]) => datasets.map(({ id }) => id);
const real = { synthetic: false };
const yearly = { periods: ['2024', '2025'] };
const noProvisional = { provisional: [] };

test('datasets of different families stand side by side, and one replaces its namesake', () => {
  const cube = dataset('kube');
  const people = dataset('folk', { family: 'residents', measures: ['residents'] });
  const newer = dataset('kube', { extracted: '2025-09-01' });
  expect(must(nextState([cube], [people]))).toEqual([cube, people]);
  expect(must(nextState([cube, people], [newer]))).toEqual([people, newer]);
});

test('a synthetic dataset steps aside as soon as a real one of its kind is published, of any vintage', () => {
  const cube = dataset('kube');
  const earlier = dataset('kube-2024', { vintage: 'earlier' });
  const other = dataset('hat', { family: 'hate-motive', measures: ['hate-motive-reports'] });
  expect(ids(must(nextState([cube, earlier, other], [dataset('ekte', real)])))).toEqual(['hat', 'ekte']);
});

test('a real dataset of another grain leaves the synthetic one in place', () => {
  const years = dataset('ekte', { ...real, ...noProvisional }, yearly);
  expect(ids(must(nextState([dataset('kube')], [years])))).toEqual(['kube', 'ekte']);
});

test('a synthetic dataset never comes where a real one of its kind stands or comes with it', () => {
  const synthetic = dataset('kube');
  const standing = dataset('ekte', real);
  expect(problemOf(nextState([standing], [synthetic])).code).toBe('synthetic-beside-real');
  expect(problemOf(nextState([], [synthetic, standing])).code).toBe('synthetic-beside-real');
  expect(problemOf(nextState([dataset('kube', real)], [synthetic])).code).toBe('synthetic-beside-real');
});

test('two current datasets of one family that cover the same key are refused, and the key is named', () => {
  const one = dataset('en', real);
  const overlapping = dataset(
    'to',
    { ...real, ...noProvisional },
    { periods: ['2023T1', '2024T1'], areas: ['030102', '030103'] }
  );
  const result = nextState([one], [overlapping]);
  expect(problemOf(result)).toEqual({ code: 'covered-twice', path: 'en:to' });
  expect(result.ok ? '' : result.problem.message).toContain('2024T1, 030102, ran');
});

test('disjoint coverages, another family and an earlier extraction do not collide', () => {
  const one = dataset('en', real);
  const elsewhere = dataset('to', real, { areas: ['030103'] });
  const earlier = dataset('tre', { ...real, vintage: 'earlier' });
  const family = dataset('fire', { ...real, family: 'reported-offences-yearly' });
  expect(ids(must(nextState([one], [elsewhere, earlier, family])))).toEqual(['en', 'to', 'tre', 'fire']);
});

test('the same id twice in one publication is refused', () => {
  expect(problemOf(nextState([], [dataset('en'), dataset('en')])).code).toBe('same-id');
});
