import { expect, test } from 'vitest';
import { findSpending } from './amount-parts';

const none = { giver: null, recipient: null, purpose: null, period: null };
const parts = (text: string) =>
  findSpending(text).map(({ giver, recipient, purpose, period }) => ({ giver, recipient, purpose, period }));

test.each([
  [
    'Byrådet vil bruke 100 millioner kroner i året på ordningen ut bystyreperioden.',
    { giver: 'Byrådet', purpose: 'ordningen', period: 'i året, ut bystyreperioden' }
  ],
  ['I år får bydelene 25 millioner kroner ekstra.', { recipient: 'bydelene', period: 'I år' }],
  [
    'Staten har gitt 24,5 millioner kroner over tre år til beredskapsteam.',
    { giver: 'Staten', purpose: 'beredskapsteam', period: 'over tre år' }
  ],
  [
    'Byrådet har gitt 25 millioner kroner til en Oslomodell mot gjentatt kriminalitet, der hver ungdom får hjelp.',
    { giver: 'Byrådet', purpose: 'en Oslomodell mot gjentatt kriminalitet' }
  ],
  [
    'Kommunen bevilget 500 000 kroner til Utekontakten for å styrke laget om natten.',
    { giver: 'Kommunen', recipient: 'Utekontakten', purpose: 'å styrke laget om natten' }
  ],
  ['Bydelene styrkes med 25 mill. Ferie- og deltidsjobber er viktige.', { recipient: 'Bydelene' }]
])('%s', (text, said) => {
  expect(parts(text)).toEqual([{ ...none, ...said }]);
});

test.each(['Det koster 3 millioner kroner.', 'Rammen er 40 mill. kroner.'])(
  'where the sentence does not say who or what for, nothing is guessed: %s',
  (text) => {
    expect(parts(text)).toEqual([none]);
  }
);

test('of two sums in one sentence neither is given what the sentence says', () => {
  expect(parts('Staten har gitt 10 mill. kroner i 2025 og 12 mill. kroner til bydelene.')).toEqual([
    none,
    none
  ]);
});
