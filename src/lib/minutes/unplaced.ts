import type { Boilerplate, Section, UnplacedLine } from './document';
import type { Line } from './lines';

/**
 * The source lines that the finished reading does not place: a line is placed when all its characters stand in the text, within one
 * top-level section or one boilerplate range, not in both and not in none. Told from the result, not from how it came about.
 */
export function findUnplaced(
  lines: readonly Line[],
  sourceOffsets: readonly number[],
  sections: readonly Section[],
  boilerplate: readonly Boilerplate[]
): UnplacedLine[] {
  const places = placesOf(sourceOffsets, [
    ...sections.filter(({ parent }) => parent === null),
    ...boilerplate
  ]);
  return lines.flatMap((line) => {
    const homes = new Set(kept(line).map((offset) => places[offset] ?? nowhere));
    const [home = nowhere] = homes;
    return homes.size === 1 && home >= 0 ? [] : [{ line: line.index + 1, text: line.mapped.text }];
  });
}

const nowhere = -1;
const several = -2;

/** The offsets of a line that the text must hold: a hyphen that broke a word at its end may have gone. */
function kept({ mapped }: Line): readonly number[] {
  return /.[-\u2010]$/u.test(mapped.text) ? mapped.offsets.slice(0, -1) : mapped.offsets;
}

/** For each offset of the source the number of the one range it stands in. */
function placesOf(
  sourceOffsets: readonly number[],
  ranges: readonly { readonly start: number; readonly end: number }[]
): Int32Array {
  const places = new Int32Array((sourceOffsets.at(-1) ?? 0) + 1).fill(nowhere);
  ranges.forEach(({ start, end }, range) => {
    for (let at = start; at < end; at += 1) {
      const offset = sourceOffsets[at];
      if (offset === undefined) continue;
      const before = places[offset];
      places[offset] = before === nowhere || before === range ? range : several;
    }
  });
  return places;
}
