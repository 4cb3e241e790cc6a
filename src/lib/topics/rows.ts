import type { TopicFigure } from './topic-parts';

/** Parts in their order as rows: one of whole width alone, and halves that follow each other together. */
export function inRows<Part extends Pick<TopicFigure, 'width'>>(parts: readonly Part[]): Part[][] {
  const rows: Part[][] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (part.width === 'half' && last?.[0]?.width === 'half') last.push(part);
    else rows.push([part]);
  }
  return rows;
}
