import type { Meeting } from '$lib/meetings/meeting';
import type { TagView } from '$lib/meetings/tag';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, date as longDate, inWords, list } from '$lib/texts/format';
import type { FilterField } from '$lib/ui/filter-form';
import { dueStatus, isOverdue, type DueStatus } from './due-status';
import { dueWants, filterQuery, isShown, stateWords, type DueWant, type PointFilter } from './filter';
import { pointHref } from './fold';
import type { Mention } from './mention';
import type { FollowUpPoint, FollowUps } from './point';
import { quoteOf, type Quote } from './said';
import { axisOf, stripOf, type Axis, type Strip } from './timeline';
import { passedTag, seriesWords, stateTagOf, stepWords } from './words';

/** A point as the list has it. */
export type PointRow = {
  readonly key: string;
  readonly href: string;
  readonly number: number;
  readonly title: string;
  /** `Avtalt januar 2025`. */
  readonly agreed: string;
  readonly state: TagView;
  readonly owners: string | null;
  /** When it is due now, in words, or null. */
  readonly due: string | null;
  /** The dates before, oldest first. */
  readonly earlier: readonly string[];
  readonly passed: TagView | null;
  /** The last minutes that tell of it: when, and the sentence its state was read from. */
  readonly told: { readonly date: string; readonly href: string; readonly quote: Quote | null } | null;
  /** The minutes since then that do not mention it, a sentence each. */
  readonly silent: readonly string[];
  readonly strip: Strip | null;
  /** Its series, its meetings and its due dates in words, for a table; empty where there are none. */
  readonly dates: { readonly agreed: string; readonly told: string; readonly due: string };
};

/** The page of all points. */
export type ListView = {
  readonly lead: string;
  readonly fields: readonly FilterField[];
  readonly rows: readonly PointRow[];
  /** How many there are in all, filtered or not. */
  readonly total: number;
  readonly axis: Axis | null;
  /** The query of the filter, for the files: `?status=utsatt`, or empty. */
  readonly query: string;
  /** The words shown are retold in some minutes. */
  readonly retold: boolean;
  /** Meetings that have been held without minutes, a sentence each. */
  readonly noMinutes: readonly string[];
};

/** What the pages of follow-up points are made with. `meetings` are all, oldest first; `today` an ISO date in Oslo. */
export type Ground = {
  readonly followUps: FollowUps;
  readonly meetings: readonly Meeting[];
  readonly today: string;
};

/** The points a filter shows, in the order in which they were agreed. */
export function shownPoints({ followUps, meetings, today }: Ground, filter: PointFilter): FollowUpPoint[] {
  return followUps.points.filter((point) => isShown(point, dueStatus(point, meetings, today), filter));
}

/** The page of all points as a filter shows them. */
export function listView(ground: Ground, filter: PointFilter): ListView {
  const { followUps, meetings, today } = ground;
  const points = shownPoints(ground, filter);
  const axis = axisOf(points, meetings);
  return {
    lead: leadOf(followUps.points, meetings, today),
    fields: fieldsOf(ground, filter),
    rows: points.map((point) => rowOf(point, ground, axis)),
    total: followUps.points.length,
    axis,
    query: filterQuery(filter),
    noMinutes: meetings
      .filter(({ date, edition }) => edition === null && date <= today)
      .map(({ date }) => m.followups_no_minutes({ date: longDate(date) })),
    retold: points.some(({ mentions }) => mentions.some(({ verbatim }) => !verbatim))
  };
}

/** One point as the list has it. */
export function rowOf(point: FollowUpPoint, { meetings, today }: Ground, axis: Axis | null): PointRow {
  const { due, dueHistory } = point;
  const words = due === null ? null : stepWords(due);
  const earlier = dueHistory
    .map(stepWords)
    .filter((one, at, all) => one !== words && all.indexOf(one) === at);
  return {
    key: point.key,
    href: pointHref(point),
    number: point.number,
    title: point.title,
    agreed: m.followups_agreed({ when: seriesWords(point.series) }),
    state: stateTagOf(point.state),
    owners: point.owners.length === 0 ? null : list(point.owners),
    due: words,
    earlier,
    passed: passedTag(dueStatus(point, meetings, today)),
    told: toldOf(point, meetings),
    silent: silentSince(point, meetings),
    strip: axis === null ? null : stripOf(point, axis, meetings),
    dates: {
      agreed: capitalised(seriesWords(point.series)),
      told: list(point.mentions.filter((one) => one.told).map(({ meeting }) => longDate(meeting))),
      due: list(dueHistory.map(stepWords))
    }
  };
}

