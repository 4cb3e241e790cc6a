import { ticks } from 'd3-array';
import { funnelLimits } from '$lib/change/funnel-limits';
import { number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { fits, plotWidths, type Obstacle, type Room } from './density';
import type { FigureView } from './figure-view';
import { byResidents, type FunnelDot, type FunnelMarks } from './funnel';
import { line, text, type Label, type Place, type Scene, type Shape, type Tier } from './scene';
import { textWidth } from './text-width';
import { topMargin } from './top-margin';

const HEIGHT = 208;
const LEFT = 40;
const RIGHT = 56;
const RADIUS = 5.5;
/** Height of a line of the labels at the right end, in px. */
const ROW = 15;
const tiers: readonly Tier[] = ['always', 'wide', 'widest'];
/** How many places each limit is drawn through. */
const STEPS = 48;

type Scales = {
  readonly x: (residents: number) => number;
  readonly y: (rate: number) => number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
};

/** The funnel as shapes: the two fields and their limits, the common level, the dots, then the names asked for or outside. */
export function layoutFunnel(view: FigureView, marks: FunnelMarks): Scene {
  const { dots, common } = marks;
  const scales = scalesOf(marks);
  const { x, y, from, to, top } = scales;
  const rates = ticks(0, top, 3);
  const margin = topMargin(view.stamp, [], () => 0, 8, LEFT + RIGHT);
  const ends = endLabels(marks, scales);
  return {
    frame: { top: margin.top, right: RIGHT, bottom: 40, left: LEFT, wide: null, height: { px: HEIGHT } },
    shapes: [
      ...limits(marks, scales),
      ...rates.flatMap((rate): Shape[] => [
        line({ x: 0, y: y(rate) }, { x: 1, y: y(rate) }, { tone: rate === 0 ? 'axis' : 'grid' }),
        text({ x: 0, y: y(rate) }, number(rate, rates.every(Number.isInteger) ? 0 : 1), {
          dx: -8,
          dy: 4,
          anchor: 'end'
        })
      ]),
      line({ x: 0, y: y(common) }, { x: 1, y: y(common) }, { tone: 'ink' }, { width: 1.5, dash: '4 3' }),
      ...margin.shapes,
      ...dots.map((dot): Shape => ({
        kind: 'marker',
        at: { x: x(dot.residents), y: y(dot.rate) },
        marker: 'circle',
        radius: RADIUS,
        fill: isOutside(dot) ? { tone: 'category' } : { tone: 'surface' },
        stroke: { tone: 'category' },
        width: 2
      })),
      ...nameLabels(dots, scales, ends),
      ...ends,
      ...residentTicks(from, to, x),
      text({ x: 1, y: 1 }, m.funnel_axis(), { dy: 34, size: 12, anchor: 'end' })
    ],
    targets: [
      byResidents(dots).map((dot) => ({
        at: { x: x(dot.residents), y: y(dot.rate) },
        width: 0,
        height: 0
      }))
    ]
  };
}

const isOutside = ({ place }: FunnelDot) => place === 'above' || place === 'below';

/** From a little below the fewest residents to a little above the most; up to the highest dot and the outer limit over most of the way. */
function scalesOf({ dots, common, per, phi }: FunnelMarks): Scales {
  const residents = dots.map((dot) => dot.residents);
  const least = Math.min(...residents);
  const most = Math.max(...residents);
  const pad = 0.06 * (most - least || most);
  const [from, to] = [Math.max(1, least - pad), most + pad];
  const highest = Math.max(...dots.map((dot) => dot.rate));
  const outer = common * funnelLimits((common * from) / per, phi).high998;
  const top = 1.06 * Math.max(highest, Math.min(outer, 2.5 * highest));
  return {
    from,
    to,
    top,
    x: (value) => (value - from) / (to - from),
    y: (rate) => 1 - Math.min(top, Math.max(0, rate)) / top
  };
}

/** The field within each pair of limits, the outer one first, and the limits as lines: the outer solid, the inner dashed. */
function limits({ common, per, phi }: FunnelMarks, { x, y, from, to }: Scales): Shape[] {
  const at = Array.from({ length: STEPS + 1 }, (_, index) => {
    const residents = from + ((to - from) * index) / STEPS;
    return { residents, limit: funnelLimits((common * residents) / per, phi) };
  });
  const curve = (of: (limit: (typeof at)[number]['limit']) => number): Place[] =>
    at.map(({ residents, limit }) => ({ x: x(residents), y: y(common * of(limit)) }));
  const pairs = [
    { low: curve((one) => one.low998), high: curve((one) => one.high998), opacity: 0.5, dash: '' },
    { low: curve((one) => one.low95), high: curve((one) => one.high95), opacity: 1, dash: '4 3' }
  ];
  const rest = { kind: 'path', fill: null, stroke: null, width: 0, dash: '', opacity: 1 } as const;
  return [
    ...pairs.map(({ low, high, opacity }): Shape => ({
      ...rest,
      runs: [[...high, ...low.toReversed()]],
      closed: true,
      fill: { tone: 'band' },
      opacity
    })),
    ...pairs.map(({ low, high, dash }): Shape => ({
      ...rest,
      runs: [high, low],
      closed: false,
      stroke: { tone: 'axis' },
      width: 1,
      dash
    }))
  ];
}

/** What the lines are, at their right end, moved apart where they lie close. */
function endLabels({ common, per, phi }: FunnelMarks, { y, to }: Scales): Label[] {
  const limit = funnelLimits((common * to) / per, phi);
  const ends = [
    { at: y(common * limit.high998), words: m.funnel_limit_998() },
    { at: y(common * limit.high95), words: m.funnel_limit_95() },
    { at: y(common), words: m.figures_mean_label() }
  ];
  let before = -Infinity;
  return ends.map(({ at, words }) => {
    const px = Math.max(at * HEIGHT + 4, before + ROW);
    before = px;
    return text({ x: 1, y: 0 }, words, { dx: 6, dy: px, size: 12, anchor: 'start' });
  });
}

/** The names of the dots that have one, each where it covers neither another name nor a dot; the wider tiers give more room. */
function nameLabels(dots: readonly FunnelDot[], { x, y }: Scales, ends: readonly Label[]): Label[] {
  const room: Room = { widths: plotWidths(LEFT + RIGHT), height: HEIGHT, left: LEFT, right: RIGHT };
  const placed: Label[] = [...ends];
  const names: Label[] = [];
  for (const dot of dots.filter((one) => one.named)) {
    const at = { x: x(dot.residents), y: y(dot.rate) };
    const base = {
      size: 12,
      weight: isOutside(dot) ? 600 : 400,
      paint: { tone: 'ink' }
    } as const;
    const candidates: Label[] = [
      text(at, dot.name, { ...base, dx: 10, dy: 4, anchor: 'start' }),
      text(at, dot.name, { ...base, dx: -10, dy: 4, anchor: 'end' }),
      text(at, dot.name, { ...base, dy: -11 }),
      text(at, dot.name, { ...base, dy: 20 }),
      text(at, dot.name, { ...base, dy: -11, anchor: 'start' }),
      text(at, dot.name, { ...base, dy: -11, anchor: 'end' }),
      text(at, dot.name, { ...base, dy: 20, anchor: 'start' }),
      text(at, dot.name, { ...base, dy: 20, anchor: 'end' })
    ];
    const others = dots.filter((one) => one !== dot);
    const isClear = (label: Label, tier: Tier) =>
      fits(
        label,
        placed,
        others.map((one) => spot(one, room.widths[tier], x, y)),
        tier,
        room
      );
    const found = tiers
      .flatMap((tier, from) => candidates.map((label) => ({ label: { ...label, tier }, from })))
      .find(({ label, from }) => tiers.slice(from).every((tier) => isClear(label, tier)))?.label;
    if (!found) continue;
    placed.push(found);
    names.push(found);
  }
  return names;
}

/** What a dot covers, as shares of a plot so many px wide. */
function spot(
  dot: FunnelDot,
  width: number,
  x: (residents: number) => number,
  y: (rate: number) => number
): Obstacle {
  const [rx, ry] = [(RADIUS + 1) / width, (RADIUS + 1) / HEIGHT];
  return {
    at: { x: x(dot.residents) - rx, y: y(dot.rate) - ry },
    width: 2 * rx,
    height: 2 * ry
  };
}

/** Round numbers of residents under the axis, at most one per so much room as one needs. */
function residentTicks(from: number, to: number, x: (residents: number) => number): Label[] {
  const narrow = plotWidths(LEFT + RIGHT).always;
  const few = ticks(from, to, 2);
  const many = ticks(from, to, 5);
  const widest = Math.max(...many.map((value) => textWidth(number(value), 12)));
  const roomy = (values: readonly number[]) =>
    values.length < 2 || (x(values[1] ?? 0) - x(values[0] ?? 0)) * narrow > widest + 8;
  const values = roomy(many) ? many : few;
  return values.map((value) => text({ x: x(value), y: 1 }, number(value), { dy: 17, size: 12 }));
}
