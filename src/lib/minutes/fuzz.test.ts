import { expect, test } from 'vitest';
import { faultOf, mutant, random } from '../../../tests/long/minutes-fuzz';
import { readDocument } from './read-document';

test('a small sample of broken documents ends in minutes or in one clear message', async () => {
  const next = random(20250514);
  for (let run = 0; run < 30; run += 1) {
    const { name, how, bytes } = mutant(next, true);
    const result = await readDocument(name, bytes);
    expect([run, name, how, faultOf(result)]).toEqual([run, name, how, null]);
  }
});
