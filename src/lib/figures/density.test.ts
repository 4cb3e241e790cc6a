import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxOf,
  figureWidths,
  isShown,
  LIFT,
  placeLabels,
  plotHeight,
  plotWidths,
  tickTiers,
  touches,
  type Box
} from './density';
import { views } from './fixture-views';
import { layout, plotsOf } from './layout';
import { shown } from './numbers';
import { PANEL_WIDTH } from './panels-layout';
import { text, type Frame, type Label, type Scene, type Tier } from './scene';
import { textWidth } from './text-width';

const tiers: readonly Tier[] = ['always', 'wide', 'widest'];

function margins(frame: Frame, tier: Tier) {
  const wide = tier === 'always' ? null : frame.wide;
  return { left: wide?.left ?? frame.left, right: wide?.right ?? frame.right };
}

/** A label as the style sheet sets it on a figure of a tier. */
function standing(label: Label, tier: Tier): Label {
  if (tier !== 'always' || label.narrow === null) return label;
  if (label.narrow === 'lifted') return { ...label, dy: label.dy - LIFT };
  if (label.narrow === 'above-start')
    return { ...label, dx: label.dx + 14, dy: label.dy - 17, anchor: 'start' };
  if (label.narrow === 'above-end') return { ...label, dx: label.dx - 14, dy: label.dy - 17, anchor: 'end' };
  return { ...label, dx: label.dx + Number(label.narrow.slice('shift-'.length)) };
}

/** Holds that the labels of a plot neither cover each other nor leave the figure at a width. */
function checkLabels({ frame, shapes }: Scene, width: number, tier: Tier) {
  const { left, right } = margins(frame, tier);
  const plot = width - left - right;
  const height = plotHeight(frame.height, tier);
  const labels = shapes.filter((shape): shape is Label => shape.kind === 'text');
  const shown = labels.filter((label) => isShown(label, tier));
  const boxes = shown.map((label): readonly [string, Box] => [
    label.lines.join(' '),
    boxOf(standing(label, tier), plot, height)
  ]);
  for (const [index, [words, box]] of boxes.entries()) {
    expect(box.left, words).toBeGreaterThanOrEqual(-left - 0.5);
    expect(box.right, words).toBeLessThanOrEqual(plot + right + 0.5);
    expect(box.top, words).toBeGreaterThanOrEqual(-frame.top);
    for (const [other, otherBox] of boxes.slice(index + 1)) {
      expect(touches(box, otherBox), `${words} | ${other}`).toBe(false);
    }
  }
}

const cases = views.flatMap((view) =>
  tiers.map((tier) => [view.id, figureWidths[tier], tier, view] as const)
);

describe('labels in a figure', () => {
  it.each(cases)(
    'of %s at %i px do not cover each other and stay inside the figure',
    (_, width, tier, view) => {
      for (const { title, scene } of plotsOf(view))
        checkLabels(scene, title === null ? width : Math.min(width, PANEL_WIDTH), tier);
    }
  );

  it.each(views.map((view) => [view.id, view] as const))('of %s are never under 12 px', (_, view) => {
    for (const shape of layout(view).shapes)
      if (shape.kind === 'text') expect(shape.size).toBeGreaterThanOrEqual(12);
  });

  it('always show the number of the period in focus over the columns', () => {
    for (const view of views) {
      if (view.marks.form !== 'columns') continue;
      const { points, focus, digits } = view.marks;
      const value = points[focus]?.value;
      if (value === undefined) throw new Error(`${view.id} has nothing in focus`);
      const over = layout(view).shapes.filter(
        (shape): shape is Label =>
          shape.kind === 'text' &&
          shape.dy < 0 &&
          shape.weight === 600 &&
          shape.paint.tone === 'ink' &&
          shape.lines[0] === shown(value, digits)
      );
      expect(over.map((label) => label.tier)).toContain('always');
    }
  });
});

const label = (x: number, y: number, words: string) => text({ x, y }, words, { dy: -6 });

describe('placeLabels', () => {
  const room = { widths: plotWidths(16), height: 176, left: 8, right: 8 };

  it('places no two labels on each other at any width from a tier on', () => {
    const spot = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.integer({ min: 1, max: 99_999 })
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), fc.integer({ min: 0, max: 900 }), (spots, more) => {
        const placed = placeLabels(
          spots.map(({ x, y, size }) => label(x, y, `${size}`)),
          [],
          room
        );
        for (const tier of tiers) {
          const shown = placed.filter((one) => isShown(one, tier));
          const boxes = shown.map((one) => boxOf(one, room.widths[tier] + more, room.height));
          for (const [index, box] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) expect(touches(box, other)).toBe(false);
          }
        }
      })
    );
  });

  it('gives room to the first label before the next', () => {
    const placed = placeLabels([label(0.5, 0.5, '100'), label(0.5, 0.5, '200')], [], room);
    expect(placed.map((one) => one.lines)).toEqual([['100']]);
  });

  it('lifts a label only where that helps and only if it may be lifted', () => {
    const beside = label(0.5, 0.5, '20 000');
    const may = { ...label(0.65, 0.5, '30 000'), narrow: 'lifted' as const };
    expect(placeLabels([beside, may], [], room)[1]?.narrow).toBe('lifted');
    expect(placeLabels([beside, { ...may, narrow: null }], [], room)[1]?.tier).toBe('wide');
    expect(placeLabels([may], [], room)[0]?.narrow).toBeNull();
  });

  it('keeps a label off the mark of another', () => {
    const bar = { at: { x: 0.45, y: 0.2 }, width: 0.1, height: 0.8 };
    expect(placeLabels([label(0.5, 0.5, '1')], [null, bar], room)).toEqual([]);
    expect(placeLabels([label(0.5, 0.5, '1')], [bar], room)).toHaveLength(1);
  });
});

describe('tickTiers', () => {
  it('always names the period in focus and leaves room between the names shown at each width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 10, max: 60 }), (count, wide) => {
        const widths = plotWidths(80);
        const pitch = 1 / Math.max(1, count - 1);
        const given = tickTiers(count, count - 1, wide, pitch, widths);
        expect(given.at(-1)).toBe('always');
        for (const tier of tiers) {
          const shown = given.flatMap((one, index) =>
            one !== null && tiers.indexOf(one) <= tiers.indexOf(tier) ? [index] : []
          );
          for (const [at, index] of shown.entries()) {
            const before = shown[at - 1];
            if (before !== undefined) expect((index - before) * pitch * widths[tier]).toBeGreaterThan(wide);
          }
        }
      })
    );
  });
});

describe('textWidth', () => {
  it('grows with the size, the weight and the words', () => {
    expect(textWidth('122', 15)).toBeGreaterThan(textWidth('122', 12));
    expect(textWidth('122', 15, 700)).toBeGreaterThan(textWidth('122', 15));
    expect(textWidth('1 122', 15)).toBeGreaterThan(textWidth('122', 15));
  });

  it('counts wide letters wider than narrow ones', () => {
    expect(textWidth('MWÆ', 12)).toBeGreaterThan(3 * textWidth('i', 12));
  });
});
