import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte|html)$/.test(name) && !/\.test\.ts$|texts.compiled/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

test('the code keeps nothing with the reader and sends nothing behind their back, as the page on privacy says', () => {
  const keeping =
    /\b(localStorage|sessionStorage|indexedDB|sendBeacon)\b|document\.cookie|navigator\.serviceWorker|caches\.open/;
  expect(files.filter(({ text }) => keeping.test(text)).map(({ name }) => name)).toEqual([]);
});

test('a cookie is set only where somebody signs in', () => {
  const setting = files.filter(({ text }) => /cookies\.set\(/.test(text)).map(({ name }) => name);
  expect(setting).toEqual([join('routes', 'inn', '[token]', '+page.server.ts')]);
});

test('drafts of uploads are kept in the browser by one file, which the page on privacy tells of', () => {
  const keeping = files.filter(({ text }) => /\bopenDB\b|from 'idb'/.test(text)).map(({ name }) => name);
  expect(keeping).toEqual([join('lib', 'upload', 'draft.ts')]);
  const page = files.find(({ name }) => name === join('lib', 'about', 'PrivacyPage.svelte'));
  expect(page?.text).toContain('m.upload_privacy_1()');
});
