import type { Category } from '$lib/questions/indicator';
import type { Marker, Tone } from './palette';

/**
 * How wide the figure must be for a label to be shown: always (from 240 px), from 480 px, from 720 px. The limits are the container
 * queries of figures.css.
 */
export type Tier = 'always' | 'wide' | 'widest';

/** When a label is shown: from a width on, or only on a figure narrower than 480 px, where another stands in its place above that. */
export type Shown = Tier | 'narrow';

/** Space round the plot in px, in the steps that figures.css has classes for. */
export type Frame = {
  readonly top: 16 | 32 | 48 | 64 | 80 | 96;
  readonly right: 8 | 24 | 40 | 56 | 72 | 104 | 120;
  readonly bottom: 8 | 24 | 40;
  readonly left: 8 | 24 | 40 | 56;
  /** Left and right from 480 px on, where they differ. */
  readonly wide: { readonly left: 8 | 128 | 168 | 208; readonly right: 8 | 72 } | null;
  /** The height of the plot itself in px, a number of rows of 44 px (30 px from 480 px on), or of tiles of 58 px (80 px). */
  readonly height:
    { readonly px: 112 | 176 | 208 | 240 } | { readonly rows: number } | { readonly tiles: number };
};

/** A place on the plot: 0,0 is its upper left corner, 1,1 its lower right one; outside it where text stands in the margin. */
export type Place = { readonly x: number; readonly y: number };

/** How a shape is painted. `category` where it differs from the figure's. */
export type Paint = { readonly tone: Tone; readonly category?: Category };

/**
 * How a label stands on a figure narrower than 480 px: lifted clear of its neighbour, moved so many px to the right, or over its row
 * at the start or the end of the plot.
 */
export type Narrow = 'lifted' | `shift-${4 | 8 | 12 | 16}` | 'above-start' | 'above-end';

/** From one line of a text in a figure to the next, in px, at every size. */
export const LINE_HEIGHT = 15;

/** A text in px at a place, moved by `dx`, `dy` px; several lines go downwards. `narrow` is how it stands below 480 px. */
export type Label = {
  readonly kind: 'text';
  readonly at: Place;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: 12 | 13 | 15;
  readonly weight: 400 | 600;
  readonly paint: Paint;
  readonly tier: Shown;
  readonly italic: boolean;
  readonly lines: readonly string[];
  readonly narrow: Narrow | null;
};

/** What a plot is drawn of. Positions are shares of the plot; widths of strokes and sizes of markers are px. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly at: Place;
      readonly width: number;
      readonly height: number;
      readonly fill: Paint | 'hatch';
      readonly stroke: Paint | null;
      readonly dash: string;
    }
  | {
      readonly kind: 'line';
      readonly from: Place;
      readonly to: Place;
      /** Px by which the line goes further up than `from`; only where `from.y` is 0. */
      readonly over: number;
      readonly stroke: Paint;
      readonly width: number;
      readonly dash: string;
      readonly round: boolean;
      readonly opacity: number;
    }
  | {
      readonly kind: 'path';
      readonly runs: readonly (readonly Place[])[];
      readonly closed: boolean;
      readonly fill: Paint | null;
      readonly stroke: Paint | null;
      readonly width: number;
      readonly dash: string;
      readonly opacity: number;
    }
  | {
      readonly kind: 'marker';
      readonly at: Place;
      readonly marker: Marker;
      /** Radius of the circle, and the like for other markers, in px. */
      readonly radius: number;
      readonly fill: Paint;
      readonly stroke: Paint;
      readonly width: number;
    }
  | Label
  | { readonly kind: 'stamp'; readonly text: string; readonly width: number };

/** The place of a mark for the one who explores: its middle and its size as shares of the plot, never drawn below 24 px. */
export type Target = { readonly at: Place; readonly width: number; readonly height: number };

/** A plot without pixels: server, browser and download draw the same one. `targets` runs as the tree of the view. */
export type Scene = {
  readonly frame: Frame;
  readonly shapes: readonly Shape[];
  readonly targets: readonly (readonly Target[])[];
};

/** A line with the usual stroke; give what differs. */
export function line(
  from: Place,
  to: Place,
  stroke: Paint,
  rest: Partial<Omit<Extract<Shape, { kind: 'line' }>, 'kind' | 'from' | 'to' | 'stroke'>> = {}
): Shape {
  return { kind: 'line', from, to, stroke, over: 0, width: 1, dash: '', round: false, opacity: 1, ...rest };
}

/** A text in muted 13 px in the middle of its place; give what differs. */
export function text(
  at: Place,
  lines: string | readonly string[],
  rest: Partial<Omit<Label, 'kind' | 'at' | 'lines'>> = {}
): Label {
  return {
    kind: 'text',
    at,
    lines: typeof lines === 'string' ? [lines] : lines,
    dx: 0,
    dy: 0,
    anchor: 'middle',
    size: 13,
    weight: 400,
    paint: { tone: 'muted' },
    tier: 'always',
    italic: false,
    narrow: null,
    ...rest
  };
}
