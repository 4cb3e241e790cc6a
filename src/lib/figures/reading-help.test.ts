import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figureForms } from './figure-spec';
import { readingHelp } from './reading-help';

it.each(figureForms)('the page on method has a passage on how %s are read', (form) => {
  const folder = new URL('../about/', import.meta.url);
  const page = readFileSync(new URL('MethodPage.svelte', folder), 'utf8');
  const methods = readFileSync(new URL('method-page.ts', folder), 'utf8');
  const id = readingHelp(form);
  expect(page.includes(`id="${id}"`) || page.includes(`'${id}'`) || methods.includes(`'${id}'`)).toBe(true);
});
