import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lix } from '$lib/texts/lix';

const folder = 'src/lib/texts/nb';
const messages = readdirSync(folder).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>).map(
    ([key, text]): [string, string] => [`${file}:${key}`, text]
  )
);

test('no two message files use the same key, for the later would silently win', () => {
  const keys = messages.map(([place]) => place.split(':')[1]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('the running text of every message file is plain: LIX at most 40', () => {
  const hard = readdirSync(folder).flatMap((file) => {
    const text = messages
      .filter(([place, one]) => place.startsWith(`${file}:`) && /[.!?]$/.test(one))
      .map(([, one]) => one.replace(/\{[^}]+\}/g, 'tall'))
      .join(' ');
    const value = lix(text);
    return value > 40 ? [`${file}: ${value.toFixed(1)}`] : [];
  });
  expect(hard).toEqual([]);
});

test('a count of reports is never called «kriminalitet»', () => {
  const wrong = messages.filter(([, text]) =>
    /\{[a-z]+\}[^.]*\bkriminalitet\b|\bkriminaliteten (gikk|har gått|økte|falt)/i.test(text)
  );
  expect(wrong).toEqual([]);
});

test('no text ranks places or scores anybody', () => {
  const wrong = messages.filter(([, text]) =>
    /\b(verst|farligst|tryggest|nummer én|rangert|rangering|usant|løgn)\b/i.test(text)
  );
  expect(wrong).toEqual([]);
});
