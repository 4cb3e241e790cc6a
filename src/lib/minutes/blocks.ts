import type { BoilerplateReason, Pages, Range } from './document';
import { goesOn, joinOf, type Setting } from './layout';
import type { Line } from './lines';
import type { MappedText } from './normalise';
import type { Start } from './starts';

/** A paragraph, heading, bullet or table row of the normalised text, which holds no line break within it. */
export type Block = Range & {
  readonly text: string;
  readonly kind: Line['kind'];
  readonly level: number | null;
  /** The section that begins here. */
  readonly opens: Start | null;
  readonly furniture: BoilerplateReason | null;
  readonly pages: Pages | null;
  /** 0-based numbers of the source lines in it. */
  readonly sourceLines: readonly number[];
};

/** The normalised text: blocks with a line break between, and where each character came from. */
export type Composed = {
  readonly text: string;
  readonly sourceOffsets: readonly number[];
  readonly blocks: readonly Block[];
};

type Draft = { lines: Line[]; opens: Start | null; furniture: BoilerplateReason | null };

/** A line in source order: furniture, or text with its setting and the section that begins with it. */
export type Placed =
  | { readonly line: Line; readonly furniture: BoilerplateReason }
  | {
      readonly line: Line;
      readonly furniture: null;
      readonly setting: Setting;
      readonly opens: Start | null;
    };

/**
 * Joins lines into blocks. Furniture of the page that cuts into a section is moved behind it, so that no paragraph is broken
 * and sections stay whole; the map back to the source tells where it stood.
 */
export function composeBlocks(placed: readonly Placed[], sourceLength: number): Composed {
  const drafts: Draft[] = [];
  let aside: Draft[] = [];
  let current: Draft | null = null;
  let setting: Setting | null = null;
  let section: Start | null = null;
  for (const one of placed) {
    if (one.furniture !== null) {
      const last = aside.at(-1);
      if (last !== undefined && last.furniture === one.furniture) last.lines.push(one.line);
      else aside.push({ lines: [one.line], opens: null, furniture: one.furniture });
      continue;
    }
    const before = current?.lines.at(-1);
    const joins =
      one.opens === null &&
      before !== undefined &&
      setting !== null &&
      section?.kind !== 'glossary' &&
      goesOn(before, one.line, setting, current?.lines.length === 1 && current.opens !== null);
    setting = one.setting;
    if (joins && current !== null) {
      current.lines.push(one.line);
      continue;
    }
    const outer: boolean = one.opens !== null && one.opens.kind !== 'point';
    if (outer) section = one.opens;
    if (outer || drafts.length === 0) {
      drafts.push(...aside);
      aside = [];
    }
    current = { lines: [one.line], opens: one.opens, furniture: null };
    drafts.push(current);
  }
  drafts.push(...aside);
  return write(drafts, sourceLength);
}

function write(drafts: readonly Draft[], sourceLength: number): Composed {
  const pieces: string[] = [];
  const sourceOffsets: number[] = [];
  const blocks: Block[] = [];
  for (const draft of drafts) {
    const mapped = draft.furniture === null ? joinLines(draft.lines) : listLines(draft.lines);
    if (sourceOffsets.length > 0) {
      pieces.push('\n');
      sourceOffsets.push(mapped.offsets[0] ?? sourceLength);
    }
    const start = sourceOffsets.length;
    pieces.push(mapped.text);
    for (const offset of mapped.offsets) sourceOffsets.push(offset);
    blocks.push({
      start,
      end: sourceOffsets.length,
      text: mapped.text,
      kind: draft.lines[0]?.kind ?? 'text',
      level: draft.lines[0]?.level ?? null,
      opens: draft.opens,
      furniture: draft.furniture,
      pages: pagesOf(draft.lines),
      sourceLines: draft.lines.map((line) => line.index)
    });
  }
  sourceOffsets.push(sourceLength);
  return { text: pieces.join(''), sourceOffsets, blocks };
}

function pagesOf(lines: readonly Line[]): Pages | null {
  const [first, last] = [lines[0]?.page ?? null, lines.at(-1)?.page ?? null];
  return first === null || last === null ? null : { first, last };
}

function joinLines(lines: readonly Line[]): MappedText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  lines.forEach(({ mapped }, at) => {
    const next = lines[at + 1]?.mapped;
    const join = next === undefined ? null : joinOf(mapped.text, next.text);
    const kept = join === 'drop-hyphen' ? mapped.text.length - 1 : mapped.text.length;
    pieces.push(mapped.text.slice(0, kept));
    for (let unit = 0; unit < kept; unit += 1) offsets.push(mapped.offsets[unit] ?? 0);
    if (join === 'space') {
      pieces.push(' ');
      offsets.push(next?.offsets[0] ?? 0);
    }
  });
  return { text: pieces.join(''), offsets };
}

function listLines(lines: readonly Line[]): MappedText {
  return {
    text: lines.map((line) => line.mapped.text).join('\n'),
    offsets: lines.flatMap(({ mapped }, at) =>
      at === 0 ? mapped.offsets : [mapped.offsets[0] ?? 0, ...mapped.offsets]
    )
  };
}