function toldOf({ mentions }: FollowUpPoint, meetings: readonly Meeting[]): PointRow['told'] {
  const last = mentions.findLast((one) => one.told);
  const meeting = meetings.find(({ date }) => date === last?.meeting);
  if (last === undefined || meeting === undefined) return null;
  return {
    date: longDate(last.meeting),
    href: `/moter/${last.meeting}#${last.statusAt ?? last.definition}`,
    quote: stateQuote(last, meeting)
  };
}

/** The sentence that a mention's state was read from, with the way to it. */
export function stateQuote({ quote, statusAt, definition }: Mention, meeting: Meeting): Quote | null {
  if (quote === null) return null;
  const anchor = statusAt ?? definition;
  const text = meeting.edition?.minutes;
  const section = text?.sections.find((one) => one.anchor === anchor);
  const start = text === undefined || section === undefined ? -1 : text.text.indexOf(quote, section.start);
  return quoteOf(meeting, quote, anchor, start < 0 ? null : start);
}

/** The later minutes that do not mention a point since it was last told of, a sentence each. */
function silentSince({ mentions }: FollowUpPoint, meetings: readonly Meeting[]): string[] {
  const last = mentions.findLast((one) => one.told)?.meeting ?? mentions[0]?.meeting ?? '';
  return meetings
    .filter(({ date, edition }) => date > last && edition !== null)
    .map(({ date }) => m.followups_not_told({ date: longDate(date) }));
}

function leadOf(points: readonly FollowUpPoint[], meetings: readonly Meeting[], today: string): string {
  if (points.length === 0) return m.followups_lead_none();
  const open = points.filter(({ state }) => state !== 'done');
  const passed = open.filter((point) => isOverdue(dueStatus(point, meetings, today)));
  const unfinished =
    open.length === 0
      ? m.followups_lead_all_done()
      : open.length === 1
        ? m.followups_lead_open_one()
        : m.followups_lead_open({ count: countWords(open.length) });
  if (open.length === 0) return unfinished;
  const due =
    passed.length === 0
      ? m.followups_lead_passed_none()
      : passed.length === 1
        ? m.followups_lead_passed_one()
        : m.followups_lead_passed({ count: countWords(passed.length) });
  return `${unfinished} ${due}`;
}

function countWords(count: number): string {
  const words = inWords(count);
  return words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);
}

function fieldsOf({ followUps, meetings }: Ground, filter: PointFilter): FilterField[] {
  const { points } = followUps;
  const owners = [...new Set(points.flatMap((point) => point.owners))].toSorted((a, b) =>
    a.localeCompare(b, 'nb')
  );
  const indicators = [...new Set(points.flatMap((point) => point.indicators))];
  const told = meetings.filter(({ date }) =>
    points.some(({ mentions }) => mentions.some((one) => one.meeting === date && one.told))
  );
  const all = { value: '', text: m.followups_filter_all() };
  const select = (
    name: string,
    label: string,
    value: string | null,
    choices: readonly { value: string; text: string }[]
  ): FilterField => ({
    kind: 'select',
    name,
    label,
    value: value ?? '',
    usual: '',
    choices: withOwn([all, ...choices], value)
  });
  return [
    select('status', m.followups_filter_state(), filter.state === null ? null : stateWords[filter.state], [
      { value: stateWords.unfinished, text: m.followups_filter_unfinished() },
      ...(['open', 'in-progress', 'delayed', 'waiting', 'done', 'unknown'] as const).map((state) => ({
        value: stateWords[state],
        text: stateTagOf(state).text
      }))
    ]),
    select(
      'frist',
      m.followups_filter_due(),
      filter.due,
      dueWants.map((value) => ({ value, text: dueText(value) }))
    ),
    select(
      'ansvar',
      m.followups_filter_owner(),
      filter.owner,
      owners.map((value) => ({ value, text: value }))
    ),
    select(
      'indicator',
      m.followups_filter_indicator(),
      filter.indicator,
      indicators.map((value) => ({ value, text: labels.indicator(value).short }))
    ),
    select(
      'mote',
      m.followups_filter_meeting(),
      filter.meeting,
      told.map(({ date }) => ({ value: date, text: longDate(date) })).reverse()
    )
  ];
}

/** A value that is asked for stands among the choices even where no point has it, so that the form says what is shown. */
function withOwn(choices: FilterField['choices'], value: string | null): FilterField['choices'] {
  return value === null || choices.some((one) => one.value === value)
    ? choices
    : [...choices, { value, text: value }];
}

function dueText(want: DueWant): string {
  switch (want) {
    case 'passert':
      return m.followups_filter_due_passed();
    case 'kommer':
      return m.followups_filter_due_ahead();
    case 'ingen':
      return m.followups_filter_due_none();
  }
}

/** How a point stands to its due date in words, for a file. */
export function statusWords(status: DueStatus): string {
  switch (status) {
    case 'passed':
    case 'passed-unknown':
      return passedTag(status)?.text ?? '';
    case 'none':
    case 'ahead':
    case 'met':
      return '';
  }
}
