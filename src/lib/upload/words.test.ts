import { expect, test } from 'vitest';
import { codeTexts } from '$lib/intake/columns/coded';
import type { Dimension } from '$lib/intake/observe/dictionary';
import { areas } from '$lib/questions/code-lists';
import { openWords, suggestionsFor } from './words';

const bydeler = areas.codes.map(({ code, label }) => ({ code, label }));

function dimension(kind: 'area' | 'other', texts: readonly string[]): Dimension {
  const coded = codeTexts(kind, texts);
  return {
    id: 'a',
    kind,
    name: kind,
    source: { from: 'rows', sql: 'c1', columns: ['bydel'], key: null },
    coded,
    codes: []
  };
}

test('a word that is no area we know gets the likeliest areas first', () => {
  expect(suggestionsFor('area', 'Gamle Osloo', [], bydeler)[0]?.code).toBe('030101');
  expect(suggestionsFor('area', 'Nordre Aker bydel vest', [], bydeler)[0]?.code).toBe('030108');
});

test('what the word was read as comes before what only looks like it', () => {
  expect(suggestionsFor('area', 'Sagene', ['030105'], bydeler)[0]?.code).toBe('030105');
});

test('words that are plainly known are not asked about, and unknown ones are', () => {
  const [group] = openWords([dimension('area', ['Alna', 'Sagene', 'Frogner', 'Storbyen'])], {});
  expect(group?.words.map(({ text, taken }) => [text, taken])).toEqual([['Storbyen', null]]);
  expect(group?.codes.length).toBeGreaterThan(15);
});

test('a settled word stands with its answer, so that it can be settled otherwise', () => {
  const [group] = openWords([dimension('area', ['Alna', 'Sagene'])], { 'code:area:Alna': '030112' });
  expect(group?.words.map(({ text, isSettled }) => [text, isSettled])).toEqual([['Alna', true]]);
});

test('words of the file’s own kind are never asked about', () => {
  expect(openWords([dimension('other', ['hva', 'som', 'helst'])], {})).toEqual([]);
});
