import { describe, expect, it } from 'vitest';
import { number, period as periodName } from '$lib/texts/format';
import { citation } from './citation';
import { readFigureAddress, type FigureSpec } from './figure-spec';
import type { FigureView } from './figure-view';
import { valueOf, views, viewOf } from './fixture-views';

function specOf(view: FigureView): FigureSpec {
  return valueOf(
    readFigureAddress(new URLSearchParams(`${view.address.replace(/&period=[^&]*/, '')}&form=${view.form}`))
  );
}

function cited(id: string): string {
  const view = viewOf(id);
  return plain(citation(view, specOf(view), 'https://eksempel.no'));
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

const named = views.map((view) => [view.id, view] as const);

describe('the sentence to quote a figure by', () => {
  it('names what, where, when, the number with its interval, source, edition and address', () => {
    expect(cited('columns-certain')).toMatch(
      /^Anmeldte lovbrudd i Oslo, 1\. tertial 2025: 19 700 anmeldelser \(95 prosent usikkerhet fra 19 \d{3} til 19 \d{3}\)\. .*Kilde: .* utgave 3\. https:\/\/eksempel\.no\/figur\?indicator=reported-total&\S*utgave=3\S*$/
    );
  });

  it('begins with «Eksempeltall:» where the figures are made up, and nowhere else', () => {
    for (const [, view] of named)
      expect(citation(view, specOf(view)).startsWith('Eksempeltall: '), view.id).toBe(view.synthetic);
  });

  it('says that a number is provisional, and that it is rounded', () => {
    expect(cited('columns-example-provisional')).toContain(': foreløpig 19 700 anmeldelser');
    expect(cited('line-rounded-example')).toMatch(/: foreløpig om lag \d+ anmeldelser/);
  });

  it('says why there is no number, and gives none', () => {
    expect(cited('columns-last-suppressed')).toContain('2025: vises ikke av personvernhensyn.');
    expect(cited('columns-nothing')).toMatch(/2025: (mangler|vises ikke av personvernhensyn)\./);
  });

  it('says that a small number moves much', () => {
    expect(cited('columns-few')).toContain('Tallet er så lite at det svinger mye.');
    expect(cited('columns-certain')).not.toContain('svinger mye');
  });

  it('says that the series has a break', () => {
    expect(cited('line-break')).toContain('Serien har et brudd (Ny praksis).');
  });

  it('gives up to five changes with their intervals, and of more the finding', () => {
    const five = cited('dots-five');
    expect(five.match(/usikkerhet fra/g)).toHaveLength(5);
    expect(five).toContain('prosent');
    const areas = cited('dots-areas');
    expect(areas).toContain(viewOf('dots-areas').title);
    expect(areas).not.toContain('usikkerhet fra');
  });

  it('gives no percentage of too few', () => {
    const view = viewOf('dots-mixed-example');
    const without = view.values.filter((one) => one.value === null && one.status === 'not-applicable');
    expect(without.length).toBeGreaterThan(0);
    expect(cited('dots-mixed-example').match(/regnes ikke i prosent/g) ?? []).toHaveLength(
      view.values.length <= 5 ? without.length : 0
    );
  });

  it.each(named)('of %s takes every number from the figure', (_, view) => {
    const sentence = plain(citation(view, specOf(view)))
      .replace(/\/figur\?\S+$/, '')
      .replace(plain(view.source), '')
      .replaceAll('95 prosent usikkerhet', '');
    const known = [
      ...view.values.flatMap(({ value, low, high, key }) => [
        ...[value, low, high].flatMap((one) =>
          one === null ? [] : [0, 1, 2].map((digits) => number(Math.abs(one), digits))
        ),
        periodName(key)
      ]),
      view.title,
      view.subtitle,
      ...view.breaks.map(({ label }) => label)
    ].map(plain);
    const numbers = sentence.match(/\d[\d ]*(?:,\d+)?/g) ?? [];
    for (const one of numbers.map((found) => found.trim()))
      expect(
        known.some((text) => text.includes(one)) || ['18', '1 000'].includes(one),
        `${one} in ${sentence}`
      ).toBe(true);
  });
});
