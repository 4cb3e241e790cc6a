import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Minutes } from './document';
import { readMinutes } from './read';

/** For tests: the minutes of `tests/fixtures/minutes`, read. Throws where they cannot be read. */
export function readFixture(name: string): Minutes {
  const path = fileURLToPath(new URL(`../../../tests/fixtures/minutes/${name}`, import.meta.url));
  return readText(readFileSync(path, 'utf8'), name);
}

/** For tests: a text read as minutes. Throws where it cannot be read. */
export function readText(text: string, name = 'referat.txt'): Minutes {
  const minutes = readMinutes({ name, text });
  if (!minutes.ok) throw new Error(minutes.problem.message);
  return minutes.value;
}

/** For tests: the made-up minutes there are. */
export const fixtureNames = [
  'bare-tall.txt',
  'dobbel-linjeavstand.txt',
  'nynorsk-sak-og-aar.txt',
  'overskrifter.md',
  'parentes.txt',
  'pr-sak-med-liste.txt',
  'punkt.txt',
  'romertall.txt',
  'sider.txt',
  'tabell.md',
  'tittel-under-nummer.txt',
  'uten-nummer.txt',
  'uthevet.md'
] as const;
