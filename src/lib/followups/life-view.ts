import type { Meeting } from '$lib/meetings/meeting';
import type { SectionFigure } from '$lib/meetings/section-figures';
import type { TagView } from '$lib/meetings/tag';
import type { FollowUpState } from '$lib/minutes/document';
import { ownText } from '$lib/minutes/own-text';
import { readMarker } from '$lib/minutes/markers';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, list } from '$lib/texts/format';
import { pointHref } from './fold';
import { rowOf, stateQuote, type Ground, type PointRow } from './list-view';
import type { Mention } from './mention';
import type { FollowUpPoint, PointDecision } from './point';
import { quoteOf, type Quote } from './said';
import { axisOf, type Axis } from './timeline';
import { likenessWords, stateTagOf, stepWords } from './words';

/** Something in the life of a point as its page tells it. */
export type LifeEntry = {
  readonly key: string;
  /** ISO date. */
  readonly day: string;
  readonly heading: string;
  readonly href: string | null;
  readonly state: TagView | null;
  readonly quote: Quote | null;
  /** What changed then, a sentence each. */
  readonly changes: readonly string[];
  readonly kind: 'told' | 'silent' | 'decided';
};

/** A link to another point, with why it stands here. */
export type PointLink = { readonly href: string; readonly text: string; readonly why: readonly string[] };

/** The page of one point. */
export type LifeView = {
  readonly row: PointRow;
  readonly axis: Axis | null;
  readonly definition: { readonly text: string; readonly quote: Quote } | null;
  readonly entries: readonly LifeEntry[];
  /** Points that may be this one, which nobody has decided on. */
  readonly maybe: readonly PointLink[];
  /** Other points of the series with the same number. */
  readonly namesakes: readonly PointLink[];
  readonly figures: readonly SectionFigure[];
  readonly topics: readonly { readonly href: string; readonly text: string }[];
  readonly retold: boolean;
};

/** What the page of a point is made with besides the points: its figures by meeting, and the topics that have a page. */
export type LifeGround = Ground & {
  readonly figuresOf: (meeting: Meeting) => Promise<ReadonlyMap<string, readonly SectionFigure[]>>;
  readonly topics: readonly { readonly indicator: string; readonly href: string; readonly text: string }[];
};

/** The longest definition that is shown, in characters; the minutes have the rest. */
const LONGEST = 700;

/** The page of one point: what was agreed, what each meeting told, what changed, and the figures it is about. */
export async function lifeView(point: FollowUpPoint, ground: LifeGround): Promise<LifeView> {
  const axis = axisOf([point], ground.meetings);
  return {
    row: rowOf(point, ground, axis),
    axis,
    definition: definitionOf(point, ground.meetings),
    entries: entriesOf(point, ground),
    maybe: maybeOf(point, ground),
    namesakes: ground.followUps.points
      .filter((one) => one.series === point.series && one.number === point.number && one !== point)
      .map((one) => ({ href: pointHref(one), text: nameOf(one), why: [] })),
    figures: await figuresOf(point, ground),
    topics: ground.topics.filter(({ indicator }) => point.indicators.some((one) => one === indicator)),
    retold: point.mentions.some(({ verbatim }) => !verbatim)
  };
}

function nameOf({ number, title }: FollowUpPoint): string {
  return m.meetings_due_point({ number, title });
}

/** The words in which it was agreed, from the first minutes that have them. */
function definitionOf({ mentions }: FollowUpPoint, meetings: readonly Meeting[]): LifeView['definition'] {
  const [first] = mentions;
  const meeting = meetings.find(({ date }) => date === first?.meeting);
  const minutes = meeting?.edition?.minutes;
  const section = minutes?.sections.find(({ anchor }) => anchor === first?.definition);
  if (meeting === undefined || minutes === undefined || section === undefined) return null;
  if (first?.definition === first?.statusAt) return null;
  const [heading = '', ...lines] = ownText(minutes.text, section, minutes.sections).split('\n');
  const rest = heading.slice(readMarker(heading)?.rest ?? 0).trim();
  const isTitle = rest === '' || (section.title !== null && rest.replace(/[\s.:]+$/u, '') === section.title);
  const words = [...(isTitle ? [] : [rest]), ...lines].join(' ').replaceAll(/\s+/gu, ' ').trim();
  const text = words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
  return text === '' ? null : { text, quote: quoteOf(meeting, '', section.anchor, null) };
}

