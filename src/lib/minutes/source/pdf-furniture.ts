import type { LineLayout } from './source-text';
import type { Row } from './pdf-rows';

/** The rows of a page, with its size in points. */
export type RowPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
};

type Furniture = NonNullable<LineLayout['furniture']>;

/** How much of the page, from above and below, running heads may stand in, and how many rows of it. */
const margin = 0.13;
const mostRows = 3;
const sameHeight = 4;
const namedPage =
  /^(?:[-–—]\s*)?(?:side|s\.|page|pg\.?)\s*\d{1,4}(?:\s*(?:av|of|\/|\|)\s*\d{1,4})?(?:\s*[-–—])?$/iu;
const barePage = /^(?:[-–—]\s*)?(\d{1,4})(?:\s*(?:av|of|\/|\|)\s*\d{1,4})?(?:\s*[-–—])?$/iu;

/** What a row says as a whole. */
export function rowWords(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}

/**
 * Which rows belong to the page: in the margins, what comes again at the same height on other pages with other numbers at most, and
 * page numbers.
 */
export function pageFurniture(pages: readonly RowPage[]): Map<Row, Furniture> {
  const found = new Map<Row, Furniture>();
  const seen = new Map<string, { page: number; row: Row }[]>();
  for (const page of pages) {
    for (const row of marginRows(page)) {
      const words = rowWords(row);
      const bare = barePage.exec(words)?.[1];
      if (namedPage.test(words) || (bare !== undefined && Number(bare) === page.number)) {
        found.set(row, 'page-number');
        continue;
      }
      const mask = words.replace(/\d+/gu, '0').toLowerCase();
      seen.set(mask, [...(seen.get(mask) ?? []), { page: page.number, row }]);
    }
  }
  for (const [mask, places] of seen) {
    for (const { page, row } of places) {
      const others = places.filter(
        (other) => other.page !== page && Math.abs(other.row.y - row.y) < sameHeight
      ).length;
      if (others === 0 || (others + 1) * 4 < pages.length) continue;
      found.set(row, barePage.test(mask) ? 'page-number' : 'page-header');
    }
  }
  return found;
}

function marginRows({ rows, height }: RowPage): Row[] {
  const above = rows.filter(({ y }) => y < margin * height).slice(0, mostRows);
  const below = rows.filter(({ y }) => y > (1 - margin) * height).slice(-mostRows);
  return [...above, ...below];
}
