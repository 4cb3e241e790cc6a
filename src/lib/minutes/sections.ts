import { labelsFrom } from './actions';
import type { Block } from './blocks';
import type { Boilerplate, BoilerplateReason, Pages, Section } from './document';
import { endsSentence } from './layout';
import { findDates } from './dates';
import { isTitleLine } from './meeting-head';
import { readMarker } from './markers';
import { sha256 } from './sha256';
import { isAgendaHeading, isAttendance, isFollowUpHeading, type Start } from './starts';
import { slug } from './words';

type Open = {
  anchor: string;
  start: Start;
  parent: string | null;
  title: string | null;
  from: number;
  to: number;
  pages: Pages | null;
  readonly isRow: boolean;
};

/** The sections of the text in order, and the ranges that belong to none. */
export type Outline = { readonly sections: readonly Section[]; readonly boilerplate: readonly Boilerplate[] };

/** Names and nests the sections that the blocks open, and says of every other block why it belongs to none. */
export function buildOutline(text: string, blocks: readonly Block[], meetingDate: string | null): Outline {
  const boilerplate: Boilerplate[] = [];
  const opens: Open[] = [];
  const taken = new Map<string, number>();
  const front = new FrontMatter(blocks.some((block) => block.opens !== null));
  let outer: Open | null = null;
  let point: Open | null = null;
  blocks.forEach((block, at) => {
    if (block.furniture !== null) {
      pushBoilerplate(boilerplate, block, block.furniture);
      return;
    }
    let start = block.opens;
    if (start === null && outer === null) {
      const why = front.classify(block);
      if (why !== null) {
        pushBoilerplate(boilerplate, block, why);
        return;
      }
      start = front.opening();
    }
    if (start !== null) {
      const parent: Open | null = start.kind === 'point' ? outer : null;
      const title = titleOf(block, start, blocks[at + 1]);
      const anchor = unique(taken, anchorOf(start, title, parent, block, meetingDate));
      const opened: Open = {
        anchor,
        start,
        parent: parent?.anchor ?? null,
        title,
        from: block.start,
        to: block.end,
        pages: block.pages,
        isRow: block.kind === 'row'
      };
      opens.push(opened);
      if (start.kind === 'point') point = opened;
      else [outer, point] = [opened, null];
    }
    // A row of a table ends with its row; what follows the table is the section's own.
    if (start === null && point?.isRow === true && block.kind !== 'row') point = null;
    for (const open of [outer, point]) {
      if (open === null) continue;
      open.to = block.end;
      open.pages = spanning(open.pages, block.pages);
    }
  });
  const sections = opens.map(({ anchor, start, parent, title, from, to, pages }) => ({
    anchor,
    kind: start.kind,
    number: start.number,
    title,
    parent,
    start: from,
    end: to,
    hash: sha256(text.slice(from, to)),
    pages
  }));
  return { sections, boilerplate };
}

