import { expect, test } from 'vitest';
import { problem } from './problem';
import { withoutPersons } from './without-persons';

const problems = [
  problem('ragged-row', 'warning', 'Ujevn rad.', { rows: [4], found: ['Alna;Kari Nordmann;3'] }),
  problem('unknown-area', 'error', 'Ukjent.', { rows: [5], column: 'bydel', found: ['Storbyen'] }),
  problem('mixed-units', 'warning', 'Blandet.', { rows: [6], column: 'navn', found: ['Ola Nordmann'] })
];
const name = { column: 'navn', kind: 'name', confidence: 1, reason: 'Kolonnen heter det.' } as const;

test('where a column looks personal, no problem shows whole rows or its cells, and the others show what they found', () => {
  expect(withoutPersons(problems, [name]).map(({ found }) => found)).toEqual([[], ['Storbyen'], []]);
});

test('a file without such columns shows all that was found', () => {
  expect(withoutPersons(problems, [])).toEqual(problems);
});