function entriesOf(point: FollowUpPoint, { meetings, today }: Ground): LifeEntry[] {
  const entries: LifeEntry[] = [];
  let state: FollowUpState | null = null;
  let owners: readonly string[] = [];
  const since = point.mentions[0]?.meeting ?? '';
  for (const moment of point.life) {
    const dues = point.dueHistory.filter((step) => step.from === moment).map(stepWords);
    if (moment.kind === 'decision') {
      entries.push(decidedEntry(moment.day, moment.decision));
      if (moment.decision.kind === 'state') state = moment.decision.payload.state;
      if (moment.decision.kind === 'owners') owners = moment.decision.payload.owners;
      continue;
    }
    const { mention } = moment;
    const meeting = meetings.find(({ date }) => date === mention.meeting);
    if (meeting === undefined || (!mention.told && mention !== point.mentions[0])) continue;
    const isLate = point.toldAfterDone.includes(mention);
    const isNew = mention.state !== 'unknown' && mention.state !== state && !isLate;
    const changes = [
      ...(isNew && state !== null
        ? [m.followups_change_state({ before: lower(state), after: lower(mention.state) })]
        : []),
      ...(isLate ? [m.followups_change_after_done()] : []),
      ...(dues.length === 0 ? [] : [m.followups_change_due({ dates: list(dues) })]),
      ...ownerChange(owners, mention)
    ];
    entries.push({
      key: mention.key,
      day: mention.meeting,
      heading: m.followups_life_meeting({ date: longDate(mention.meeting) }),
      href: `/moter/${mention.meeting}#${mention.statusAt ?? mention.definition}`,
      state: mention.told ? stateTagOf(mention.state) : null,
      quote: stateQuote(mention, meeting),
      changes,
      kind: 'told'
    });
    if (isNew) state = mention.state;
    if (mention.owners.length > 0) owners = mention.owners;
  }
  const silent = meetings
    .filter(
      ({ date }) =>
        date > since && date <= today && !point.mentions.some((one) => one.meeting === date && one.told)
    )
    .map(({ date, edition }): LifeEntry => ({
      key: `${date} uten`,
      day: date,
      heading: m.followups_life_meeting({ date: longDate(date) }),
      href: `/moter/${date}`,
      state: null,
      quote: null,
      changes: [edition === null ? m.followups_life_no_minutes() : m.followups_life_not_told()],
      kind: 'silent'
    }));
  return [...entries, ...silent].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function lower(state: FollowUpState): string {
  return stateTagOf(state).text.toLocaleLowerCase('nb');
}

function ownerChange(before: readonly string[], { owners }: Mention): string[] {
  if (owners.length === 0 || list(owners) === list(before)) return [];
  return before.length === 0
    ? [m.followups_change_owners_first({ owners: list(owners) })]
    : [m.followups_change_owners({ owners: list(owners), before: list(before) })];
}

function decidedEntry(day: string, decision: PointDecision): LifeEntry {
  return {
    key: `${decision.number}`,
    day,
    heading: m.followups_life_decided({ date: longDate(day) }),
    href: null,
    state: decision.kind === 'state' ? stateTagOf(decision.payload.state) : null,
    quote: null,
    changes: [
      decisionWords(decision),
      ...(decision.payload.why === '' ? [] : [m.followups_life_why({ why: decision.payload.why })])
    ],
    kind: 'decided'
  };
}

/** What a person decided on a point, in a sentence. */
export function decisionWords(decision: PointDecision): string {
  switch (decision.kind) {
    case 'state':
      return m.followups_decided_state({ state: lower(decision.payload.state) });
    case 'owners':
      return decision.payload.owners.length === 0
        ? m.followups_decided_no_owners()
        : m.followups_decided_owners({ owners: list(decision.payload.owners) });
    case 'due':
      return decision.payload.due === null
        ? m.followups_decided_no_due()
        : m.followups_decided_due({ date: longDate(decision.payload.due) });
  }
}

function maybeOf(point: FollowUpPoint, { followUps }: Ground): PointLink[] {
  const { points, proposals } = followUps;
  return proposals.flatMap(({ mention, point: key, alike }): PointLink[] => {
    const later = points.find((one) => one.key === mention.key);
    const before = points.find((one) => one.key === key);
    const other = later === point ? before : before === point ? later : undefined;
    if (other === undefined) return [];
    return [{ href: pointHref(other), text: nameOf(other), why: likenessWords(alike.why) }];
  });
}

async function figuresOf(point: FollowUpPoint, ground: LifeGround): Promise<SectionFigure[]> {
  const found = new Map<string, SectionFigure>();
  for (const { meeting: date, definition, statusAt } of point.mentions.toReversed()) {
    const meeting = ground.meetings.find((one) => one.date === date);
    if (meeting === undefined) continue;
    const figures = await ground.figuresOf(meeting);
    for (const anchor of [statusAt, definition])
      for (const figure of figures.get(anchor ?? '') ?? [])
        if (!found.has(figure.href)) found.set(figure.href, figure);
  }
  return [...found.values()];
}
