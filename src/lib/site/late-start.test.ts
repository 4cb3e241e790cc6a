import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LateStart, startsLate } from './late-start';

const start = `
  Promise.all([
    import("../_app/start.js"),
    import("../_app/app.js")
  ]).then(([kit, app]) => { kit.start(app); });
`;
const page = `<main>Ran</main><script>${start}</script><script type="application/json">{"a":"<b>"}</script>`;
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('LateStart', () => {
  it('puts the imports behind the first touch and keeps everything else', () => {
    const html = new LateStart().late(page);
    expect(html).toMatch(
      /pointerover[^]*\.then\(\(\) => Promise\.all\(\[\s*import\("\.\.\/_app\/start\.js"\)/
    );
    expect(html).toContain('<main>Ran</main>');
    expect(html.indexOf('data-early')).toBeLessThan(html.indexOf('pointerover'));
    expect(html).toContain('<script type="application/json">{"a":"<b>"}</script>');
    expect(html).toContain('.then(([kit, app]) => { kit.start(app); });');
  });

  it('gives the policy the hash of the script as it has become, and no other', () => {
    const response = new LateStart();
    const html = response.late(page);
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
    expect(response.policy(`script-src 'self' '${hash(start)}'; style-src 'self'`)).toBe(
      `script-src 'self' '${hash(script)}'; style-src 'self'`
    );
  });

  it('is for pages one reads, not for those one works on', () => {
    expect(['/', '/tema/ran', '/utforsk'].every(startsLate)).toBe(true);
    expect(['/arbeid', '/arbeid/opplasting/fil', '/sjekk'].some(startsLate)).toBe(false);
  });

  it('leaves a page without a start as it is', () => {
    const response = new LateStart();
    expect(response.late('<p>Ran</p><script>let a = 1;</script>')).toBe(
      '<p>Ran</p><script>let a = 1;</script>'
    );
    expect(response.policy("script-src 'self'")).toBe("script-src 'self'");
  });
});
