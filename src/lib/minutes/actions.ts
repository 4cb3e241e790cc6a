import { actionLabels } from './vocabulary/headings';
import { ownerLabels } from './vocabulary/follow-ups';
import { actionColumn, cellsOf, isActionHead } from './columns';
import { bulletLength, type Line } from './lines';
import { readMarker } from './markers';
import type { Start } from './starts';

const owner = `(?:${ownerLabels.join('|')})`;
const label = new RegExp(`(?<!\\p{L})(?:${owner}|(?:tids)?frist)\\s*:`, 'iu');
const opening = new RegExp(`^(?:${actionLabels.join('|')})\\s*:\\s*(?=\\S)`, 'iu');
/** How many lines an action written out in labelled lines may have. */
const longest = 6;

/** Where the labels of an action begin in its text (“… – Ansvar: …”), with the mark that parts them from its title; null where it has none. */
export function labelsFrom(text: string): number | null {
  const found = label.exec(text);
  if (found === null) return null;
  return text.slice(0, found.index).replace(/[\s.;,(–—-]+$/u, '').length;
}

/**
 * The actions without a number within items and annexes: rows under the headings of a list of actions, “Tiltak: …” with its labels, and
 * lines that name an owner or a due date. Where a section numbers its points, those are its points.
 */
export function findActions(
  outer: readonly Start[],
  points: readonly Start[],
  lines: readonly Line[]
): Start[] {
  let next = 0;
  return outer.flatMap((start, at) => {
    if (start.kind !== 'item' && start.kind !== 'annex') return [];
    const end = outer[at + 1]?.line ?? lines.length;
    for (let point = points[next]; point !== undefined && point.line <= start.line; point = points[next])
      next += 1;
    if ((points[next]?.line ?? end) < end) return [];
    return actionsIn(lines, start.line + 1, end);
  });
}

function actionsIn(lines: readonly Line[], from: number, to: number): Start[] {
  const found: Start[] = [];
  let head: string | null = null;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const { text } = line.mapped;
    if (line.kind === 'row' && isActionHead(text)) {
      head = text;
      continue;
    }
    if (line.kind !== 'row') head = null;
    const rest = head === null ? restOf(lines, at, to) : cellsOf(text)[actionColumn(head)]?.from;
    if (rest !== undefined && rest !== null && rest < text.length)
      found.push({ line: at, kind: 'point', number: null, value: null, rest });
  }
  return found;
}

/** Where the title of an action begins that this line opens; null where it opens none. */
function restOf(lines: readonly Line[], at: number, to: number): number | null {
  const line = lines[at];
  if (line === undefined || line.kind === 'row' || line.kind === 'note') return null;
  const { text } = line.mapped;
  const bullet = bulletLength(text);
  const opened = opening.exec(text.slice(bullet))?.[0].length ?? 0;
  if (opened > 0 && labelFollows(lines, at, to)) return bullet + opened;
  const labels = labelsFrom(text);
  const isOwn = labels !== null && labels > bullet && readMarker(text) === null;
  if (isOwn && bullet > 0) return bullet;
  return isOwn && text.match(new RegExp(label, 'giu'))?.length === 2 ? 0 : null;
}

/** Whether an owner or a due date comes before the next action. */
function labelFollows(lines: readonly Line[], at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + longest); next += 1) {
    const { text } = lines[next]?.mapped ?? { text: '' };
    if (next > at && opening.test(text)) return false;
    if (label.test(text)) return true;
  }
  return false;
}