function spanning(one: Pages | null, other: Pages | null): Pages | null {
  if (one === null || other === null) return one ?? other;
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

function pushBoilerplate(list: Boilerplate[], block: Block, why: BoilerplateReason): void {
  const last = list.at(-1);
  if (last !== undefined && last.why === why && last.end + 1 === block.start) {
    list[list.length - 1] = { ...last, end: block.end };
  } else {
    list.push({ start: block.start, end: block.end, why });
  }
}

/** Sorts what stands before the first section: title, those present, the agenda, labels; running text opens a section of its own. */
class FrontMatter {
  #state: 'front-matter' | 'attendance' | 'agenda' = 'front-matter';
  #titled = false;
  readonly #sectionsFollow: boolean;

  constructor(sectionsFollow: boolean) {
    this.#sectionsFollow = sectionsFollow;
  }

  classify(block: Block): BoilerplateReason | null {
    const { text } = block;
    if (isAttendance(text)) this.#state = 'attendance';
    else if (isAgendaHeading(text)) this.#state = 'agenda';
    else if (isProse(text)) return null;
    else if (this.#state === 'front-matter' && !this.#titled && (isTitleLine(text) || block.level === 1)) {
      this.#titled = true;
      return 'title';
    } else if (this.#state === 'front-matter' && readMarker(text) !== null) return 'agenda';
    return this.#state;
  }

  opening(): Start {
    const kind = this.#sectionsFollow ? 'standing' : 'item';
    return { line: -1, kind, number: null, value: null, rest: 0 };
  }
}

/** Whether a block is running text: a whole sentence, mostly of words in lower case (a list of names is not). */
function isProse(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.length >= 6 &&
    /[.!?]["»”)]?$/u.test(text) &&
    lower >= 0.6 * words.length &&
    readMarker(text) === null
  );
}

function titleOf(block: Block, start: Start, next: Block | undefined): string | null {
  if (start.line < 0) return null;
  const heading = block.text.slice(start.rest);
  const rest = (block.kind === 'row' ? firstCell(heading) : heading).trim();
  if (start.kind === 'glossary') return rest.split(':')[0]?.trim() ?? null;
  if (start.kind === 'point' && start.number === null) return actionTitle(rest);
  if (start.kind === 'point')
    return rest !== '' && rest.length <= 110 && !/[.!?;,]$/u.test(rest) ? trimColon(rest) : null;
  if (rest === '') {
    const isTitle =
      next !== undefined && next.opens === null && next.furniture === null && next.kind === 'text';
    return isTitle && next.text.length <= 110 && !endsSentence(next.text) ? next.text : null;
  }
  if (rest.length <= 160 && !/[.!?]\s+\p{Lu}/u.test(rest))
    return trimColon(rest.replace(/(?<![.!?])[.]$/u, ''));
  return trimColon(
    /^.{3,160}?(?=[.!?:](?:\s|$))/u.exec(rest)?.[0] ?? `${rest.slice(0, 159).replace(/\s\S*$/u, '')} …`
  );
}

/** What an action is about: its words up to who answers for it and by when, or up to the end of the sentence. */
function actionTitle(rest: string): string | null {
  const words = rest.slice(0, labelsFrom(rest) ?? rest.length).trim();
  const sentence = /^.{3,110}?(?=[.!?](?:\s|$))/u.exec(words)?.[0] ?? words;
  if (sentence === '') return null;
  return sentence.length <= 110 ? trimColon(sentence) : `${sentence.slice(0, 108).replace(/\s\S*$/u, '')} …`;
}

function firstCell(text: string): string {
  return text.split('|')[0] ?? '';
}

function trimColon(text: string): string {
  return text.replace(/\s*:\s*$/u, '').trim();
}

function anchorOf(
  start: Start,
  title: string | null,
  parent: Open | null,
  block: Block,
  meetingDate: string | null
): string {
  const number = start.value ?? (start.number === null ? null : slug(start.number));
  switch (start.kind) {
    case 'point':
      return `${parent?.anchor ?? 'tekst'}/pkt-${number ?? (slug(title ?? '') || 'uten-tittel')}`;
    case 'glossary':
      return 'glossary';
    case 'standing':
      return start.line < 0 ? 'innledning' : 'standing';
    case 'item':
      return start.line < 0 ? 'tekst' : `sak-${number ?? (slug(title ?? block.text) || 'uten-tittel')}`;
    case 'annex': {
      if (!isFollowUpHeading(block.text))
        return `vedlegg-${slug(block.text).replace(/^vedlegg-?/u, '') || '1'}`;
      const agreed = findDates(block.text, meetingDate)[0]?.date.slice(0, 7) ?? meetingDate?.slice(0, 7);
      return agreed === undefined ? 'oppfolging' : `oppfolging-${agreed}`;
    }
  }
}

/** An anchor that nothing has yet: `taken` counts the copies of each. */
function unique(taken: Map<string, number>, anchor: string): string {
  let copy = taken.get(anchor) ?? 0;
  let free = anchor;
  for (; copy > 0 && taken.has(free); copy += 1) free = `${anchor}-${copy + 1}`;
  taken.set(anchor, Math.max(copy, 1));
  if (free !== anchor) taken.set(free, 1);
  return free;
}
