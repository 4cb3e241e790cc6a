import ICAL from 'ical.js';
import type { Meeting } from '$lib/meetings/meeting';
import { meetingHeading } from '$lib/meetings/meeting-list';
import { sha256 } from '$lib/minutes/sha256';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, list } from '$lib/texts/format';
import { dueStatus } from './due-status';
import type { PointFilter } from './filter';
import { pointHref } from './fold';
import { shownPoints, type Ground } from './list-view';
import type { FollowUpPoint } from './point';
import { passedTag, stateTagOf, stepWords } from './words';

/** The library folds before the blank that begins a folded line, so its lines are one octet longer than this. */
ICAL.foldLength = 74;

type Entry = {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly path: string;
  /** When what it says was last changed, as an ISO time. */
  readonly changed: string;
  /** How many times it was changed before. */
  readonly sequence: number;
};

/**
 * The due dates of the points a filter shows, and all meetings, as a calendar (RFC 5545): an event of a whole day each, which every
 * calendar shows, where to-dos are left out by many. A due date that is a month or a season stands on its last day. Identifiers stay the
 * same when a date is moved. `origin` gives the addresses where it is known; without it there are none, since they must be whole.
 */
export function followUpCalendar(ground: Ground, filter: PointFilter, origin: string): string {
  const calendar = new ICAL.Component('vcalendar');
  const set = (name: string, value: string) => calendar.addPropertyWithValue(name, value);
  set('version', '2.0');
  set('prodid', '-//Rådstall//Oppfølging//NO');
  set('calscale', 'GREGORIAN');
  set('method', 'PUBLISH');
  set('name', m.followups_calendar_name());
  set('x-wr-calname', m.followups_calendar_name());
  const place = sha256(ground.meetings[0]?.body ?? '').slice(0, 12);
  const entries = [
    ...ground.meetings.map((meeting) => meetingEntry(meeting, place)),
    ...shownPoints(ground, filter).flatMap((point) => dueEntry(point, ground, place))
  ];
  for (const entry of entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    calendar.addSubcomponent(eventOf(entry, origin));
  }
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: Entry, origin: string): InstanceType<typeof ICAL.Component> {
  const event = new ICAL.Component('vevent');
  const start = ICAL.Time.fromDateString(entry.day);
  const end = start.clone();
  end.adjust(1, 0, 0, 0);
  const changed = ICAL.Time.fromJSDate(new Date(entry.changed), true);
  event.addPropertyWithValue('uid', entry.uid);
  event.addPropertyWithValue('dtstamp', changed);
  event.addPropertyWithValue('last-modified', changed);
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', start);
  event.addPropertyWithValue('dtend', end);
  event.addPropertyWithValue('summary', entry.summary);
  if (entry.description !== '') event.addPropertyWithValue('description', entry.description);
  if (origin !== '') event.addPropertyWithValue('url', `${origin}${entry.path}`);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

function meetingEntry(meeting: Meeting, place: string): Entry {
  const { date, edition, agenda } = meeting;
  return {
    uid: `mote-${date}-${place}@radstall`,
    day: date,
    summary: meetingHeading(meeting),
    description: agenda
      .map(({ number, title }) => (number === null ? title : `${number}. ${title}`))
      .join('\n'),
    path: `/moter/${date}`,
    changed: edition?.at ?? `${date}T00:00:00.000Z`,
    sequence: edition === null ? 0 : edition.number
  };
}

function dueEntry(point: FollowUpPoint, { meetings, today }: Ground, place: string): Entry[] {
  const { due, dueHistory, owners, number, title, life } = point;
  if (due === null) return [];
  const passed = passedTag(dueStatus(point, meetings, today));
  const earlier = dueHistory.filter((step) => step !== due).map(stepWords);
  const words = [
    m.followups_calendar_state({ state: stateTagOf(point.state).text }),
    ...(due.precision === 'day' ? [] : [m.followups_calendar_due({ due: stepWords(due) })]),
    ...(passed === null ? [] : [`${passed.text}.`]),
    ...(owners.length === 0 ? [] : [m.followups_calendar_owners({ owners: list(owners) })]),
    ...(earlier.length === 0 ? [] : [m.followups_calendar_earlier({ dates: list(earlier) })]),
    m.followups_calendar_from({ date: longDate(point.mentions[0]?.meeting ?? due.last) })
  ];
  const times = life.map((one) =>
    one.kind === 'decision'
      ? one.decision.at
      : (meetings.find(({ date }) => date === one.day)?.edition?.at ?? `${one.day}T00:00:00.000Z`)
  );
  return [
    {
      uid: `frist-${slugOf(point)}-${place}@radstall`,
      day: due.last,
      summary: m.followups_calendar_point({ number, title }),
      description: words.join('\n'),
      path: pointHref(point),
      changed: times.toSorted().at(-1) ?? `${due.last}T00:00:00.000Z`,
      sequence: life.length - 1
    }
  ];
}

/** A point's series and number in letters that any calendar takes. */
function slugOf({ series, slug }: FollowUpPoint): string {
  return `${series}-${slug}`.replace(/[^A-Za-z0-9-]+/gu, '-');
}
