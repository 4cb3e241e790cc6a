import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categories, categoryColours, colourOf, dashes, markers } from './palette';

const tokens = readFileSync(new URL('../ui/styles/tokens.css', import.meta.url), 'utf8');
const dark = tokens.slice(
  tokens.indexOf('prefers-color-scheme: dark'),
  tokens.indexOf("[data-color-scheme='dark']")
);
const light = tokens.slice(0, tokens.indexOf('prefers-color-scheme: dark'));

function token(block: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`tokens.css has no --${name}.`);
  return found;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('the colours of the categories', () => {
  it('are in downloaded files what they are in the page', () => {
    for (const category of categories) {
      expect(categoryColours[category].mark).toBe(token(light, `cat-${category}`));
      expect(categoryColours[category].text).toBe(token(light, `cat-${category}-text`));
    }
    for (const [tone, name] of [
      ['ink', 'ink'],
      ['muted', 'muted'],
      ['axis', 'axis'],
      ['grid', 'grid'],
      ['band', 'band'],
      ['previous', 'context-previous'],
      ['other', 'context-other'],
      ['label', 'label-bg'],
      ['label-ink', 'label-ink'],
      ['surface', 'surface']
    ] as const) {
      expect(colourOf(tone, 'alle')).toBe(token(light, name));
    }
    for (const step of [1, 2, 3, 4, 5, 6] as const) {
      expect(colourOf(`seq-${step}`, 'alle')).toBe(token(light, `seq-${step}`));
      expect(colourOf(`on-seq-${step}`, 'alle')).toBe(token(light, `on-seq-${step}`));
    }
  });

  it.each([
    ['light', light, '#ffffff'],
    ['dark', dark, '#101826']
  ])('stand out from a %s surface: marks 3 to 1, words 4.5 to 1', (_, block, surface) => {
    expect(token(block, 'surface')).toBe(surface);
    for (const category of categories) {
      expect(contrast(token(block, `cat-${category}`), surface)).toBeGreaterThanOrEqual(3);
      expect(contrast(token(block, `cat-${category}-text`), surface)).toBeGreaterThanOrEqual(4.5);
    }
    for (const name of ['ink', 'muted'])
      expect(contrast(token(block, name), surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(block, 'axis'), surface)).toBeGreaterThanOrEqual(3);
  });

  it('are never the only difference: every category has its own marker', () => {
    expect(new Set(categories.map((category) => markers[category])).size).toBe(categories.length);
    expect(new Set(categories.map((category) => `${dashes[category]}|${markers[category]}`)).size).toBe(
      categories.length
    );
  });
});
