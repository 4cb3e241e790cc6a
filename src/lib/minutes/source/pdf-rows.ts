import { asReference, type Fragment } from './pdf-glyphs';

/** Letters of one line that stand together: a line of a column, or the line of a table's cell. */
export type Segment = Fragment;

/** What stands on one baseline, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

const wide = 0.75;

/** The rows of a page from top to bottom. Small raised figures join the word they stand at. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Fragment[][] = [];
  for (const fragment of sorted) {
    const group = groups.at(-1);
    const before = group?.[0];
    if (
      before !== undefined &&
      group !== undefined &&
      fragment.y - before.y < 0.3 * Math.min(before.size, fragment.size)
    )
      group.push(fragment);
    else groups.push([fragment]);
  }
  return withReferences(groups).map((group) => {
    const segments = segmentsOf(group);
    const longest = segments.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return { y: longest.y, size: longest.size, segments };
  });
}

/** Moves raised figures down to the line under them. */
function withReferences(groups: readonly Fragment[][]): Fragment[][] {
  const kept: Fragment[][] = [];
  groups.forEach((group, at) => {
    const below = groups[at + 1];
    const host = below?.reduce((a, b) => (b.size > a.size ? b : a));
    const isRaised = (one: Fragment) =>
      host !== undefined &&
      one.size < 0.85 * host.size &&
      host.y - one.y < 0.7 * host.size &&
      below?.some((other) => Math.abs(other.x1 - one.x0) < 0.6 * host.size) === true;
    if (host === undefined || below === undefined || !group.every(isRaised)) {
      kept.push(group);
      return;
    }
    below.push(...group.map((one) => ({ ...one, text: asReference(one.text), y: host.y, size: host.size })));
  });
  return kept;
}

function segmentsOf(group: readonly Fragment[]): Segment[] {
  const segments: Segment[] = [];
  for (const one of [...group].sort((a, b) => a.x0 - b.x0)) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : one.x0 - last.x1;
    if (last === undefined || gap > wide * Math.max(one.size, last.size)) {
      segments.push(one);
      continue;
    }
    const heavier = one.text.length > last.text.length ? one : last;
    segments[segments.length - 1] = {
      text: `${last.text}${gap > 0.17 * one.size ? ' ' : ''}${one.text}`,
      x0: Math.min(last.x0, one.x0),
      x1: Math.max(last.x1, one.x1),
      y: heavier.y,
      size: heavier.size,
      bold: last.bold && one.bold
    };
  }
  return segments;
}
