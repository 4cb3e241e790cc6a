import { createHmac, randomBytes } from 'node:crypto';
import { fail, type Result } from '$lib/observations/result';
import { readText, utf8 } from './canonical';
import { plainWords } from './erased-words';
import { editionFolder } from './meetings';
import type { Store } from './store';

/**
 * The salt of an edition, made the first time it is asked for. It lies with the text and goes with it: after an erasure, no mark of its
 * words can be tried against a list of names.
 */
export async function saltOf(store: Store, date: string, edition: number): Promise<Result<string>> {
  const name = `${editionFolder(date, edition)}/salt`;
  const made = await store.create(name, utf8(randomBytes(32).toString('hex')));
  if (!made.ok) return made;
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const text = readText(bytes.value, name);
  if (!text.ok) return text;
  return /^[0-9a-f]{64}$/.test(text.value)
    ? text
    : fail('bad-salt', name, `${name} er ikke et salt. Hent filen fra sikkerhetskopi.`);
}

/** The mark of words under a salt: the same for the same words, and nothing to anyone who has not the salt. */
export function markOf(salt: string, words: string): string {
  return createHmac('sha256', salt).update(plainWords(words).toLowerCase()).digest('hex');
}
