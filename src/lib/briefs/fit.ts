import { wrap } from '$lib/figures/text-width';
import * as m from '$lib/texts/compiled/messages';
import type { Ask, Points, Said } from './brief';

/** What stands on the second sheet of A4 and varies in length. */
export type Varying = {
  readonly said: Said | null;
  readonly points: Points | null;
  readonly asks: readonly Ask[];
};

/** The varying parts as they stand on the sheet; `isTight`: the tables are set a little smaller in print, so that more of them fits. */
export type Fitted = Varying & { readonly isTight: boolean };

/** The height that the varying parts have on the sheet, in px of print: what head, guidance and foot leave (print.css). */
const ROOM = 781;
/** What a tight setting of the headings that always stand there adds to it. */
const TIGHT_ROOM = 16;
/** Sizes in print (brief.css, print.css). A test prints the fullest brief on two sheets. */
const TEXT = 12.6;
const HEADING = 46.5;
const TABLE_HEAD = 18.5;
const NOTE = 20;
const TABLE = { text: TEXT, line: 16.3, row: 7.8, serif: 17.3, least: 25, heading: HEADING };
const TIGHT: typeof TABLE = { text: 11.7, line: 15, row: 4.6, serif: 15.6, least: 20.5, heading: 39 };
const LIST = { line: 17.4, row: 2.5, gap: 8 };
const WIDTHS = { text: 289, shown: 200, tag: 148, title: 255, owners: 138, due: 93, ask: 322, whole: 660 };
/** The fewest of each that always stand there. */
const FEWEST_ASKS = 2;
const MOST_ASKS = 4;
const FEWEST_ROWS = 3;

/**
 * The parts of the second sheet cut to what it holds: more than two questions go first; then the tables are set tighter; then go rows,
 * one at a time from the longer of the two tables, points that are done before the others, and those that are due last. What is left out is counted in a note, and
 * stands in the minutes.
 */
export function fitted(whole: Varying): Fitted {
  let kept: Varying = { ...whole, asks: whole.asks.slice(0, MOST_ASKS) };
  const holds = (isTight: boolean) => heightOf({ ...withNotes(kept, whole), isTight }) <= roomOf(isTight);
  while (!holds(false) && kept.asks.length > FEWEST_ASKS) kept = { ...kept, asks: kept.asks.slice(0, -1) };
  const isTight = !holds(false);
  while (!holds(isTight)) {
    const fewer = oneLess(kept);
    if (fewer === null) break;
    kept = fewer;
  }
  return { ...withNotes(kept, whole), isTight };
}

/** The height that the varying parts have in a setting, in px of print. */
export function roomOf(isTight: boolean): number {
  return isTight ? ROOM + TIGHT_ROOM : ROOM;
}

/** One point, sentence or question less, or null where the fewest are left. */
function oneLess({ said, points, asks }: Varying): Varying | null {
  const [saidRows, pointRows] = [said?.rows.length ?? 0, points?.rows.length ?? 0];
  if (points !== null && pointRows > FEWEST_ROWS && pointRows >= saidRows)
    return { said, points: fewerPoints(points), asks };
  if (said !== null && saidRows > FEWEST_ROWS)
    return { said: { ...said, rows: said.rows.slice(0, -1) }, points, asks };
  return asks.length > 0 ? { said, points, asks: asks.slice(0, -1) } : null;
}

function withNotes({ said, points, asks }: Varying, whole: Varying): Varying {
  const saidLeft = (whole.said?.rows.length ?? 0) - (said?.rows.length ?? 0);
  const pointsLeft = (whole.points?.rows.length ?? 0) - (points?.rows.length ?? 0);
  return {
    said: said && { ...said, note: noted(said.note, saidLeft, m.briefs_said_more) },
    points: points && { ...points, note: noted(points.note, pointsLeft, m.briefs_points_more) },
    asks
  };
}

function noted(note: string | null, left: number, more: (count: { count: number }) => string): string | null {
  const words = [...(note === null ? [] : [note]), ...(left > 0 ? [more({ count: left })] : [])];
  return words.length === 0 ? null : words.join(' ');
}

function fewerPoints(points: Points): Points {
  const done = points.rows.findLastIndex(({ state }) => state.tone === 'ok');
  const waits = points.rows.findLastIndex(({ isDue, passed }) => !isDue && !passed);
  const out = done >= 0 ? done : waits >= 0 ? waits : points.rows.length - 1;
  return { ...points, rows: points.rows.filter((_, at) => at !== out) };
}

/** The height in px of print that the varying parts take, estimated a little high. */
export function heightOf({ said, points, asks, isTight }: Fitted): number {
  const set = isTight ? TIGHT : TABLE;
  const lines = (text: string, width: number, size = set.text) => wrap(text, width, size).length;
  const row = (...heights: number[]) => Math.max(set.least, Math.max(...heights) + set.row);
  const cell = (text: string, width: number) => lines(text, width) * set.line;
  const table = (rows: readonly number[], note: boolean) =>
    set.heading + TABLE_HEAD + (note ? NOTE : 0) + rows.reduce((sum, height) => sum + height, 0);
  const saidRows = (said?.rows ?? []).map((one) =>
    row(
      lines(one.text, WIDTHS.text) * set.serif +
        one.remarks.reduce((sum, remark) => sum + cell(remark, WIDTHS.text), 0),
      cell(one.shown, WIDTHS.shown),
      (one.tag === null ? 0 : cell(`${one.tag.sign} ${one.tag.text}`, WIDTHS.tag)) +
        (one.since === null ? 0 : cell(one.since, WIDTHS.tag))
    )
  );
  const pointRows = (points?.rows ?? []).map((one) =>
    row(
      cell(one.title, WIDTHS.title),
      cell(one.owners, WIDTHS.owners),
      cell(one.due, WIDTHS.due) + (one.dueNote === null ? 0 : cell(one.dueNote, WIDTHS.due))
    )
  );
  const asked = asks.map(
    ({ text, where }) => lines(`${text} ${where}`, WIDTHS.ask, TEXT) * LIST.line + LIST.row
  );
  const askRows = asked.flatMap((height, at) => (at % 2 === 0 ? [Math.max(height, asked[at + 1] ?? 0)] : []));
  const gaps = LIST.gap * (askRows.length - 1);
  return (
    table(saidRows, (said?.note ?? null) !== null) +
    table(pointRows, (points?.note ?? null) !== null) +
    (points?.due ? lines(points.due, WIDTHS.whole, TEXT) * LIST.line + LIST.row : 0) +
    (askRows.length === 0 ? 0 : set.heading + gaps + askRows.reduce((sum, height) => sum + height, 0))
  );
}
