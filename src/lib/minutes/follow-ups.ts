import { danglingWords, leadIns, titleStops } from './vocabulary/follow-ups';
import { labelsFrom } from './actions';
import { isColumn } from './columns';
import { findDates } from './dates';
import type { Abbreviation, FollowUp, Section } from './document';
import { dueDates } from './follow-up-due';
import { ownersOf } from './follow-up-owners';
import { labelledState, stateOf } from './follow-up-state';
import type { Sentence } from './sentences';
import { isFollowUpHeading } from './starts';
import { wholeWords } from './words';

const longestTitle = 90;
const shortestTitle = 20;
const dangling = new Set<string>(danglingWords);
const leadIn = new RegExp(`^(?:${leadIns.join('|')}) `, 'iu');
const stop = wholeWords(titleStops);

/** What the follow-up points are read from. */
export type FollowUpGround = {
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly abbreviations: readonly Abbreviation[];
  readonly meeting: string | null;
};

/**
 * The follow-up points: definitions of an annex joined by number with the statuses under an item on follow-up. Where the document
 * holds only one of the two, the points come from that one. Other points, and items in a table, are follow-up points where they name an
 * owner or a due date as actions do.
 */
export function findFollowUps(ground: FollowUpGround): FollowUp[] {
  const { sections } = ground;
  const pointsOf = (anchor: string) =>
    sections.filter(({ parent, kind }) => parent === anchor && kind === 'point');
  const annexes = sections.filter(({ kind, anchor }) => kind === 'annex' && anchor.startsWith('oppfolging'));
  const item = sections.find(
    ({ kind, title, anchor }) =>
      kind === 'item' && isFollowUpHeading(title ?? '') && pointsOf(anchor).length > 0
  );
  const statuses = item === undefined ? [] : pointsOf(item.anchor);
  const told = new Set([...statuses, ...annexes.flatMap(({ anchor }) => pointsOf(anchor))]);
  const actions = sections
    .filter((section) => !told.has(section) && isAction(section, ground))
    .map((action) => join(action, null, ground.meeting?.slice(0, 7) ?? '', ground));
  return numbered([...pointsToldOf(annexes, item, statuses, pointsOf, ground), ...actions]);
}

function pointsToldOf(
  annexes: readonly Section[],
  item: Section | undefined,
  statuses: readonly Section[],
  pointsOf: (anchor: string) => Section[],
  ground: FollowUpGround
): FollowUp[] {
  if (annexes.length === 0) {
    const series = item === undefined ? '' : seriesOf(item, ground);
    return statuses.map((status) =>
      isNew(status, ground) ? join(status, null, series, ground) : join(null, status, series, ground)
    );
  }
  return annexes.flatMap((annex, at) => {
    const series = annex.anchor.replace(/^oppfolging-?/u, '') || (ground.meeting?.slice(0, 7) ?? '');
    const definitions = pointsOf(annex.anchor);
    const defined = new Set(definitions.map(({ number }) => number));
    const isSame = (one: Section, other: Section) => one.number !== null && one.number === other.number;
    const extra = at === 0 ? statuses.filter(({ number }) => number === null || !defined.has(number)) : [];
    const joined = definitions.map((definition) => {
      const status = at === 0 ? statuses.find((one) => isSame(one, definition)) : undefined;
      return join(definition, status ?? null, series, ground);
    });
    return [...joined, ...extra.map((status) => join(null, status, series, ground))];
  });
}

const grouped = new WeakMap<readonly Sentence[], ReadonlyMap<string, Sentence[]>>();

/** The sentences right in a section; sorted by section once for all of them. */
function sentencesOf({ anchor }: Section, { sentences }: FollowUpGround): readonly Sentence[] {
  const known = grouped.get(sentences);
  if (known !== undefined) return known.get(anchor) ?? [];
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.anchor);
    if (group === undefined) groups.set(sentence.anchor, [sentence]);
    else group.push(sentence);
  }
  grouped.set(sentences, groups);
  return groups.get(anchor) ?? [];
}

