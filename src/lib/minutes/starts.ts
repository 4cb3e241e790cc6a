import {
  agendaWords,
  annexWords,
  attendanceWords,
  followUpWords,
  glossaryHeadings,
  loneItemTitles,
  standingHeadings
} from './vocabulary/headings';
import type { SectionKind } from './document';
import { isActionHead } from './columns';
import { isFull, type Setting } from './layout';
import type { Line } from './lines';
import { isTitleLine } from './meeting-head';
import type { Numbered } from './outline';
import { lineStart, wholeWords } from './words';

/** A line that opens a section. `number` and `rest` (where the title begins) come from its marker; points lie within the section before them. */
export type Start = {
  readonly line: number;
  readonly kind: SectionKind;
  readonly number: string | null;
  /** What the number counts by, in anchors: 4 for `IV`, null where the number has a year or is missing. */
  readonly value: number | null;
  readonly rest: number;
};

const glossary = lineStart(glossaryHeadings, '(?:\\s[\\p{L} ]{0,30})?\\s*(?::|$)');
const standing = lineStart(standingHeadings, '[^.!?]{0,40}$');
const annex = lineStart(annexWords, '[^.!?]{0,100}$');
const followUp = wholeWords(followUpWords, 'iu');
const loneItem = lineStart(loneItemTitles, '\\s*:?$');
const attendance = lineStart(attendanceWords);
const agenda = lineStart(agendaWords, '\\s*:?$');

/** Whether a heading announces a list of follow-up points. */
export function isFollowUpHeading(title: string): boolean {
  return followUp.test(title);
}

/** Whether a line opens the list of those present. */
export function isAttendance(text: string): boolean {
  return text.split('|').some((cell) => attendance.test(cell.trim()));
}

/** Whether a line opens the list of items to come. */
export function isAgendaHeading(text: string): boolean {
  return agenda.test(text);
}

/** What the outline is found from: the text lines with their setting, the numbered ones among them, and the agenda items of these. */
export type Ground = {
  readonly lines: readonly Line[];
  readonly settings: readonly Setting[];
  readonly numbered: readonly Numbered[];
  readonly items: readonly Numbered[];
};

/** The section that a numbered line opens. */
export function numberedStart(one: Numbered, kind: SectionKind): Start {
  const { label, value, rest } = one.marker;
  return { line: one.line, kind, number: label, value: label.includes('/') ? null : value, rest };
}

/** The lines that open items, annexes, the list of short forms and standing text, in order. Points come from `findPoints`. */
export function findStarts(ground: Ground): Start[] {
  const items = new Map(ground.items.map((item) => [item.line, item]));
  const lastItem = ground.items.at(-1)?.line ?? -1;
  const unnumbered = ground.items.length === 0 ? unnumberedHeadings(ground) : itemLevelHeadings(ground);
  const starts: Start[] = [];
  ground.lines.forEach((line, at) => {
    const { text } = line.mapped;
    const item = items.get(at);
    const open = (kind: SectionKind) => starts.push({ line: at, kind, number: null, value: null, rest: 0 });
    if (item) {
      starts.push(numberedStart(item, 'item'));
    } else if (line.kind === 'text') {
      if (glossary.test(text)) open('glossary');
      else if (standing.test(text)) open('standing');
      else if (opensAnnex(ground, at, at > lastItem || unnumbered.has(at))) open('annex');
      else if (
        unnumbered.has(at) ||
        (ground.items.length > 0 && starts.length > 0 && isLoneItem(text, items.get(at - 1)))
      )
        open('item');
    }
  });
  return starts;
}

/** Whether a line is a usual title without a number; right under a number alone it is that item's title. */
function isLoneItem(text: string, above: Numbered | undefined): boolean {
  return loneItem.test(text) && above === undefined;
}

/** A heading over follow-up points whose numbers begin anew, or a line that says it is an annex. */
function opensAnnex(ground: Ground, at: number, mayOpen: boolean): boolean {
  const text = ground.lines[at]?.mapped.text ?? '';
  if (!mayOpen || text.length > 120 || /[.!?,;]$/u.test(text)) return false;
  const isAnnex = annex.test(text);
  if (!isAnnex && !followUp.test(text)) return false;
  if (ground.numbered.some((one) => one.line === at)) return false;
  if (isAnnex) return true;
  if (isActionHead(ground.lines[at + 1]?.mapped.text ?? '')) return true;
  const next = ground.numbered.find((one) => one.line > at);
  return next !== undefined && next.marker.value === 1 && next.line - at <= 3;
}

/** Markdown headings without a number at the level of the items, or above it, once the items have begun. */
function itemLevelHeadings(ground: Ground): Set<number> {
  const first = ground.items[0];
  const level = first === undefined ? null : (ground.lines[first.line]?.level ?? null);
  const found = new Set<number>();
  if (first === undefined || level === null) return found;
  const numbered = new Set(ground.numbered.map((one) => one.line));
  ground.lines.forEach((line, at) => {
    if (at > first.line && line.level !== null && line.level <= level && !numbered.has(at)) found.add(at);
  });
  return found;
}

/** Titles stand among the first lines. */
const frontLines = 6;

/** The first heading, where it is the title of the document. */
function titleAt(lines: readonly Line[]): number {
  const first = lines.findIndex(({ level, mapped }) => level !== null || isInCapitals(mapped.text));
  return isTitleLine(lines[first]?.mapped.text ?? '') ? first : -1;
}

/** Whether a line is set in capitals, as a heading is: a word of four letters or more, and nothing in lower case. */
function isInCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Headings of a document that numbers nothing: Markdown's, or short lines standing free above running text. */
function unnumberedHeadings(ground: Ground): Set<number> {
  const { lines, settings } = ground;
  const isFront = (text: string) => attendance.test(text) || agenda.test(text);
  const title = titleAt(lines);
  const levels = new Map<number, number[]>();
  lines.forEach((line, at) => {
    if (line.level === null || isFront(line.mapped.text) || at === title) return;
    levels.set(line.level, [...(levels.get(line.level) ?? []), at]);
  });
  const [, marked] = [...levels].sort(([a], [b]) => a - b).find(([, at]) => at.length > 1) ?? [0, null];
  if (marked) return new Set(marked);
  const found = new Set<number>();
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const setting = settings[at];
    if (
      at === 0 ||
      next === undefined ||
      setting === undefined ||
      line.kind !== 'text' ||
      isFront(line.mapped.text)
    )
      return;
    const { text } = line.mapped;
    const free = line.bold || (line.gap > setting.spacing && text.length <= 80);
    const titled = /^\p{Lu}/u.test(text) && !/[.!?,;:]$/u.test(text) && !/\d{4}$/u.test(text);
    const above = next.kind !== 'row' && next.mapped.text.length > Math.min(80, text.length + 20);
    const isCapital =
      !(at < frontLines && isTitleLine(text)) && line.gap > setting.spacing && isInCapitals(text);
    if ((isCapital && titled) || (free && titled && above && !isFull(line, next, setting))) found.add(at);
  });
  return found;
}

/** Whether two or more headings at one level, beside the title and the lists before the meeting, part the document. */
export function hasHeadings(lines: readonly Line[]): boolean {
  const title = titleAt(lines);
  const levels = lines.flatMap(({ level, mapped }, at) =>
    level === null || at === title || isAttendance(mapped.text) || isAgendaHeading(mapped.text) ? [] : [level]
  );
  return levels.some((level, at) => levels.indexOf(level) !== at);
}
