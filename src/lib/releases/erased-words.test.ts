import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsIn, findWords, withinLonger, withoutCuts, withoutEventCuts } from './erased-words';

const found = (text: string, words: string) =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('words are found', () => {
  test('in any case, with a genitive s, and parted by white space of any kind', () => {
    expect(found('Kari Nordmann, KARI NORDMANNS og kari\n  nordmann', 'Kari Nordmann')).toEqual([
      'Kari Nordmann',
      'KARI NORDMANNS',
      'kari\n  nordmann'
    ]);
  });

  test('parted by a line end, a soft hyphen or combining marks', () => {
    expect(found('Nord-\nmann og Nord\u00admann', 'Nordmann')).toEqual(['Nord-\nmann', 'Nord\u00admann']);
    expect(found(`A${'\u030a'}se`, 'Åse')).toHaveLength(1);
  });

  test('as whole words only; longer words are named', () => {
    expect(found('Bakkeløkka og Bakke', 'Bakke')).toEqual(['Bakke']);
    expect(withinLonger('Bakkeløkka, Bakkeløkka og Bakke', 'Bakke')).toEqual(['Bakkeløkka']);
    expect(found('alt', '  ')).toEqual([]);
  });
});

test('line ends within what is taken out stay, so that every line keeps its number', () => {
  const text = 'En\nKari\nNordmann sa.';
  expect(withoutCuts(text, findWords(text, 'Kari Nordmann'))).toBe('En\n[fjernet]\n sa.');
});

test('words are taken out of every string of an event, by their path', () => {
  const event = {
    kind: 'created',
    payload: { title: 'Møte med Kari N', agenda: [{ title: 'Kari N orienterer' }] }
  };
  const cuts = cutsIn(event, ['Kari N']);
  expect(cuts.map(({ path }) => path)).toEqual(['payload.title', 'payload.agenda.0.title']);
  expect(withoutEventCuts(event, cuts)).toEqual({
    kind: 'created',
    payload: { title: 'Møte med [fjernet]', agenda: [{ title: '[fjernet] orienterer' }] }
  });
});

test('after words are taken out, they are found nowhere', () => {
  const part = fc.constantFrom(
    'Kari',
    'Nordmann',
    ' ',
    '\n',
    '-\n',
    '\u00ad',
    's',
    '.',
    'ø',
    'kari',
    "'",
    '[fjernet]'
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.constantFrom('Kari', 'Kari Nordmann', 'nordmann'),
      (parts, words) => {
        const text = parts.join('');
        const left = withoutCuts(text, findWords(text, words));
        expect(findWords(left, words)).toEqual([]);
        expect(left.split('\n').length).toBe(text.split('\n').length);
      }
    )
  );
});
