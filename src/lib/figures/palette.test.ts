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

type Matrix = readonly (readonly [number, number, number])[];

/**
 * How linear red, green and blue look to readers without one of the three kinds of cones (G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, severity 1.0).
 */
const sights: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Linear red, green and blue of a colour as somebody sees it. */
function through(matrix: Matrix, colour: string): readonly number[] {
  const linear = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * (linear[at] ?? 0), 0)
      )
    )
  );
}

/** The place of a linear colour in OKLab (B. Ottosson 2020), where distances are as large as they look. */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ];
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

  it.each([
    ['light', light],
    ['dark', dark]
  ])('A15 are told apart in the %s theme by readers who see colours in other ways', (_, block) => {
    const near = Object.entries(sights).flatMap(([sight, matrix]) =>
      categories.flatMap((one, index) =>
        categories.slice(index + 1).flatMap((other) => {
          const seen = [one, other].map((name) => oklab(through(matrix, token(block, `cat-${name}`))));
          const away = 100 * Math.hypot(...(seen[0] ?? []).map((part, at) => part - (seen[1]?.[at] ?? 0)));
          return away < 9 ? [`${sight}: ${one} and ${other} ${away.toFixed(1)}`] : [];
        })
      )
    );
    expect(near).toEqual([]);
  });

  it('A15 are never the only difference: every category has its own marker', () => {
    expect(new Set(categories.map((category) => markers[category])).size).toBe(categories.length);
    expect(new Set(categories.map((category) => `${dashes[category]}|${markers[category]}`)).size).toBe(
      categories.length
    );
  });
});
