import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the innermost block whose selector ends in the given words. */
function block(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No block ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  const pairs = [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const
  );
  return new Map(pairs);
}

const themes = {
  light: block("[data-color-scheme='light']"),
  dark: block("[data-color-scheme='dark']")
};

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: ReadonlyMap<string, string>, a: string, b: string): number {
  const [one, two] = [a, b].map((name) => {
    const value = theme.get(name) ?? '';
    if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${name} is ${value || 'missing'}`);
    return luminance(value);
  });
  const [high, low] = [Math.max(one ?? 0, two ?? 0), Math.min(one ?? 0, two ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['--surface', '--paper', '--tint'];
const categories = ['alle', 'vold', 'ran', 'seksual', 'hat', 'ungdom', 'vinning'];

const text: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [['--ink', ground] as const, ['--muted', ground] as const]),
  ...grounds.flatMap((ground) => [['--accent', ground] as const, ['--accent-strong', ground] as const]),
  ...categories.flatMap((name) => grounds.map((ground) => [`--cat-${name}-text`, ground] as const)),
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--surface', '--ink'],
  ['--surface', '--muted'],
  ['--ink', '--mark'],
  ['--ink', '--mark-active'],
  ['--banner-ink', '--banner-bg'],
  ['--label-ink', '--label-bg'],
  ...['ok', 'part', 'na', 'bad'].map((tone) => [`--${tone}-ink`, `--${tone}-bg`] as const),
  ...[1, 2, 3, 4, 5, 6].map((step) => [`--on-seq-${step}`, `--seq-${step}`] as const)
];

/** Hue of `#rrggbb` in degrees, and its chroma from 0 to 1. */
function hue(hex: string): { hue: number; chroma: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth =
    max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { hue: sixth * 60, chroma };
}

describe.each(Object.entries(themes))('the tokens in the %s theme', (_, theme) => {
  it.each(text)('%s on %s has a contrast of at least 4.5', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the focus ring on %s has a contrast of at least 4.5', (ground) => {
    expect(contrast(theme, '--focus', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...categories.map((name) => `--cat-${name}`), '--axis', '--control-line'])(
    '%s as a mark has a contrast of at least 3 to the surface',
    (mark) => {
      expect(contrast(theme, mark, '--surface')).toBeGreaterThanOrEqual(3);
    }
  );

  it.each(['ok', 'part', 'na', 'bad'])('the tone %s is neither red nor green', (tone) => {
    for (const part of ['bg', 'ink']) {
      const { hue: degrees, chroma } = hue(theme.get(`--${tone}-${part}`) ?? '');
      const red = degrees < 20 || degrees > 330;
      const green = degrees > 70 && degrees < 180;
      expect(chroma > 0.06 && (red || green)).toBe(false);
    }
  });
});

describe('the tokens', () => {
  it('hold the same names in light and dark', () => {
    expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
  });

  it('give the dark theme of the system and the chosen dark theme the same values', () => {
    expect([...block("[data-color-scheme='auto']")]).toEqual([...themes.dark]);
  });

  it('keep the dark theme off paper', () => {
    expect(css.match(/@media[^{]+\{/g)).toEqual([
      '@media screen and (prefers-color-scheme: dark) {',
      '@media screen {'
    ]);
  });
});
