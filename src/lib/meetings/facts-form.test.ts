import { expect, test } from 'vitest';
import { must, problemOf } from '$lib/releases/fixtures';
import { emptyFacts, factsFields, fieldsOf, readFacts, withRows } from './facts-form';

function sent(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const whole: readonly (readonly [string, string])[] = [
  ['date', '2025-09-10'],
  ['title', ' Møte '],
  ['body', 'Politirådet'],
  ['next', ''],
  ['sak-nr', '1'],
  ['sak', 'Åpning'],
  ['sak-nr', ''],
  ['sak', ''],
  ['papir', 'Rapport'],
  ['papir-lenke', 'https://example.no/rapport'],
  ['papir-status', 'expected']
];

test('the form says the facts, without its empty rows, and the facts fill the form again', () => {
  const facts = must(readFacts(factsFields(sent(whole))));
  expect(facts).toEqual({
    date: '2025-09-10',
    title: 'Møte',
    body: 'Politirådet',
    next: null,
    agenda: [{ number: '1', title: 'Åpning' }],
    papers: [{ name: 'Rapport', link: 'https://example.no/rapport', expected: true }]
  });
  expect(must(readFacts(fieldsOf(facts)))).toEqual(facts);
});

test.each([
  ['date', '2025-02-30', 'date'],
  ['title', '', 'title'],
  ['body', ' ', 'body'],
  ['next', '2025-09-10', 'next'],
  ['papir-lenke', 'javascript:alert(1)', 'papers'],
  ['papir', '', 'papers'],
  ['sak', '', 'agenda']
])('%s as «%s» is refused at the field %s', (name, value, path) => {
  let isFirst = true;
  const changed = whole.map(([field, old]) => {
    const isIt = field === name && isFirst;
    if (isIt) isFirst = false;
    return [field, isIt ? value : old] as const;
  });
  expect(problemOf(readFacts(factsFields(sent(changed)))).path).toBe(path);
});

test('more rows keep what was written', () => {
  const more = withRows({ ...emptyFacts('Rådet'), title: 'Skrevet' }, 3, 2);
  expect(more.title).toBe('Skrevet');
  expect(more.agenda).toHaveLength(8);
  expect(more.papers).toHaveLength(4);
});
