import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaDotsFigure } from './area-dots';
import { readLevels } from './area-levels';
import { areaFacts } from './area-words';
import { valueOf, viewOf } from './fixture-views';
import * as areas from './fixtures-areas';
import { funnelFigure } from './funnel';
import { layout } from './layout';
import { MAX_WORDS, wordCount } from './titles';
import { tilesFigure } from './tiles';
import { tileGrid } from './tile-grid';
import type { Label, Shape } from './scene';

const options = { id: 'x', category: 'ran', labels: areas.areaLabels } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const of = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);
const words = (shapes: readonly Shape[]) => of(shapes, 'text').map((one) => one.lines.join(' '));

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 15, maxLength: 15 });
const city = fc.integer({ min: 1, max: 4000 });

describe('the bydeler as sorted dots', () => {
  it('stand from the highest to the lowest, those without a number last', () => {
    const { marks } = viewOf('area-dots-suppressed-missing');
    if (marks.form !== 'area-dots') throw new Error('These are no dots.');
    const values = marks.rows.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(marks.rows.slice(-4).map((row) => [row.name, row.label])).toEqual([
      ['Ullern', ':'],
      ['Vestre Aker', '..'],
      ['Sentrum', '.'],
      ['Marka', '.']
    ]);
  });

  it('are filled, with a bold name and value, exactly where the interval excludes the level of the city', () => {
    fc.assert(
      fc.property(counts, city, (values, whole) => {
        const answers = areas.areaAnswers({ as: 'rate', values, city: whole });
        const level = answers.city?.rows[0]?.value;
        if (level?.kind !== 'rate') throw new Error('The city has no rate.');
        const view = valueOf(areaDotsFigure(answers, options));
        const { shapes } = layout(view);
        for (const row of answers.answer.rows) {
          const name = areas.areaLabels.area(row.area);
          const bold = of(shapes, 'text').find((one) => one.lines[0] === name)?.weight === 600;
          const { low, high } = row.interval ?? { low: 0, high: Infinity };
          expect(bold).toBe(low > level.value || high < level.value);
        }
        const filled = of(shapes, 'marker').filter((dot) => dot.fill.tone === 'category').length;
        expect(filled).toBe(
          view.marks.form === 'area-dots' ? areaFacts(readLevels(answers, areas.areaLabels)).filled : -1
        );
      }),
      { numRuns: 40 }
    );
  });

  it('name or count in the title only differences that last when all are compared at once', () => {
    fc.assert(
      fc.property(counts, city, (values, whole) => {
        const answers = areas.areaAnswers({ as: 'rate', values, city: whole });
        const { title } = valueOf(areaDotsFigure(answers, options));
        const { levels } = readLevels(answers, areas.areaLabels);
        for (const { name, lasting, against } of levels) {
          if (!title.includes(`${name} `)) continue;
          expect(lasting && (against === 'above' || against === 'below'), title).toBe(true);
        }
        for (const { lasting, against } of levels) if (lasting) expect(['above', 'below']).toContain(against);
        expect(wordCount(title)).toBeLessThanOrEqual(MAX_WORDS);
        expect(title).not.toMatch(/høyest|lavest|mest|størst|minst|verst|best|:/i);
      }),
      { numRuns: 60 }
    );
  });

  it('say in the title what lies above and below, or that nothing surely does', () => {
    expect(viewOf('area-dots-mixed').title).toBe('Tre bydeler ligger sikkert over byen samlet, seks under');
    expect(viewOf('area-dots-even').title).toBe('Ingen bydeler skiller seg sikkert fra byen samlet');
    expect(viewOf('area-dots-all-below').title).toBe('Alle 15 bydeler ligger sikkert under byen samlet');
    expect(plain(viewOf('area-dots-no-city').title)).toBe(
      'Anmeldte ran per innbygger etter bydel, 1. tertial 2025'
    );
  });

  it('tell how many would stand out by chance, and why most may lie below the city', () => {
    const notes = viewOf('area-dots-mixed').notes.join(' ');
    expect(notes).toContain('Blant 15 bydeler vil omtrent én få fylt prikk ved en tilfeldighet.');
    expect(notes).toContain('Tallet for hele byen tar med Sentrum, Marka og lovbrudd uten kjent bydel.');
    expect(notes).toContain('Innbyggere er et dårlig mål der mange er på besøk.');
  });

  it('draw the level of the city as a line with its number, for rates alone', () => {
    const rates = layout(viewOf('area-dots-mixed')).shapes;
    expect(words(rates)).toContain('Oslo 1,7');
    expect(of(rates, 'line').filter((one) => one.dash !== '')).toHaveLength(1);
    const amounts = layout(viewOf('area-dots-counts')).shapes;
    expect(words(amounts).some((one) => one.startsWith('Oslo'))).toBe(false);
    expect(of(amounts, 'line').filter((one) => one.dash !== '')).toHaveLength(0);
    expect(of(amounts, 'marker').every((one) => one.marker === 'square')).toBe(true);
  });

  it('show Sentrum and Marka as counts and never per resident', () => {
    const value = (id: string, name: string) =>
      viewOf(id).values.find((one) => one.series === name)?.value ?? null;
    expect(value('area-dots-counts', 'Sentrum')).toBe(2892);
    expect(value('area-dots-mixed', 'Sentrum')).toBeNull();
    expect(value('area-dots-mixed', 'Marka')).toBeNull();
    expect(viewOf('area-dots-mixed').notes.join(' ')).toContain(
      'Sentrum og Marka har få eller ingen innbyggere. Derfor vises bare antall der.'
    );
  });
});

