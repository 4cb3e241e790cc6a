import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, here), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const files = readdirSync(here).filter((name) => name.endsWith('.css'));
const all = files.map(read).join('\n');

/** Every style sheet we have written: those of this folder, and those that lie with their room. */
const rooms = ['figures', 'meetings', 'meetings/editor', 'followups', 'upload', 'upload/changes'].map(
  (room) => `../../${room}/`
);
const everywhere = ['./', ...rooms].flatMap((room) =>
  readdirSync(new URL(room, here))
    .filter((name) => name.endsWith('.css') && name !== 'fonts.css')
    .map((name) => [name, read(room + name)] as const)
);

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

  it('take sizes of text from the tokens, in four weights: each pair is a font that the browser prepares', () => {
    const rules = everywhere.flatMap(([name, css]) =>
      [...css.matchAll(/[\s;{](font(?:-size|-weight)?):\s*([^;]+);/g)].map(
        ([, property = '', value = '']) => ({ name, property, value })
      )
    );
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter(({ value }) => /\d(?:px|rem)\b/.test(value))).toEqual([]);
    const weights = rules.flatMap(({ property, value }) =>
      property === 'font-size' ? [] : (/^\d{3}\b/.exec(value) ?? [])
    );
    expect(new Set(weights)).toEqual(new Set(['400', '500', '600', '700']));
  });

  it('set no text under 12 px and fetch nothing from elsewhere', () => {
    const sizes = [...all.matchAll(/(?:font-size|--text-[\w-]+):\s*([\d.]+)rem/g)].map(([, size]) =>
      Number(size)
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.75);
    expect(all).not.toMatch(/https?:|\/\//);
  });
});
