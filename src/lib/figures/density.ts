import { LINE_HEIGHT, type Frame, type Label, type Place, type Shown, type Tier } from './scene';
import { textWidth } from './text-width';

/** The narrowest plot of each tier in px: the width of the figure at which the tier begins, less the margins. */
export type PlotWidths = Readonly<Record<Tier, number>>;

/** The narrowest figures of the three tiers in px. */
export const figureWidths: PlotWidths = { always: 240, wide: 480, widest: 720 };

const tiers: readonly Tier[] = ['always', 'wide', 'widest'];
/** How far up a label is lifted on a narrow figure to stand clear of its neighbour, in px. */
export const LIFT = 15;

/** A rectangle in px. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The height of a plot in px at a tier, as figures.css sets it. */
export function plotHeight(height: Frame['height'], tier: Tier): number {
  if ('px' in height) return height.px;
  if ('rows' in height) return height.rows * (tier === 'always' ? 44 : 30);
  return height.tiles * (tier === 'always' ? 58 : 80);
}

/** Whether a label is shown on a figure of a tier. */
export function isShown(label: { readonly tier: Shown }, tier: Tier): boolean {
  return label.tier === 'narrow' ? tier === 'always' : tiers.indexOf(label.tier) <= tiers.indexOf(tier);
}

/** Something a label must not cover, as shares of the plot. */
export type Obstacle = { readonly at: Place; readonly width: number; readonly height: number };

/** The widths of the plot at the beginning of each tier, when the margins take so many px of the figure. */
export function plotWidths(margins: number): PlotWidths {
  const { always, wide, widest } = figureWidths;
  return { always: always - margins, wide: wide - margins, widest: widest - margins };
}

/** Widths of the lines of labels already measured: a layout asks for each many times. */
const measured = new WeakMap<
  readonly string[],
  { readonly size: number; readonly weight: number; readonly px: number }
>();

function widthOf({ lines, size, weight }: Label): number {
  const known = measured.get(lines);
  if (known && known.size === size && known.weight === weight) return known.px;
  const px = Math.max(...lines.map((words) => textWidth(words, size, weight)));
  measured.set(lines, { size, weight, px });
  return px;
}

/** The box that a label covers on a plot of so many px. */
export function boxOf(label: Label, width: number, height: number): Box {
  const wide = widthOf(label);
  const x = label.at.x * width + label.dx;
  const left = label.anchor === 'start' ? x : label.anchor === 'end' ? x - wide : x - wide / 2;
  const baseline = label.at.y * height + label.dy;
  return {
    left,
    right: left + wide,
    top: baseline - label.size * 0.8,
    bottom: baseline + label.size * 0.2 + (label.lines.length - 1) * LINE_HEIGHT
  };
}

/** Whether two boxes come nearer to each other than `gap` px sideways. */
export function touches(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
}

/** The plot that labels are placed on: its width per tier, its height, and how far a label may stand out on each side, in px. */
export type Room = {
  readonly widths: PlotWidths;
  readonly height: number;
  readonly left: number;
  readonly right: number;
};

/**
 * Gives each label the narrowest tier at which it covers neither a label before it in the list nor an obstacle of another mark, and
 * drops those that never fit. The first labels are the most important. A label that says `lifted` is lifted only where that helps.
 * `obstacles[i]` belongs to label i, which may touch it.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly (Obstacle | null)[],
  room: Room
): Label[] {
  const placed: Label[] = [];
  for (const [index, label] of labels.entries()) {
    const others = obstacles.filter((one, at): one is Obstacle => at !== index && one !== null);
    for (const [at, tier] of tiers.entries()) {
      const candidates = label.narrow === 'lifted' ? [{ ...label, narrow: null }, label] : [label];
      const fitting = candidates.find((candidate) =>
        tiers.slice(at).every((wider) => fits(candidate, placed, others, wider, room))
      );
      if (!fitting) continue;
      placed.push({ ...fitting, tier });
      break;
    }
  }
  return placed;
}

/** The label as it stands at a tier: only the narrowest one moves it. */
function standing(label: Label, tier: Tier): Label {
  if (tier !== 'always' || label.narrow === null) return label;
  if (label.narrow === 'lifted') return { ...label, dy: label.dy - LIFT };
  const shift = /^shift-(\d+)$/.exec(label.narrow);
  return shift ? { ...label, dx: label.dx + Number(shift[1]) } : label;
}

/** Whether a label fits at a tier: inside the figure, clear of the labels shown there and of the obstacles. */
export function fits(
  label: Label,
  placed: readonly Label[],
  obstacles: readonly Obstacle[],
  tier: Tier,
  { widths, height, left, right }: Room
): boolean {
  const width = widths[tier];
  const at = (one: Label) => boxOf(standing(one, tier), width, height);
  const box = at(label);
  if (box.left < -left || box.right > width + right) return false;
  const shown = placed.filter((one) => isShown(one, tier));
  return (
    !shown.some((one) => touches(at(one), box, 3)) &&
    !obstacles.some((one) =>
      touches(box, {
        left: one.at.x * width,
        right: (one.at.x + one.width) * width,
        top: one.at.y * height,
        bottom: (one.at.y + one.height) * height
      })
    )
  );
}

/**
 * The tier of each of `count` evenly spaced labels of at most `label` px, counted back from the one at `focus`: every label, every
 * second, every fourth and so on, as many as fit. Null where a label never fits. `pitch` is the distance of two as a share of the plot.
 */
export function tickTiers(
  count: number,
  focus: number,
  label: number,
  pitch: number,
  widths: PlotWidths
): (Tier | null)[] {
  const steps = tiers.map((tier) => {
    let step = 1;
    while (step * pitch * widths[tier] < label + 6 && step < count) step *= 2;
    return step;
  });
  return Array.from({ length: count }, (_, index) => {
    const at = steps.findIndex((step) => (focus - index) % step === 0);
    return tiers[at] ?? null;
  });
}
