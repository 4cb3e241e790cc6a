import { expect, test } from 'vitest';
import type { Recipe } from '$lib/intake/recipe';
import { NOTHING_SAID, onSheet, recipeFor, said } from './choices';

const recipe: Recipe = {
  recipe: 1,
  dialect: { encoding: 'utf-8', delimiter: ';', quote: '"', escape: '"', decimal: ',' },
  sheet: null,
  header: ['bydel', 'antall'],
  roles: { bydel: 'area', antall: 'value' },
  answers: { dash: 'zero' }
};
const last = { recipe, table: { rows: 2, columns: 2, header: ['bydel', 'antall'] } };

test('a file about which nothing is said is read without a recipe', () => {
  expect(recipeFor(NOTHING_SAID, last)).toBeUndefined();
});

test('a loaded recipe is used as it stands', () => {
  expect(recipeFor({ ...NOTHING_SAID, recipe }, null)).toBe(recipe);
});

test('a role that is chosen leaves the other columns and the dialect to be found', () => {
  const chosen = recipeFor(said(NOTHING_SAID, { roles: { antall: 'ignore' } }), last);
  expect(chosen).toMatchObject({ dialect: null, roles: { antall: 'ignore' }, answers: {} });
  expect(chosen?.roles['bydel']).toBeUndefined();
});

test('one part of the dialect that is chosen keeps the others as they were last found', () => {
  const chosen = recipeFor(said(NOTHING_SAID, { dialect: { quote: "'" } }), last);
  expect(chosen?.dialect).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    quote: "'",
    escape: "'",
    decimal: ','
  });
});

test('what is said stands over the recipe, and what is said later over what was said before', () => {
  const first = said({ ...NOTHING_SAID, recipe }, { answers: { dash: 'missing', decimal: ',' } });
  const chosen = recipeFor(said(first, { answers: { decimal: '.' } }), last);
  expect(chosen?.answers).toEqual({ dash: 'missing', decimal: '.' });
  expect(chosen?.roles).toEqual(recipe.roles);
});

test('where the table stands is kept in the recipe', () => {
  const chosen = recipeFor(said(NOTHING_SAID, { structure: { preamble: 3 } }), last);
  expect(chosen?.structure).toEqual({ preamble: 3 });
});

test('another sheet forgets what was said of the columns of this one', () => {
  const before = said(NOTHING_SAID, { roles: { antall: 'ignore' } });
  expect(onSheet(before, 2)).toEqual({ ...NOTHING_SAID, sheet: 2 });
});
