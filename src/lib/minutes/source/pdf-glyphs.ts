import { raised } from './source-text';

/** Letters set one after the other on a page, in points from the upper left corner, y at the baseline. */
export type Fragment = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
};

/** A page of a PDF as its letters. */
export type GlyphPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
};

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The names of the operators that place text, with the numbers PDF.js gives them. */
export type Operators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginAnnotation'
    | 'endAnnotation',
    number
  >
>;

/** What is known of a font: how its units scale, and whether it is a heavy one. */
export type FontFacts = { readonly unit: number; readonly bold: boolean };

type State = {
  matrix: Matrix;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  size: number;
  font: FontFacts;
};

/**
 * Follows the operators of a page (ISO 32000-1, 9.4) and gives its letters with their places: what the reader of the page sees, soft
 * hyphens at the ends of lines included. `viewport` turns the page upright.
 */
export function readGlyphs(
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  names: Operators,
  viewport: readonly number[],
  fontOf: (name: string) => FontFacts
): Fragment[] {
  const writer = new Writer();
  let state: State = {
    matrix: toMatrix(viewport) ?? identity,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    size: 1,
    font: { unit: 0.001, bold: false }
  };
  const stack: State[] = [];
  let text: Matrix = identity;
  let line: Matrix = identity;
  const moveTo = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const push = () => {
    stack.push({ ...state });
  };
  const pop = () => {
    state = stack.pop() ?? state;
  };
  operators.fnArray.forEach((operator, at) => {
    const args: unknown = operators.argsArray[at];
    const numbers = toNumbers(args);
    const first = numbers[0] ?? 0;
    switch (operator) {
      case names.save:
        push();
        break;
      case names.restore:
      case names.paintFormXObjectEnd:
      case names.endAnnotation:
        pop();
        break;
      case names.transform:
        state.matrix = times(state.matrix, toMatrix(args) ?? identity);
        break;
      case names.paintFormXObjectBegin:
        push();
        state.matrix = times(state.matrix, toMatrix(item(args, 0)) ?? identity);
        break;
      case names.beginAnnotation:
        push();
        state.matrix = times(state.matrix, toMatrix(item(args, 2)) ?? identity);
        state.matrix = times(state.matrix, toMatrix(item(args, 3)) ?? identity);
        break;
      case names.beginText:
        text = identity;
        line = identity;
        break;
      case names.setCharSpacing:
        state.charSpacing = first;
        break;
      case names.setWordSpacing:
        state.wordSpacing = first;
        break;
      case names.setHScale:
        state.scale = first / 100;
        break;
      case names.setLeading:
        state.leading = -first;
        break;
      case names.setTextRise:
        state.rise = first;
        break;
      case names.setFont: {
        const name = item(args, 0);
        const size = item(args, 1);
        if (typeof name === 'string') state.font = fontOf(name);
        if (typeof size === 'number') state.size = size;
        break;
      }
      case names.setTextMatrix:
        line = toMatrix(item(args, 0)) ?? toMatrix(args) ?? identity;
        text = line;
        break;
      case names.moveText:
        moveTo(first, numbers[1] ?? 0);
        break;
      case names.setLeadingMoveText:
        state.leading = numbers[1] ?? 0;
        moveTo(first, numbers[1] ?? 0);
        break;
      case names.nextLine:
        moveTo(0, state.leading);
        break;
      case names.showText: {
        const glyphs = item(args, 0);
        if (Array.isArray(glyphs)) text = show(glyphs, state, text, writer);
        break;
      }
    }
  });
  return writer.done();
}

