import { expect, test } from 'vitest';
import { joinOf } from './layout';

test.each([
  ['styrke samarbeids-', 'strukturene', 'drop-hyphen'],
  ['barne-', 'og familieetaten', 'space'],
  ['Ferie-', 'og deltidsjobber', 'space'],
  ['med IPO-', 'koordinator', 'keep-hyphen'],
  ['med SaLTo-', 'koordinator', 'keep-hyphen'],
  ['en e-', 'post', 'keep-hyphen'],
  ['i Oslo-', 'Politiet', 'space'],
  ['fra 2024 -', 'og videre', 'space'],
  ['et helt', 'ord', 'space']
])('“%s” and “%s” are joined by %s', (text, next, join) => {
  expect(joinOf(text, next)).toBe(join);
});
