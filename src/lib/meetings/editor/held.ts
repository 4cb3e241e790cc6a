import type { Piece, SectionText } from '../text-view';

/** Whether words end with a statement: its card stands after them. */
export function holds(pieces: readonly Piece[], statement: number | null): boolean {
  return statement !== null && pieces.some(({ closes }) => closes.includes(statement));
}

/** Whether a section, or one within it, holds the end of a statement. */
export function sectionHolds(section: SectionText, statement: number | null): boolean {
  return (
    section.heading.some((line) => holds(line, statement)) ||
    section.blocks.some((block) =>
      block.kind === 'paragraph'
        ? holds(block.pieces, statement)
        : block.items.some(({ pieces }) => holds(pieces, statement))
    ) ||
    section.points.some((point) => sectionHolds(point, statement))
  );
}
