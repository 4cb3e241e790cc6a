import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, here), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const files = readdirSync(here).filter((name) => name.endsWith('.css'));
const all = files.map(read).join('\n');

describe('the styles', () => {
  it('bring every file of the folder into a layer', () => {
    const imported = [...read('app.css').matchAll(/@import '\.\/([\w.]+)'( layer\(\w+\))?/g)];
    expect(imported.map(([, name]) => name).sort()).toEqual(
      files.filter((name) => name !== 'app.css').sort()
    );
    expect(imported.filter(([, name, layer]) => name !== 'fonts.css' && !layer)).toEqual([]);
  });

  it('name colours only in the tokens', () => {
    const others = files
      .filter((name) => name !== 'tokens.css')
      .map((name) => [name, read(name).match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/gi)]);
    expect(others.filter(([, found]) => found !== null)).toEqual([]);
  });

  it('use no custom property that nobody sets', () => {
    const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...all.matchAll(/var\((--(?!ds)[\w-]+)\)/g)].map(([, name]) => name);
    expect([...new Set(used)].filter((name) => !set.has(name))).toEqual([]);
  });

  it('set no text under 12 px and fetch nothing from elsewhere', () => {
    const sizes = [...all.matchAll(/(?:font-size|--text-[\w-]+):\s*([\d.]+)rem/g)].map(([, size]) =>
      Number(size)
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.75);
    expect(all).not.toMatch(/https?:|\/\//);
  });
});
