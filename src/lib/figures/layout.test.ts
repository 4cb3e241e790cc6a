import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFigure } from './columns';
import { valueOf, views, viewOf } from './fixture-views';
import { allTertials, answerOf, changes, labels, row, total, yearly } from './fixtures';
import type { FigureView } from './figure-view';
import { frameClasses } from './frame-classes';
import { layout, layoutThumb, plotsOf } from './layout';
import { lineFigure } from './line';
import type { Shape } from './scene';

const named = views.map((view) => [view.id, view] as const);
const css = readFileSync(new URL('./plot.css', import.meta.url), 'utf8');
const of = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);

describe('every layout', () => {
  it.each(named)('of %s is the same each time and needs nothing but the view', (_, view) => {
    expect(layout(structuredClone(view))).toEqual(layout(view));
  });

  it.each(named)('of %s keeps its marks inside the plot', (_, view) => {
    const places = layout(view).shapes.flatMap((shape) => {
      if (shape.kind === 'line') return [shape.from, shape.to];
      if (shape.kind === 'path') return shape.runs.flat();
      if (shape.kind === 'rect')
        return [shape.at, { x: shape.at.x + shape.width, y: shape.at.y + shape.height }];
      return shape.kind === 'marker' ? [shape.at] : [];
    });
    for (const place of places) {
      expect(place.x).toBeGreaterThanOrEqual(-1e-9);
      expect(place.x).toBeLessThanOrEqual(1 + 1e-9);
      expect(place.y).toBeGreaterThanOrEqual(-1e-9);
      expect(place.y).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it.each(named)('of %s has a target for every point that can be explored', (_, view) => {
    const { targets } = layout(view);
    expect(targets.map((points) => points.length)).toEqual(
      view.explore.series.map((one) => one.points.length)
    );
  });

  it.each(named)('of %s finds its margins and its height in the style sheet', (_, view) => {
    for (const name of frameClasses(layout(view).frame).split(' ')) expect(css).toContain(`.${name} {`);
  });

  it.each(named)('A11 of %s has at most five series and sixty labelled marks', (_, view) => {
    expect(view.explore.series.length).toBeLessThanOrEqual(
      plotsOf(view).length > 1 ? 12 : view.form === 'slope' ? 8 : 5
    );
    expect(of(layout(view).shapes, 'text').length).toBeLessThanOrEqual(60);
  });

  it.each(named)('of %s is stamped inside the plot exactly when the numbers are made up', (_, view) => {
    expect(of(layout(view).shapes, 'stamp').length).toBe(view.synthetic ? plotsOf(view).length : 0);
  });

  it.each(named)('of %s has a small picture without words', (_, view) => {
    const shapes = layoutThumb(view);
    expect(of(shapes, 'text')).toEqual([]);
    expect(shapes.length).toBeGreaterThan(0);
  });
});

describe('several lines in one plot', () => {
  const linesOf = (view: FigureView) =>
    of(layout(view).shapes, 'path').filter((shape) => !shape.closed && shape.stroke !== null);
  const coloured = views.filter(
    (view) => new Set(linesOf(view).map(({ stroke }) => stroke?.category ?? stroke?.tone)).size > 1
  );

  it('are of several colours somewhere among the fixtures', () => expect(coloured.length).toBeGreaterThan(0));

  it.each(coloured.map((view) => [view.id, view] as const))(
    'A15 of %s differ by dash and by a word at the line, not by colour alone',
    (_, view) => {
      const lines = linesOf(view);
      const words = of(layout(view).shapes, 'text').map((label) => label.lines.join(' '));
      const unnamed = view.explore.series.filter(
        ({ label }) => !words.some((word) => word.startsWith(label.split(',')[0] ?? label))
      );
      if (view.explore.series.length > 1) expect(unnamed).toEqual([]);
      expect(new Set(lines.map(({ dash }) => dash)).size).toBe(lines.length);
    }
  );
});

describe('columns', () => {
  it('begin at zero: heights are to each other as the numbers are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 8 }),
        (numbers) => {
          const view = valueOf(
            columnsFigure(yearly('robbery', numbers), { id: 'x', category: 'ran', labels })
          );
          const bars = of(layout(view).shapes, 'rect');
          const top = Math.max(...numbers);
          for (const [index, bar] of bars.entries()) {
            expect(bar.height).toBeCloseTo((numbers[index] ?? 0) / top, 9);
            expect(bar.at.y + bar.height).toBeCloseTo(1, 9);
          }
        }
      )
    );
  });

  it('show this year in the colour of the category, the year before in grey and the rest light', () => {
    const tones = of(layout(viewOf('columns-certain')).shapes, 'rect').map((bar) =>
      bar.fill === 'hatch' ? 'hatch' : bar.fill.tone
    );
    expect(tones).toEqual(['other', 'other', 'other', 'other', 'other', 'previous', 'category']);
  });

  it('hatch a suppressed number over the whole height and draw none for a missing one', () => {
    const bars = of(layout(viewOf('columns-suppressed-missing')).shapes, 'rect');
    expect(bars).toHaveLength(7);
    expect(bars.filter((bar) => bar.fill === 'hatch').map((bar) => bar.height)).toEqual([1]);
  });

  it('draw the mean of five years as a dashed line from side to side', () => {
    const dashed = of(layout(viewOf('columns-mean')).shapes, 'line').filter((one) => one.dash !== '');
    expect(dashed.map((one) => [one.from.x, one.to.x, one.from.y === one.to.y])).toEqual([[0, 1, true]]);
  });

  it('refuse several series, other parts of the year, and an answer without rows', () => {
    const options = { id: 'x', category: 'ran', labels } as const;
    const problem = (answer: typeof total) => {
      const result = columnsFigure(answer, options);
      return result.ok ? null : result.problem.code;
    };
    expect(
      problem(
        changes([
          ['rape', 20, 30],
          ['robbery', 20, 30]
        ])
      )
    ).toBe('too-many-series');
    expect(problem(allTertials)).toBe('mixed-seasons');
    expect(problem({ ...total, rows: [] })).toBe('no-rows');
  });
});

