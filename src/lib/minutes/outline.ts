import { endsSentence, goesOn, type Setting } from './layout';
import { bulletLength, type Line } from './lines';
import { readMarker, readRowMarker, type Marker } from './markers';

/** A line that begins with a number, with how much it looks like a heading (0–2). */
export type Numbered = {
  readonly line: number;
  readonly marker: Marker;
  /** Numbers of one style at one heading level count together. */
  readonly key: string;
  readonly weight: number;
};

/** Every line that begins with a number and may head something, in order. */
export function numberedLines(lines: readonly Line[], settings: readonly Setting[]): Numbered[] {
  const found: Numbered[] = [];
  lines.forEach((line, at) => {
    const setting = settings[at];
    if (setting === undefined) return;
    const marker = markerOf(line);
    if (marker === null || continuesSentence(lines[at - 1], line, settings[at - 1])) return;
    const depth = line.level === null ? (line.bold ? 'bold' : line.kind) : String(line.level);
    found.push({
      line: at,
      marker,
      key: `${marker.style}@${depth}`,
      weight: weigh(lines, at, marker, setting)
    });
  });
  return withBodies(found, lines.length);
}

/** The number a line begins with. A bullet may hold “Punkt 1: …”, a table row its number in the first cell. */
function markerOf(line: Line): Marker | null {
  const { text } = line.mapped;
  if (line.kind === 'rule' || line.kind === 'note') return null;
  if (line.kind === 'row') return readRowMarker(text);
  if (line.kind === 'text') return readMarker(text);
  const length = bulletLength(text);
  const marker = readMarker(text.slice(length));
  if (marker === null || (marker.style !== 'point' && marker.style !== 'sak')) return null;
  return { ...marker, rest: marker.rest + length };
}

/** A number with lines of its own before the next number of its style is more of a heading than one in a bare list. */
function withBodies(found: readonly Numbered[], lineCount: number): Numbered[] {
  const nextLine = new Map<string, number>();
  return [...found]
    .reverse()
    .map((one) => {
      const next = nextLine.get(one.key) ?? lineCount;
      nextLine.set(one.key, one.line);
      return next - one.line > 1 ? { ...one, weight: one.weight + 0.3 } : one;
    })
    .reverse();
}

/** Whether the line before was broken off, so that the number belongs to its sentence (“… fra 2. til / 4. trinn”). */
function continuesSentence(previous: Line | undefined, line: Line, setting: Setting | undefined): boolean {
  if (previous === undefined || setting === undefined || line.level !== null || line.bold) return false;
  if (endsSentence(previous.mapped.text) || /[;,]$/u.test(previous.mapped.text)) return false;
  return readMarker(previous.mapped.text) === null && goesOn(previous, line, setting, false);
}

/** How much the way a number is written makes the line a heading. */
const styleWeights: Readonly<Record<Marker['style'], number>> = {
  sak: 1,
  slash: 0.9,
  dot: 0.5,
  paren: 0.5,
  roman: 0.5,
  point: 0.4,
  bare: 0.3,
  decimal: 0
};

function weigh(lines: readonly Line[], at: number, marker: Marker, setting: Setting): number {
  const line = lines[at];
  if (line === undefined) return 0;
  if (line.level !== null) return 1.3;
  if (line.bold) return 1.1;
  const next = lines[at + 1];
  const wraps = next !== undefined && goesOn(line, next, setting, true);
  const rest = line.mapped.text.slice(marker.rest);
  let weight = styleWeights[marker.style];
  weight += wraps || rest.length > 110 ? -0.3 : 0.2;
  weight += endsSentence(rest) && marker.style !== 'sak' ? -0.2 : 0.1;
  if (line.gap > setting.spacing) weight += 0.1;
  if (/^\p{Ll}/u.test(rest)) weight -= 0.3;
  return Math.max(weight, 0.05);
}

type Chain = { readonly members: readonly Numbered[]; readonly score: number };

/**
 * The numbered lines that are the agenda items: the heaviest rising series of one style. Empty where the document numbers none. Rows of
 * a table are items only where the caller says that the document has no headings beside it.
 */
export function itemChain(
  numbered: readonly Numbered[],
  lineCount: number,
  mayBeTable = true
): readonly Numbered[] {
  const keys = new Set(numbered.map((one) => one.key).filter((key) => !isTable(key) || mayBeTable));
  let best: Chain = { members: [], score: 0 };
  for (const key of keys) {
    const chain = heaviest(numbered.filter((one) => one.key === key));
    if (!isSeries(key, chain.members)) continue;
    if (chain.score > best.score) best = chain;
  }
  return isAgenda(best.members, lineCount) ? [] : best.members;
}

/** Whether numbered lines are many enough to be items: one is, where it looks like a heading and begins at 1 or names itself. */
function isSeries(key: string, members: readonly Numbered[]): boolean {
  if (key === 'bare@text') return members.length >= 3;
  const [first] = members;
  if (members.length >= 2 || first === undefined) return members.length >= 2;
  return /^(?:sak|slash|point)/u.test(key) || (first.marker.value === 1 && first.weight >= 0.9);
}

const isTable = (key: string) => key.endsWith('@row');

type Link = { readonly one: Numbered; readonly score: number; readonly before: Link | null };

/** The rising series with the greatest weight; a number skipped costs, and so does a start above 1 where years do not number. */
function heaviest(candidates: readonly Numbered[]): Chain {
  const endingAt = new Map<number, Link>();
  let best: Link | null = null;
  for (const one of candidates) {
    const { value, label } = one.marker;
    const late = label.includes('/') ? 0 : 0.3 * Math.min(value - 1, 5);
    let link: Link = { one, score: one.weight - late, before: null };
    for (const [last, before] of endingAt) {
      if (last >= value) continue;
      const score = before.score + one.weight - 0.3 * Math.min(value - last - 1, 5);
      if (score > link.score) link = { one, score, before };
    }
    if (link.score > (endingAt.get(value)?.score ?? 0)) endingAt.set(value, link);
    if (best === null || link.score > best.score) best = link;
  }
  const members: Numbered[] = [];
  for (let link = best; link !== null; link = link.before) members.unshift(link.one);
  return { members, score: best?.score ?? 0 };
}

/** A list of items with nothing between them and much after it is the agenda, not the items. */
function isAgenda(members: readonly Numbered[], lineCount: number): boolean {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined || members.length < 3) return false;
  const between = last.line - first.line - (members.length - 1);
  return between === 0 && lineCount - last.line > members.length + 8;
}
