import { findActions } from './actions';
import { composeBlocks, type Block, type Placed } from './blocks';
import { findFurniture } from './boilerplate';
import type { Boilerplate, MinutesSource, Section } from './document';
import { settings } from './layout';
import { readLines, type Line, type TextFormat } from './lines';
import { meetingBody, meetingDate, meetingTitle } from './meeting-head';
import { itemChain, numberedLines } from './outline';
import { findPoints } from './points';
import { buildOutline } from './sections';
import { findStarts, hasHeadings } from './starts';

/** The normalised text with its outline: what everything else is read from. */
export type Structure = {
  readonly text: string;
  readonly sourceOffsets: readonly number[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly boilerplate: readonly Boilerplate[];
  /** The non-blank lines of the source. */
  readonly lines: readonly Line[];
  readonly body: string | null;
  readonly date: string | null;
  readonly title: string | null;
};

const headLines = 30;

/** The format a file's name tells. Anything but Markdown's endings is plain text. */
export function formatOf(name: string): TextFormat {
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'plain';
}

/** Lines, blocks and sections of a source. Every non-blank line ends up in exactly one block. */
export function readStructure(source: MinutesSource): Structure {
  const format = formatOf(source.name);
  const lines = readLines(source.text, format, source.layout);
  const furniture = findFurniture(lines);
  const textLines = lines.filter((_, at) => furniture[at] === null);
  const set = settings(textLines, format);
  const numbered = numberedLines(textLines, set);
  const items = itemChain(numbered, textLines.length, !hasHeadings(textLines));
  const outer = findStarts({ lines: textLines, settings: set, numbered, items });
  const points = findPoints(outer, numbered, textLines.length);
  const opens = new Map(
    [...outer, ...points, ...findActions(outer, points, textLines)].map((start) => [start.line, start])
  );
  let at = -1;
  const placed = lines.map((line, index): Placed => {
    const why = furniture[index] ?? null;
    if (why !== null) return { line, furniture: why };
    at += 1;
    return {
      line,
      furniture: null,
      setting: set[at] ?? { width: 0, spacing: 0 },
      opens: opens.get(at) ?? null
    };
  });
  const composed = composeBlocks(placed, source.text.length);
  const front = Math.min(outer[0]?.line ?? headLines, headLines);
  const head = textLines.slice(0, Math.max(front, 3)).map((line) => line.mapped.text);
  const date = meetingDate(head, source.name);
  const title = meetingTitle(head);
  return {
    ...composed,
    ...buildOutline(composed.text, composed.blocks, date),
    lines,
    body: meetingBody(head, title),
    date,
    title
  };
}
