import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import { lastDay } from './due';
import { dueDay } from './follow-up-view';
import type { Meeting } from './meeting';

/** A page about an indicator. */
export type TopicPageLink = { readonly indicator: IndicatorId; readonly href: string; readonly text: string };

/** Something that was due at or before a meeting without minutes, with the words it was said in. */
export type DueThen = { readonly text: string; readonly href: string; readonly passed: boolean };

/** A meeting in the list. */
export type ListedMeeting = {
  readonly date: string;
  readonly href: string;
  readonly heading: string;
  readonly minutes:
    | {
        readonly kind: 'minutes';
        readonly heading: string | null;
        readonly items: readonly { readonly text: string; readonly href: string }[];
        readonly statements: number;
        readonly topics: readonly { readonly text: string; readonly href: string }[];
      }
    | { readonly kind: 'erased' }
    | { readonly kind: 'none'; readonly text: string; readonly due: readonly DueThen[] };
  /** Address of the brief for the meeting, which is made of what the meeting before it left; null where there is none before. */
  readonly brief: string | null;
};

/** What the list is made with: today in Oslo as an ISO date, and the topics that have a page. */
export type ListOptions = { readonly today: string; readonly topics: readonly TopicPageLink[] };

/** The meetings newest first, with what their minutes are about, or what was due then where there are none. */
export function meetingList(meetings: readonly Meeting[], options: ListOptions): ListedMeeting[] {
  const inOrder = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  return inOrder.map((meeting, at) => listed(meeting, inOrder.slice(0, at), options)).reverse();
}

function listed(meeting: Meeting, before: readonly Meeting[], options: ListOptions): ListedMeeting {
  const { date, edition, erased, statements } = meeting;
  const base = {
    date,
    href: `/moter/${date}`,
    heading: meetingHeading(meeting),
    brief: hasBrief(before) ? `/moter/${date}/brief` : null
  };
  if (erased) return { ...base, minutes: { kind: 'erased' } };
  if (edition === null) {
    const text =
      date < options.today
        ? m.meetings_list_no_minutes({ date: longDate(date) })
        : m.meetings_list_to_come({ date: longDate(date) });
    return { ...base, minutes: { kind: 'none', text, due: dueAt(meeting, before, options.today) } };
  }
  const indicators = new Set(statements.flatMap(({ claims }) => claims.map(({ claim }) => claim.indicator)));
  return {
    ...base,
    minutes: {
      kind: 'minutes',
      heading: edition.heading,
      items: itemsOf(meeting),
      statements: statements.length,
      topics: options.topics
        .filter(({ indicator }) => indicators.has(indicator))
        .map(({ href, text }) => ({ href, text }))
    }
  };
}

/** The heading of a meeting's page: `Møte i politirådet 14. mai 2025`. */
export function meetingHeading({ date }: Pick<Meeting, 'date'>): string {
  return m.meetings_heading({ date: longDate(date) });
}

/** Whether there is a meeting with minutes before: a brief is made of those. */
export function hasBrief(before: readonly Meeting[]): boolean {
  return before.some(({ edition }) => edition !== null);
}

function itemsOf({ date, edition }: Meeting): { text: string; href: string }[] {
  return (edition?.minutes.sections ?? [])
    .filter(({ kind }) => kind === 'item')
    .map(({ anchor, number, title }) => ({
      text: [number === null ? '' : `${number}.`, title ?? ''].join(' ').trim(),
      href: `/moter/${date}#${anchor}`
    }));
}

/** What the last minutes before a meeting said would be ready by then: follow-up points, and what was promised elsewhere. `before` are the meetings before it, oldest first. */
export function dueAt(meeting: Meeting, before: readonly Meeting[], today: string): DueThen[] {
  const last = before.findLast(({ edition }) => edition !== null);
  const minutes = last?.edition?.minutes;
  if (last === undefined || minutes === undefined) return [];
  const passed = meeting.date < today;
  const isThen = (day: string | null) => day !== null && day > last.date && day <= meeting.date;
  const points = minutes.followUps
    .filter((point) => point.state !== 'done' && isThen(dueDay(point)))
    .map((point) => ({
      text: m.meetings_due_point({ number: point.number, title: point.title }),
      href: `/moter/${last.date}#${point.statusAt ?? point.definition}`,
      passed
    }));
  const told = new Set(minutes.followUps.map(({ statusAt }) => statusAt));
  const promises = minutes.promises
    .filter(({ anchor }) => !told.has(anchor))
    .filter(
      ({ due, duePrecision }) => due !== null && duePrecision !== null && isThen(lastDay(due, duePrecision))
    )
    .map(({ quote, anchor }) => ({ text: quote, href: `/moter/${last.date}#${anchor}`, passed }));
  return [...points, ...promises];
}
