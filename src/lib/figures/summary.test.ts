import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lix } from '$lib/texts/lix';
import { loadedWords } from '$lib/texts/loaded-words';
import { count, missing, suppressed, type Value } from '$lib/observations/value';
import { columnsFigure } from './columns';
import { valueOf, views, viewOf } from './fixture-views';
import { labels, yearly } from './fixtures';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const summary = (id: string) => plain(viewOf(id).summary.join(' '));
const named = views.map((view) => [view.id, view] as const);

describe('summaries', () => {
  it.each(named)('of %s have two to four parts and at least 80 characters', (_, view) => {
    expect(view.summary.length).toBeGreaterThanOrEqual(2);
    expect(view.summary.length).toBeLessThanOrEqual(4);
    expect(view.summary.join(' ').length).toBeGreaterThanOrEqual(80);
  });

  it.each(named)('and the title of %s are easy to read', (_, view) => {
    expect(lix([`${view.title}.`, ...view.summary].join(' '))).toBeLessThanOrEqual(40);
    expect([view.title, view.subtitle, ...view.summary, ...view.notes].join(' ')).not.toMatch(loadedWords);
  });

  it.each(named)('of %s say usikkerhet when there are intervals', (_, view) => {
    if (view.values.some((value) => value.low !== null))
      expect(view.summary.join(' ')).toContain('usikkerhet');
  });

  it('hold the latest number, the change with its interval, and what it means', () => {
    expect(summary('columns-certain')).toBe(
      'Tallet for alle anmeldte i Oslo var 19 700 anmeldelser i 1. tertial 2025. ' +
        'Det er 2 700 færre enn i 1. tertial 2024, en nedgang på 12 prosent (usikkerhet 10 til 14 % ned). ' +
        'Siden 2019 har tallet ligget mellom 17 800 (2021) og 23 900 (2019).'
    );
    expect(summary('line-youth')).toContain(
      'Det er 7 færre enn i 1. tertial 2024, men forskjellen kan være tilfeldig (usikkerhet 12 % ned til 11 % opp).'
    );
  });

  it('say that a number is provisional, rounded or compared equally early', () => {
    expect(summary('line-rounded-example')).toContain('var foreløpig om lag 123 anmeldelser');
    expect(summary('columns-example-provisional')).toContain('enn i 1. tertial 2024 målt like tidlig');
    expect(summary('columns-fresh')).toContain('Nedgangen kan være overdrevet');
  });

  it('do not compare across a break, and say why', () => {
    expect(summary('line-break')).toContain(
      'Tall før 2020 kan ikke sammenlignes med senere tall (Ny praksis).'
    );
    expect(summary('line-break')).toContain('Siden 2020 har tallet ligget mellom 92 (2021) og 158 (2023).');
    expect(summary('line-break-now')).toContain('Endringen over bruddet regnes ikke ut.');
    expect(summary('line-break-now')).not.toMatch(/færre|flere|prosent/);
  });

  it('say why a number is not there and what the last one was', () => {
    expect(summary('columns-last-suppressed')).toContain(
      'vises ikke av personvernhensyn for 1. tertial 2025'
    );
    expect(summary('columns-last-suppressed')).toContain('Det siste tallet er 140, for 1. tertial 2024.');
    expect(summary('columns-suppressed-missing')).toContain(
      'Tallet for 2019 vises ikke av personvernhensyn.'
    );
    expect(summary('columns-suppressed-missing')).toContain('Tallet for 2021 mangler.');
    expect(summary('columns-nothing')).toContain('Det finnes ingen tall å vise.');
  });

  it('give two small numbers and no per cent', () => {
    expect(summary('columns-few')).toContain(
      'Det var 3 i 1. tertial 2024 og 7 nå, for få til å regne prosent.'
    );
    expect(summary('columns-few')).not.toMatch(/\d prosent| %/);
  });

  it('say how a number stands to the mean of five years and to what is expected', () => {
    expect(summary('columns-mean')).toContain('Snittet for 1. tertial 2020–2024 er 107');
    expect(summary('line-over-limit')).toContain(
      'Det er over det som kan ventes ut fra fem år før (grense 110).'
    );
    expect(summary('line-within-limit')).toContain('Det er innenfor det som kan ventes');
  });

  it('tell the reader of many rows how many will stand out by chance', () => {
    expect(plain(viewOf('dots-areas').notes.join(' '))).toBe(
      'Blant 15 vil omtrent én få fylt prikk ved en tilfeldighet.'
    );
  });

  it('never hold a value that is suppressed, nor 0 in its place', () => {
    const hidden = fc.array(
      fc.oneof(
        fc.integer({ min: 100, max: 999 }).map((size): Value => count(size)),
        fc.constant<Value>(suppressed('få')),
        fc.constant<Value>(missing('ikke gitt'))
      ),
      { minLength: 2, maxLength: 8 }
    );
    fc.assert(
      fc.property(hidden, (numbers) => {
        const view = valueOf(columnsFigure(yearly('robbery', numbers), { id: 'x', category: 'ran', labels }));
        expect(view.summary.join(' ')).not.toMatch(/\b0\b(?!,\d|\s%|\s(?:prosent|ned|opp))/);
        for (const [index, value] of numbers.entries()) {
          if (value.kind === 'count') continue;
          expect(view.values[index]?.value).toBeNull();
          expect(view.table.rows[index]?.[1]).toBe(value.kind === 'suppressed' ? ':' : '..');
        }
      })
    );
  });
});

describe('subtitles', () => {
  it.each(named)('of %s name the unit and the period', (_, view) => {
    expect(view.subtitle).toMatch(/antall|prosent/i);
    expect(view.subtitle).toMatch(/2025/);
  });

  it.each(named)('of %s say that made-up figures are made up', (_, view) => {
    expect(view.subtitle.endsWith('Eksempeltall.')).toBe(view.synthetic);
  });
});

describe('signs', () => {
  it.each(named)('used in %s are explained', (_, view) => {
    const explained = view.signs.map((one) => one.sign);
    const cells = view.table.rows.flat();
    for (const sign of [':', '..']) if (cells.includes(sign)) expect(explained).toContain(sign);
    if (view.values.some((value) => value.status === 'provisional')) expect(explained).toContain('f');
    expect(new Set(explained).size).toBe(explained.length);
  });

  it('for filled and open dots stand only where there are such dots', () => {
    const signs = (id: string) => viewOf(id).signs.map((one) => one.sign);
    expect(signs('dots-five')).toEqual(['Strek', 'Fylt prikk', 'Åpen prikk']);
    expect(signs('dots-mixed-example')).toContain('Pil ved kanten');
  });
});