describe('lines', () => {
  it.each(['line-break', 'line-break-now', 'line-suppressed-missing'])(
    'of %s and their bands never cross a break or a gap',
    (id) => {
      const view = viewOf(id);
      const { marks } = view;
      if (marks.form !== 'line') throw new Error(`${id} is no line.`);
      const points = marks.series[0]?.points ?? [];
      const gaps = points.flatMap((point, index) =>
        point.value.kind === 'number' ? [] : [index / (points.length - 1)]
      );
      const cuts = view.breaks.map((mark) => (mark.before - 0.5) / (points.length - 1));
      const runs = of(layout(view).shapes, 'path').flatMap((path) => path.runs);
      expect(runs.length).toBeGreaterThan(0);
      for (const run of runs) {
        const xs = run.map((place) => place.x);
        for (const cut of [...cuts, ...gaps])
          expect(Math.min(...xs) > cut || Math.max(...xs) < cut).toBe(true);
      }
    }
  );

  it('mark a break by a dashed line and its name', () => {
    const { shapes } = layout(viewOf('line-break'));
    expect(of(shapes, 'line').filter((one) => one.dash === '3 3')).toHaveLength(1);
    expect(of(shapes, 'text').map((one) => one.lines.join(' '))).toContain('Brudd: Ny praksis');
  });

  it('have a band of 16 per cent, and an interval bar where a point stands alone', () => {
    const bands = of(layout(viewOf('line-break')).shapes, 'path').filter((path) => path.closed);
    expect(bands.map((path) => path.opacity)).toEqual([0.16, 0.16]);
    const bars = of(layout(viewOf('line-single')).shapes, 'line').filter((one) => one.width === 5);
    expect(bars.map((bar) => [bar.round, bar.from.x === bar.to.x])).toEqual([[true, true]]);
  });

  it('begin the axis at zero', () => {
    for (const view of views) {
      if (view.form !== 'line') continue;
      const zero = of(layout(view).shapes, 'text').filter(
        (one) => one.lines[0] === '0' && one.anchor === 'end'
      );
      expect(zero.map((one) => one.at.y)).toEqual([1]);
    }
  });

  it('differ by dash and marker without their colours, even two of one category', () => {
    const { marks } = viewOf('line-five-series');
    if (marks.form !== 'line') throw new Error('The five series are no lines.');
    expect(marks.series.map((one) => one.category)).toEqual(['seksual', 'seksual', 'ran', 'vold', 'hat']);
    expect(new Set(marks.series.map((one) => one.marker)).size).toBe(5);
    expect(new Set(marks.series.map((one) => one.dash)).size).toBe(5);
    expect(new Set(marks.series.map((one) => one.name)).size).toBe(5);
  });

  it('name each of several lines at its end', () => {
    const words = of(layout(viewOf('line-five-series')).shapes, 'text').map((one) => one.lines.join(' '));
    for (const name of ['Seksuallovbrudd', 'Voldtekt', 'Ran', 'Alvorlig vold', 'Hatmotiv']) {
      expect(words.some((one) => one.startsWith(`${name} `))).toBe(true);
    }
  });

  it('refuse a sixth series and more than sixty points', () => {
    const options = { id: 'x', category: 'ran', labels } as const;
    const six = changes(
      (['rape', 'robbery', 'property', 'drugs', 'damage', 'traffic'] as const).map((id) => [id, 20, 30])
    );
    const many = answerOf({
      ...allTertials,
      indicators: ['robbery'],
      by: 'period',
      period: '2025T1',
      rows: Array.from({ length: 61 }, (_, index) =>
        row('robbery', `${2000 + Math.floor(index / 3)}T${(index % 3) + 1}`, 10)
      )
    });
    const codeOf = (result: ReturnType<typeof lineFigure>) => (result.ok ? null : result.problem.code);
    expect(codeOf(lineFigure(six, options))).toBe('too-many-series');
    expect(codeOf(lineFigure(many, options))).toBe('too-dense');
  });

  it('share an axis when they are told its top', () => {
    const topOf = (max: number) => {
      const view = valueOf(
        lineFigure(yearly('robbery', [10, 20]), { id: 'x', category: 'ran', labels, max })
      );
      return of(layout(view).shapes, 'text').find((one) => one.anchor === 'end' && one.at.y === 0)?.lines[0];
    };
    expect(topOf(400)).toBe('400');
  });
});

