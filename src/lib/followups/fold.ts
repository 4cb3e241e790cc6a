import { todayInOslo } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import { isSame } from './alike';
import { standingEvents, type FollowUpEvent } from './events';
import { joinedOf, joinsOf } from './joins';
import { mentionsOf, type Mention } from './mention';
import { lifeOf } from './life';
import { proposalsOf } from './propose';
import type { FollowUpPoint, FollowUps, PointDecision } from './point';

/** Mentions that are one point. */
type Gathered = { readonly mentions: Mention[] };

/**
 * The follow-up points of all meetings' public minutes, in the order in which they were first mentioned, with what people decided. A
 * mention joins a point by itself only where series, number and title agree, or where a person joined them; else it is a point of its
 * own, and likely matches are proposed. No mention is lost and none stands twice. The order in which meetings or events are given does
 * not count: meetings are taken by date, events by number.
 */
export function foldFollowUps(meetings: readonly Meeting[], events: readonly FollowUpEvent[]): FollowUps {
  const mentions = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1)).flatMap(mentionsOf);
  const standing = standingEvents(events.toSorted((a, b) => a.number - b.number));
  const { gathered, home } = gather(mentions, standing);
  const decisions = new Map<Gathered, PointDecision[]>();
  const unplaced: FollowUpEvent[] = [];
  for (const event of standing) {
    switch (event.kind) {
      case 'state':
      case 'owners':
      case 'due': {
        const point = home.get(event.payload.point);
        if (point === undefined) unplaced.push(event);
        else decisions.set(point, [...(decisions.get(point) ?? []), event]);
        break;
      }
      case 'join':
      case 'different': {
        const { mention, point, title } = event.payload;
        const own = mentions.find(({ key }) => key === mention);
        if (own?.title !== title || !home.has(point)) unplaced.push(event);
        break;
      }
      case 'item':
      case 'item-not':
      case 'undo':
        break;
    }
  }
  const points = withSlugs(gathered.map((one) => pointOf(one, decisions.get(one) ?? [])));
  return { points, proposals: proposalsOf(points, joinsOf(standing)), unplaced };
}

/** Mentions by the point they are of; `home` finds the point of a mention's key. */
function gather(
  mentions: readonly Mention[],
  events: readonly FollowUpEvent[]
): { readonly gathered: readonly Gathered[]; readonly home: ReadonlyMap<string, Gathered> } {
  const pairs = joinsOf(events);
  const gathered: Gathered[] = [];
  const home = new Map<string, Gathered>();
  for (const mention of mentions) {
    const joined = joinedOf(mention, pairs);
    const told = joined.with === null ? undefined : home.get(joined.with.payload.point);
    const isDeclared = (one: Gathered) => one.mentions.some(({ key }) => joined.not.has(key));
    const same = gathered.find(
      (one) => !isDeclared(one) && one.mentions.some((known) => isSame(mention, known))
    );
    const point = told ?? same;
    if (point === undefined) {
      const alone: Gathered = { mentions: [mention] };
      gathered.push(alone);
      home.set(mention.key, alone);
    } else {
      point.mentions.push(mention);
      home.set(mention.key, point);
    }
  }
  return { gathered, home };
}

type Unnamed = Omit<FollowUpPoint, 'slug'>;

function pointOf({ mentions }: Gathered, decisions: readonly PointDecision[]): Unnamed {
  const [first] = mentions;
  if (first === undefined) throw new Error('A point has at least one mention.');
  return {
    key: first.key,
    series: first.series,
    number: first.number,
    title: first.title,
    mentions,
    ...lifeOf(
      mentions,
      decisions.map((decision) => ({ day: todayInOslo(new Date(decision.at)), decision }))
    ),
    indicators: [...new Set(mentions.flatMap(({ indicators }) => indicators))]
  };
}

/** Numbers that two points of a series share are told apart in the address, in the order of the points. */
function withSlugs(points: readonly Unnamed[]): FollowUpPoint[] {
  const used = new Map<string, number>();
  return points.map((point) => {
    const name = `${point.series}/${point.number}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { ...point, slug: count === 1 ? `${point.number}` : `${point.number}-${count}` };
  });
}

/** The address of a point: `/oppfolging/2025-01/3`. */
export function pointHref({ series, slug }: Pick<FollowUpPoint, 'series' | 'slug'>): string {
  return `/oppfolging/${encodeURIComponent(series)}/${slug}`;
}