describe('the tile map', () => {
  it('has a place of its own for every bydel, Sentrum and Marka', () => {
    expect(tileGrid).toHaveLength(17);
    expect(new Set(tileGrid.map(({ area }) => area)).size).toBe(17);
    const taken = tileGrid.flatMap(({ row, column, columns }) =>
      Array.from({ length: columns }, (_, index) => `${row},${column + index}`)
    );
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('is explored in reading order', () => {
    const { explore } = viewOf('tiles-rates');
    expect(explore.series[0]?.points.slice(0, 5).map((point) => point.label)).toEqual([
      'Marka',
      'Grorud',
      'Stovner',
      'Vestre Aker',
      'Nordre Aker'
    ]);
    expect(explore.along).toBe('grid');
  });

  it('shades a tile by its value in six equal steps, the darkest for the highest', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const { marks } = valueOf(tilesFigure(areas.areaAnswers({ as: 'count', values }), options));
        if (marks.form !== 'tiles') throw new Error('This is no map.');
        const known = marks.tiles.flatMap(({ value, step }) =>
          value.kind === 'number' && step !== null ? [{ value: value.value, step }] : []
        );
        const byValue = known.toSorted((a, b) => a.value - b.value).map(({ step }) => step);
        expect(byValue).toEqual(byValue.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 }
    );
  });

  it('keeps the outline of a tile whose number is withheld, hatches it and gives no shade', () => {
    const { shapes } = layout(viewOf('tiles-suppressed-missing'));
    const hatched = of(shapes, 'rect').filter((one) => one.fill === 'hatch');
    expect(hatched).toHaveLength(1);
    expect(hatched[0]?.stroke?.tone).toBe('axis');
    expect(words(shapes)).toContain(':');
    const { marks } = viewOf('tiles-suppressed-missing');
    if (marks.form !== 'tiles') throw new Error('This is no map.');
    for (const { value, step } of marks.tiles) expect(step === null).toBe(value.kind !== 'number');
  });

  it('writes the value in every tile at every width, and a code where the name has no room', () => {
    const labels = of(layout(viewOf('tiles-rates')).shapes, 'text');
    const at = (label: Label) => label.tier;
    expect(labels.filter((one) => one.weight === 600 && one.dy < 0).map(at)).toEqual(
      Array(17).fill('always')
    );
    expect(labels.filter((one) => at(one) === 'narrow').map((one) => one.lines[0])).toContain('GRÜ');
    expect(labels.filter((one) => at(one) === 'wide').map((one) => one.lines)).toContainEqual([
      'Grüner-',
      'løkka'
    ]);
  });
});

describe('the funnel', () => {
  it('fills and names the bydeler beyond the outer limit, and names those asked for', () => {
    const { shapes } = layout(viewOf('funnel-several-out'));
    expect(of(shapes, 'marker').filter((dot) => dot.fill.tone === 'category')).toHaveLength(2);
    expect(words(shapes)).toEqual(expect.arrayContaining(['Gamle Oslo', 'Vestre Aker', 'Søndre Nordstrand']));
    expect(words(shapes)).not.toContain('Sagene');
  });

  it('says in the title who lies outside, never more than its limits tell', () => {
    expect(viewOf('funnel-even').title).toBe('Ingen bydeler peker seg ut');
    expect(viewOf('funnel-one-out').title).toBe('Gamle Oslo peker seg ut med høye tall');
    expect(viewOf('funnel-several-out').title).toBe('To av 15 bydeler peker seg ut');
    fc.assert(
      fc.property(counts, (values) => {
        fc.pre(values.some((value) => value > 0));
        const view = valueOf(funnelFigure(areas.areaAnswers({ as: 'rate', values }), options));
        if (view.marks.form !== 'funnel') throw new Error('This is no funnel.');
        for (const { name, rate, low, high, place } of view.marks.dots) {
          expect(place === 'above').toBe(rate > high);
          expect(place === 'below').toBe(rate < low);
          if (view.title.startsWith(`${name} `)) expect(['above', 'below']).toContain(place);
        }
      }),
      { numRuns: 60 }
    );
  });

  it('says how much the bydeler vary and that the limits are widened for it', () => {
    expect(plain(viewOf('funnel-example').summary.join(' '))).toMatch(
      /Tallene spriker \d+(,\d)? ganger så mye som ved ren tilfeldighet\. Det tar grensene høyde for\./
    );
    expect(viewOf('funnel-even').summary.join(' ')).toContain('spriker ikke mer enn ved ren tilfeldighet');
  });

  it('leaves the order of the codes in its table and shows no order of size', () => {
    expect(
      viewOf('funnel-one-out')
        .table.rows.slice(0, 3)
        .map((row) => row[0])
    ).toEqual(['Gamle Oslo', 'Grünerløkka', 'Sagene']);
  });

  it('refuses counts, and an answer with residents for none', () => {
    const code = (result: ReturnType<typeof funnelFigure>) => (result.ok ? null : result.problem.code);
    expect(code(funnelFigure(areas.largeCounts, options))).toBe('no-rate');
    const { answer } = areas.mixedRates;
    expect(code(funnelFigure({ ...areas.mixedRates, answer: { ...answer, residents: {} } }, options))).toBe(
      'no-funnel'
    );
  });
});