describe('dots of change', () => {
  it('are filled exactly where the interval excludes no change', () => {
    for (const view of views) {
      if (view.marks.form !== 'change-dots') continue;
      const certain = view.marks.rows.flatMap(({ value }) => (value.kind === 'change' ? [value] : []));
      const dots = of(layout(view).shapes, 'marker');
      expect(dots).toHaveLength(certain.length);
      for (const [index, dot] of dots.entries()) {
        const value = certain[index];
        if (!value) throw new Error('A dot has no value.');
        const excludes = value.low > 0 || (value.high !== null && value.high < 0);
        expect(dot.fill.tone).toBe(excludes ? 'category' : 'surface');
      }
    }
  });

  it('lie on a rounded bar of 5 px as long as the interval', () => {
    const { shapes } = layout(viewOf('dots-five'));
    const bars = of(shapes, 'line').filter((one) => one.width === 5);
    const dots = of(shapes, 'marker');
    expect(bars.every((bar) => bar.round)).toBe(true);
    for (const [index, bar] of bars.entries()) {
      const x = dots[index]?.at.x ?? NaN;
      expect(bar.from.x).toBeLessThan(x);
      expect(bar.to.x).toBeGreaterThan(x);
    }
  });

  it('keep the order of the answer', () => {
    const { marks } = viewOf('dots-areas');
    expect(marks.form === 'change-dots' && marks.rows.slice(0, 3).map((one) => one.name)).toEqual([
      'Gamle Oslo',
      'Grünerløkka',
      'Sagene'
    ]);
  });

  it('give two numbers instead of a dot where they are too few', () => {
    const words = of(layout(viewOf('dots-mixed-example')).shapes, 'text').map((one) => one.lines[0]);
    expect(words).toContain('fra 3 til 7');
    expect(words).toContain(':');
  });
});