/** Whether a point names an owner or a due date under a label or column; an item is an action where a table gives it a due date. */
function isAction(section: Section, ground: FollowUpGround): boolean {
  if (section.kind !== 'point' && section.kind !== 'item') return false;
  return sentencesOf(section, ground).some(({ text, column }) =>
    section.kind === 'item'
      ? isColumn('due', column)
      : isColumn('due', column) || isColumn('owner', column) || labelsFrom(text) !== null
  );
}

/** Whether a point under an item on follow-up was agreed now: an action of which nothing is told yet. */
function isNew(point: Section, ground: FollowUpGround): boolean {
  const sentences = sentencesOf(point, ground);
  return isAction(point, ground) && labelledState(sentences) === null;
}

/** Points without a number of their own are counted from 1. */
function numbered(points: readonly FollowUp[]): FollowUp[] {
  let count = 0;
  return points.map((point) => {
    if (point.number > 0) return point;
    count += 1;
    return { ...point, number: count };
  });
}

/** The month that an item says its points are from, else the meeting's own. */
function seriesOf(item: Section, { sentences, meeting }: FollowUpGround): string {
  const intro = sentences.filter(({ anchor }) => anchor === item.anchor).map(({ text }) => text);
  const named = [item.title ?? '', ...intro].flatMap((text) => findDates(text, meeting));
  const agreed = named.find(
    ({ precision, date }) => precision !== 'year' && (meeting === null || date <= meeting)
  );
  return agreed?.date.slice(0, 7) ?? meeting?.slice(0, 7) ?? '';
}

function join(
  definition: Section | null,
  status: Section | null,
  series: string,
  ground: FollowUpGround
): FollowUp {
  const within = (section: Section | null) => (section === null ? [] : sentencesOf(section, ground));
  const defined = within(definition);
  const told = within(status);
  const since = /^\d{4}-\d{2}$/u.test(series) ? `${series}-01` : null;
  const dueHistory = [...dueDates(defined, ground.meeting, since), ...dueDates(told, ground.meeting, since)];
  const due = dueHistory.findLast(
    ({ to, date }) => ground.meeting === null || (to >= ground.meeting && date !== ground.meeting)
  );
  const state =
    status === null ? (labelledState(defined) ?? { state: 'open' as const, quote: null }) : stateOf(told);
  const written = definition?.title ?? status?.title;
  return {
    number: numberOf((definition ?? status)?.number ?? ''),
    series,
    title: written ?? titleFrom(defined[0]?.text ?? told[0]?.text ?? ''),
    definition: definition?.anchor ?? status?.anchor ?? '',
    statusAt: status?.anchor ?? null,
    state: state.state,
    stateQuote: state.quote,
    owners: ownersOf(told, defined, ground.abbreviations),
    due: due?.date ?? null,
    duePrecision: due?.precision ?? null,
    dueQuote: due?.quote ?? null,
    dueHistory
  };
}

/** What a number counts by: 3 in `2.3` and in `3/24`; 0 where there is none. */
function numberOf(label: string): number {
  return Number(/^(?:\d+\.)?(\d+)/u.exec(label)?.[1] ?? 0);
}

/** A title from the first sentence of a definition: without “Det skal arbeides videre med”, up to where the reasons begin. */
function titleFrom(sentence: string): string {
  const rest = sentence.replace(leadIn, '').replace(/[.\s]+$/u, '');
  const bracket = rest.indexOf(' (');
  const ends = [...rest.matchAll(stop)].map(({ index }) => index).concat(bracket < 0 ? [] : [bracket]);
  const end = Math.min(rest.length, ...ends.filter((at) => at >= shortestTitle));
  const core = rest.slice(0, end).replace(/[\s,;:]+$/u, '');
  const fits = core.length <= longestTitle ? core : `${cut(core)} …`;
  return fits.charAt(0).toUpperCase() + fits.slice(1);
}

function cut(title: string): string {
  const words = title
    .slice(0, longestTitle - 2)
    .split(' ')
    .slice(0, -1);
  while (words.length > 1 && dangling.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return words.join(' ').replace(/[\s,;:]+$/u, '');
}
