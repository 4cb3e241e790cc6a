import { expect, test } from 'vitest';
import { findAmounts } from './amounts';

test.each([
  ['100 mill. kroner per år', 100_000_000],
  ['styrkes med 25 mill. Ferie', 25_000_000],
  ['24,5 mill over 3 år', 24_500_000],
  ['kr 500 000 til', 500_000],
  ['500 000 kroner', 500_000],
  ['1,2 milliarder kroner', 1_200_000_000],
  ['to millionar kroner', 2_000_000],
  ['NOK 3 mrd.', 3_000_000_000],
  ['300 tusen kroner', 300_000],
  ['2.500.000 kr', 2_500_000],
  ['750,-', 750]
])('%s', (text, nok) => {
  expect(findAmounts(text).map((amount) => amount.nok)).toEqual([nok]);
});

test.each(['1,2 millioner innbyggere', '12 prosent', '8000 søkte', '25 personer', 'to tusen besøk'])(
  'no money: %s',
  (text) => {
    expect(findAmounts(text)).toEqual([]);
  }
);
