import { expect, test } from 'vitest';
import { count } from '$lib/observations/value';
import { listAddress, pageOf, PAGE, readListState, usual, type Sorting } from './change-list';
import type { Difference, DifferenceKind } from './difference';

const difference = (at: number, kind: DifferenceKind = 'revised'): Difference<number> => ({
  key: `${at}`,
  of: at,
  kind,
  before: count(10),
  after: count(10 + at),
  by: at,
  share: at / 10,
  passed: null
});
const byNumber = (a: number, b: number) => a - b;
const sorting: Sorting<number> = { type: byNumber, omrade: byNumber, periode: byNumber };

test('a state is written to an address and read back, and the usual state has a bare one', () => {
  const state = {
    level: 'celler',
    filter: 'store',
    order: 'endring',
    page: 3,
    chosen: 'robbery|0301|2025T1',
    follows: 'kube',
    extracted: '2025-09-05'
  } as const;
  const address = new URL(listAddress(state), 'http://localhost');
  expect(readListState(address.searchParams)).toEqual(state);
  expect(listAddress(usual)).toBe('/arbeid/opplasting/endringer');
});

test('what an address does not know is as usual', () => {
  const query = new URLSearchParams('vis=alt&sorter=navn&side=-2&niva=x&uttatt=i-dag');
  expect(readListState(query)).toEqual(usual);
});

test('a list is shown a page at a time, and past the last page stands the last', () => {
  const many = Array.from({ length: PAGE * 2 + 1 }, (_, at) => difference(at + 1));
  const page = pageOf(many, { filter: 'alle', order: 'type', page: 99 }, sorting);
  expect(page).toMatchObject({ total: PAGE * 2 + 1, page: 3, pages: 3 });
  expect(page.rows.map(({ key }) => key)).toEqual([`${PAGE * 2 + 1}`]);
});

test('large revisions come first, then the larger change', () => {
  const list = [difference(3), difference(2, 'large'), difference(9), difference(1, 'new')];
  const { rows } = pageOf(list, { filter: 'alle', order: 'viktigst', page: 1 }, sorting);
  expect(rows.map(({ key }) => key)).toEqual(['2', '9', '3', '1']);
});

test('a filter lists its own kind alone', () => {
  const list = [difference(3), difference(2, 'large')];
  const { rows } = pageOf(list, { filter: 'reviderte', order: 'viktigst', page: 1 }, sorting);
  expect(rows.map(({ kind }) => kind)).toEqual(['revised']);
});
