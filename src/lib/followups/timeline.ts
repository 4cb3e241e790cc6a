import { period } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Meeting } from '$lib/meetings/meeting';
import { date as longDate, dayAndMonth, list } from '$lib/texts/format';
import type { FollowUpPoint } from './point';
import { seriesWords, stepWords } from './words';

/** A mark on the line of a point: where it stands, in per cent of the width. */
export type Mark = {
  readonly at: number;
  readonly kind: 'agreed' | 'told' | 'not-told' | 'due-before' | 'due' | 'decided' | 'done';
};

/** A point's line in the timeline. `from` and `to` bound it in per cent; `words` say all that is drawn. */
export type Strip = {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  readonly words: string;
};

/** A month named on the axis; `year` where a year begins to count. */
export type Tick = {
  readonly at: number;
  readonly month: string;
  readonly year: string | null;
  /** It has room on a narrow page too. */
  readonly narrow: boolean;
};

/** A meeting on the axis. Labels stand on two levels; one that would meet another on both is left out. */
export type AxisMeeting = {
  readonly at: number;
  readonly label: string | null;
  readonly level: 0 | 1;
  readonly minutes: boolean;
};

/** The span of days that a timeline shows, with its months and its meetings. */
export type Axis = {
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly Tick[];
  readonly meetings: readonly AxisMeeting[];
};

const DAY = 86_400_000;
const MARGIN = 3;
const MOST_TICKS = 6;
/** How far from each other, in per cent of the width, months may be named on a narrow page. */
const TICK_ROOM = 30;
const STEPS = [1, 2, 3, 6, 12, 24, 60];

/** The axis over everything the points and meetings hold; null where there is no point. */
export function axisOf(points: readonly FollowUpPoint[], meetings: readonly Meeting[]): Axis | null {
  const days = [
    ...points.flatMap((point) => [
      ...point.life.map(({ day }) => day),
      ...point.dueHistory.map(({ last }) => last),
      ...agreedDay(point)
    ]),
    ...meetings.map(({ date }) => date)
  ].map(dayNumber);
  if (points.length === 0 || days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const bounds = { first, last: Math.max(last, first + 30) };
  return {
    ...bounds,
    ticks: ticksOf(bounds),
    meetings: meetingsOn(bounds, meetings)
  };
}

/** How far from each other, in per cent of the width, two days may be named: two words in large text on a phone. */
const LABEL_ROOM = 34;

function meetingsOn(bounds: Pick<Axis, 'first' | 'last'>, meetings: readonly Meeting[]): AxisMeeting[] {
  const named: [number, number] = [-LABEL_ROOM, -LABEL_ROOM];
  return meetings.map(({ date, edition }) => {
    const at = placeOf(dayNumber(date), bounds);
    const level = at - named[0] >= LABEL_ROOM ? 0 : 1;
    const isNamed = at - named[level] >= LABEL_ROOM;
    if (isNamed) named[level] = at;
    return { at, label: isNamed ? dayAndMonth(date) : null, level, minutes: edition !== null };
  });
}

/** The line of one point on an axis. `meetings` are all there are, oldest first. */
export function stripOf(point: FollowUpPoint, axis: Axis, meetings: readonly Meeting[]): Strip {
  const place = (day: string) => placeOf(dayNumber(day), axis);
  const told = new Set(point.mentions.filter((one) => one.told).map(({ meeting }) => meeting));
  const [first] = point.mentions;
  const since = first?.meeting ?? '';
  const [agreed] = agreedDay(point);
  const done = point.state === 'done' ? point.stateFrom : null;
  const marks: Mark[] = [
    ...(agreed === undefined ? [] : [{ at: place(agreed), kind: 'agreed' as const }]),
    ...meetings
      .filter(({ date, edition }) => edition !== null && date >= since && !told.has(date))
      .map(({ date }): Mark => ({ at: place(date), kind: 'not-told' })),
    ...[...told].map((date): Mark => ({ at: place(date), kind: 'told' })),
    ...point.life.flatMap((one): Mark[] =>
      one.kind === 'decision' && one !== done ? [{ at: place(one.day), kind: 'decided' }] : []
    ),
    ...point.dueHistory.map((step): Mark => ({
      at: place(step.last),
      kind: step === point.due ? 'due' : 'due-before'
    })),
    ...(done === null ? [] : [{ at: place(done.day), kind: 'done' as const }])
  ];
  const all = marks.map(({ at }) => at);
  return {
    from: Math.min(...all),
    to: done === null ? 100 - MARGIN : place(done.day),
    marks,
    words: stripWords(point, [...told])
  };
}

/** The months of an axis, as many as there is room for on a phone. */
function ticksOf({ first, last }: Pick<Axis, 'first' | 'last'>): Tick[] {
  const from = new Date(first * DAY);
  const months = monthsBetween(first, last);
  const step = STEPS.find((one) => months / one <= MOST_TICKS) ?? 120;
  const ticks: Tick[] = [];
  let named = -TICK_ROOM;
  let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > last) return ticks;
    if (day < first) continue;
    const year = `${Math.floor(month / 12)}`;
    const isNew = ticks.length === 0 || month % 12 < step;
    const at = placeOf(day, { first, last });
    const narrow = at - named >= TICK_ROOM;
    if (narrow) named = at;
    ticks.push({
      at,
      narrow,
      month: monthName(month % 12),
      year: isNew ? year : null
    });
  }
}

function monthsBetween(first: number, last: number): number {
  return (last - first) / 30.4;
}

function monthName(month: number): string {
  return period(`2000M${String(month + 1).padStart(2, '0')}`).slice(0, 3);
}

function placeOf(day: number, { first, last }: Pick<Axis, 'first' | 'last'>): number {
  const share = (day - first) / Math.max(1, last - first);
  return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 100) / 100;
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The first day of the month of its series, where that is before its first minutes. */
function agreedDay({ series, mentions }: FollowUpPoint): string[] {
  const day = `${series}-01`;
  return /^\d{4}-\d{2}-01$/.test(day) && !Number.isNaN(dayNumber(day)) && day < (mentions[0]?.meeting ?? '')
    ? [day]
    : [];
}

/** All that a strip draws, in words. */
function stripWords(point: FollowUpPoint, told: readonly string[]): string {
  const [agreed] = agreedDay(point);
  return [
    ...(agreed === undefined ? [] : [m.followups_strip_agreed({ month: seriesWords(point.series) })]),
    ...(told.length === 0 ? [] : [m.followups_strip_told({ dates: list(told.map(longDate)) })]),
    ...(point.dueHistory.length === 0
      ? []
      : [m.followups_strip_due({ dates: list(point.dueHistory.map(stepWords)) })])
  ].join(' ');
}
