import { describe, expect, test } from 'vitest';
import { selfContained, type FetchPath } from './self-contained';

const page = `<!doctype html><html lang="nb"><head><title>Brief</title>
<link rel="stylesheet" href="../../_app/a.css"><link rel="modulepreload" href="../../_app/b.js">
<link rel="icon" href="/ikon.svg" type="image/svg+xml"><link rel="canonical" href="/moter/2025-06-12/brief">
<script>start()</script></head><body>
<nav class="skip"><a href="#innhold">Hopp</a></nav>
<nav class="site-nav"><ul><li><a href="/moter">Møter</a></li></ul></nav>
<form method="get"><select></select></form><!--[-->
<p><a href="/moter/2025-05-14#p4" class="num" aria-label="Påstand 4">4</a> <a href="#sak">saken</a>
<a href="/figur?a=1&amp;b=2">figuren</a> <a href="https://eksempel.no/x">ute</a></p>
<nav class="figure-tools" aria-label="Figurvalg"><ul><li><a href="/a.csv">CSV</a></li></ul><p>Påstand 4</p></nav>
<img alt="" src="/bilde.png">
<footer><p>Kilde</p><nav aria-label="Flere"><a href="/om">Om</a></nav></footer>
<script type="module">more()</script></body></html>`;

const files: Readonly<Record<string, { text: string; type: string }>> = {
  '/_app/a.css': { text: '@font-face{src:url("./f.woff2")}.x{mask:url(data:,1)}', type: 'text/css' },
  '/_app/f.woff2': { text: 'font', type: 'font/woff2' },
  '/ikon.svg': { text: '<svg/>', type: 'image/svg+xml' },
  '/bilde.png': { text: 'png', type: 'image/png' }
};

const fetchPath: FetchPath = (path) => {
  const file = files[path];
  return Promise.resolve(file ? { bytes: new TextEncoder().encode(file.text), type: file.type } : null);
};

const made = (origin: string | null) => selfContained(page, '/moter/2025-06-12/brief', fetchPath, origin);

describe('a page as one file', () => {
  test('holds its styles, fonts and images, and fetches nothing', async () => {
    const file = await made(null);
    expect(file).toContain(`url(data:font/woff2;base64,${btoa('font')})`);
    expect(file).toContain('url(data:,1)');
    expect(file).toContain(`src="data:image/png;base64,${btoa('png')}"`);
    expect(file).toContain(`href="data:image/svg+xml;base64,${btoa('<svg/>')}"`);
    expect(file).not.toMatch(/<(?:link|script)\b(?![^>]*data:)/u);
    expect(file).not.toMatch(/\b(?:src|href)="\//u);
  });

  test('has no script, form or menu', async () => {
    for (const origin of [null, 'https://eksempel.no']) {
      const file = await made(origin);
      expect(file).not.toMatch(/start\(\)|more\(\)|<form|site-nav|class="skip"|<!--\[/u);
      expect(file).toContain('<p>Kilde</p></footer>');
    }
  });

  test('keeps the words of links and drops downloads where the site has no address', async () => {
    const file = await made(null);
    expect(file).toContain('<span class="num">4</span> <a href="#sak">saken</a>');
    expect(file).toContain('<span>figuren</span>');
    expect(file).toContain('<p>Påstand 4</p></nav>');
    expect(file).not.toContain('CSV');
  });

  test('leads to the site where its address is known', async () => {
    const file = await made('https://eksempel.no');
    expect(file).toContain('href="https://eksempel.no/moter/2025-05-14#p4"');
    expect(file).toContain('href="https://eksempel.no/figur?a=1&amp;b=2"');
    expect(file).toContain('href="https://eksempel.no/a.csv"');
    expect(file).toContain('href="https://eksempel.no/x"');
    expect(file).toContain('<a href="#sak">');
  });
});
