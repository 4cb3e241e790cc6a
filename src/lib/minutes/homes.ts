import type { Range, Section } from './document';

/**
 * The innermost section that each range lies in, undefined where it lies in none. Ranges and sections come in text order; the work
 * grows with their number, not with their product.
 */
export function homesOf(ranges: readonly Range[], sections: readonly Section[]): (Section | undefined)[] {
  const open: Section[] = [];
  let next = 0;
  return ranges.map(({ start, end }) => {
    for (
      let section = sections[next];
      section !== undefined && section.start <= start;
      section = sections[next]
    ) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= section.start) open.pop();
      open.push(section);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    return open.findLast((section) => end <= section.end);
  });
}