function show(glyphs: readonly unknown[], state: State, from: Matrix, writer: Writer): Matrix {
  let text = from;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      text = times(text, [1, 0, 0, 1, (-glyph / 1000) * state.size * state.scale, 0]);
      continue;
    }
    const { unicode, width, isSpace } = toGlyph(glyph);
    const advance =
      (width * state.font.unit * state.size + state.charSpacing + (isSpace ? state.wordSpacing : 0)) *
      state.scale;
    const seen = times(state.matrix, times(text, [1, 0, 0, 1, 0, state.rise]));
    writer.put(unicode, seen, advance, state.size, state.font.bold);
    text = times(text, [1, 0, 0, 1, advance, 0]);
  }
  return text;
}

/** A word space is about a quarter of the size; letters set wider apart than this are two words. */
const wordGap = 0.17;
/** Letters further apart than this stand in two columns or cells. */
const cellGap = 0.75;

/** A fragment being written: `ux` is the way it runs, `across` the place of its baseline, `end` how far along it has come. */
type Run = { -readonly [K in keyof Fragment]: Fragment[K] } & { ux: number; across: number; end: number };

/** Puts letters together to fragments as long as they follow each other on one line. */
class Writer {
  readonly #done: Fragment[] = [];
  #open: Run | null = null;
  #space = false;

  put(unicode: string, place: Matrix, advance: number, fontSize: number, bold: boolean): void {
    const [a, b, c, d, x, y] = place;
    const size = Math.hypot(c, d) * Math.abs(fontSize);
    const scale = Math.hypot(a, b);
    if (!Number.isFinite(x + y + size + scale * advance) || size === 0 || scale === 0) return;
    if (unicode.trim() === '') {
      this.#space = true;
      return;
    }
    const letters = unicode.replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'));
    // Along and across the way the text runs, which in the margin may be upwards.
    const [ux, uy] = [a / scale, b / scale];
    const [along, across] = [x * ux + y * uy, y * ux - x * uy];
    const end = along + scale * advance;
    const open = this.#open;
    const gap = open === null ? 0 : along - open.end;
    const follows =
      open !== null &&
      Math.abs(open.ux - ux) < 0.05 &&
      Math.abs(open.across - across) < 0.15 * size &&
      Math.abs(open.size - size) < 0.1 * size &&
      open.bold === bold &&
      gap > -0.5 * size &&
      gap < cellGap * size;
    const upright = Math.abs(ux) > Math.abs(uy);
    const far = upright ? x + ux * scale * advance : x + size;
    if (follows) {
      const spaced = gap > wordGap * size || (this.#space && gap > 0.08 * size);
      open.text += `${spaced ? ' ' : ''}${letters}`;
      open.end = Math.max(open.end, end);
      open.x0 = Math.min(open.x0, x, far);
      open.x1 = Math.max(open.x1, x, far);
    } else {
      this.#close();
      const [x0, x1] = [Math.min(x, far), Math.max(x, far)];
      this.#open = { text: letters, x0, x1, y, size, bold, ux, across, end };
    }
    this.#space = false;
  }

  done(): Fragment[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    if (this.#open !== null) {
      const { text, x0, x1, y, size, bold } = this.#open;
      this.#done.push({ text, x0, x1, y, size, bold });
    }
    this.#open = null;
  }
}

/** Figures set small and high refer to a note. */
export function asReference(text: string): string {
  return /^\d{1,3}$/u.test(text) ? raised(text) : text;
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function item(args: unknown, at: number): unknown {
  return Array.isArray(args) ? (args[at] as unknown) : undefined;
}

function toNumbers(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<unknown>).map((one) => (typeof one === 'number' ? one : 0));
}

function toMatrix(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = toNumbers(value);
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? null
    : [a, b, c, d, e, f];
}

function toGlyph(value: unknown): { unicode: string; width: number; isSpace: boolean } {
  const has = typeof value === 'object' && value !== null;
  const unicode = has && 'unicode' in value && typeof value.unicode === 'string' ? value.unicode : '';
  const width = has && 'width' in value && typeof value.width === 'number' ? value.width : 0;
  return { unicode, width, isSpace: has && 'isSpace' in value && value.isSpace === true };
}
