import { afterAll, beforeAll, expect, test } from 'vitest';
import { methodPage, type MethodView } from '$lib/about/method-page';
import { change } from '$lib/change/change';
import { openShipped } from './shipped';

let shipped: Awaited<ReturnType<typeof openShipped>>;
let view: MethodView;

beforeAll(async () => {
  shipped = await openShipped();
  view = await methodPage(shipped, []);
}, 120_000);

afterAll(() => shipped.end());

test('every method has an example from the numbers that ship, and a source', () => {
  expect(view.sections.filter(({ worked }) => worked === null).map(({ id }) => id)).toEqual([]);
  expect(view.sections.every(({ source, formula }) => source !== '' && formula.length > 0)).toBe(true);
});

test('an example from made-up numbers is stamped as one', () => {
  expect(view.sections.every(({ worked }) => worked?.synthetic === true)).toBe(true);
});

test('the example of a change gives what the formula gives of the two numbers it shows', () => {
  const example = view.sections.find(({ id }) => id === 'endring')?.worked;
  const [from = NaN, to = NaN] = (example?.inputs ?? []).map(({ text }) =>
    Number((text.split(',')[0] ?? '').replace(/\D/g, ''))
  );
  const result = change({ from, to });
  const percent = result.ok ? (result.value.percent ?? NaN) : NaN;
  expect(example?.results[0]?.text.replace(/\s/g, '').replace('−', '-').replace(',', '.')).toBe(
    `${percent.toFixed(1)}%`
  );
});

test('without meetings no method is said to be used in a claim', () => {
  const claims = view.sections.filter(({ used }) => used?.href.startsWith('/moter'));
  expect(claims).toEqual([]);
  expect(view.sections.every(({ used, unused }) => used !== null || unused !== '')).toBe(true);
});
