import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { sampleMeeting } from '$lib/meetings/fixtures';
import type { FollowUp } from '$lib/minutes/document';
import { pointsCsv } from './csv';
import { dueStatus } from './due-status';
import { EVERY, filterQuery, readFilter, type PointFilter } from './filter';
import { eventsOf, meetingWith } from './fixtures';
import { foldFollowUps } from './fold';
import { listView, shownPoints, type Ground } from './list-view';
import type { Decision } from './log';

const due = (date: string): FollowUp['dueHistory'] => [
  { date, precision: 'day', to: date, anchor: 'sak-5/pkt-1', quote: date, start: 0, end: 10 }
];
const may = meetingWith(
  '2025-05-14',
  { number: 1, title: 'Felles plan', owners: ['Kommunen', 'Politiet'], dueHistory: due('2025-06-12') },
  {
    number: 2,
    title: 'Lys i parken, og «mer»',
    owners: ['Kommunen'],
    state: 'done',
    dueHistory: due('2025-05-30')
  },
  { number: 3, title: 'Trygghet', state: 'waiting' }
);
const june = sampleMeeting('2025-06-12', null);
const ground = (today: string, meetings = [may, june], decisions: Decision[] = []): Ground => ({
  followUps: foldFollowUps(meetings, eventsOf(...decisions)),
  meetings,
  today
});
const numbers = (filter: Partial<PointFilter>, today = '2025-06-20') =>
  shownPoints(ground(today), { ...EVERY, ...filter }).map(({ number }) => number);

describe('a due date', () => {
  const statuses = (all: Ground) =>
    all.followUps.points.map((point) => dueStatus(point, all.meetings, all.today));

  it('is to come until the day is over, kept where the point is done, and none where none was given', () => {
    expect(statuses(ground('2025-06-12'))).toEqual(['ahead', 'met', 'none']);
  });

  it('that passed at a meeting without minutes leaves the state unknown', () => {
    expect(statuses(ground('2025-06-13'))[0]).toBe('passed-unknown');
  });

  it('has passed where later minutes do not tell that the point is done', () => {
    const later = meetingWith('2025-06-12', { number: 9, title: 'Noe annet' });
    expect(statuses(ground('2025-06-13', [may, later]))[0]).toBe('passed');
  });

  it('has passed where a person since has said that the point is not done', () => {
    const point = '2025-05-14/2025-01/1';
    const decision: Decision = { kind: 'state', payload: { point, state: 'in-progress', why: '' } };
    expect(statuses(ground('2025-08-01', [may, june], [decision]))[0]).toBe('passed');
  });
});

describe('the filter', () => {
  it('narrows by state, owner, meeting and due date, one or several at once', () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ state: 'done' })).toEqual([2]);
    expect(numbers({ state: 'unfinished' })).toEqual([1, 3]);
    expect(numbers({ owner: 'Kommunen' })).toEqual([1, 2]);
    expect(numbers({ owner: 'Kommunen', state: 'unfinished' })).toEqual([1]);
    expect(numbers({ meeting: '2025-05-14' })).toEqual([1, 2, 3]);
    expect(numbers({ meeting: '2025-06-12' })).toEqual([]);
    expect(numbers({ due: 'passert' })).toEqual([1]);
    expect(numbers({ due: 'kommer' }, '2025-06-01')).toEqual([1]);
    expect(numbers({ due: 'ingen' })).toEqual([3]);
  });

  it('comes back from its own address', () => {
    const filter: PointFilter = {
      state: 'in-progress',
      owner: 'Byråd for kultur og næring',
      indicator: 'hate-crime',
      meeting: '2025-05-14',
      due: 'passert'
    };
    expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual({ ok: true, value: filter });
    expect(filterQuery(EVERY)).toBe('');
  });

  it.each(['status=rart', 'frist=snart', 'indicator=vær'])('refuses %s', (query) => {
    expect(readFilter(new URLSearchParams(query))).toMatchObject({ ok: false });
  });
});

describe('the list', () => {
  it('says what is open and overdue, and which meeting has no minutes', () => {
    const view = listView(ground('2025-06-20'), EVERY);
    expect(view.lead).toBe('To punkter er ikke ferdige. Ett av dem har en frist som er passert.');
    expect(view.noMinutes).toEqual(['12. juni 2025: referat ikke lagt inn.']);
    expect(view.rows[0]).toMatchObject({ passed: { text: 'Frist passert, status ukjent' }, silent: [] });
  });

  it('says of a point that later minutes leave out that they do', () => {
    const later = meetingWith('2025-06-12', { number: 9, title: 'Noe annet' });
    const [row] = listView(ground('2025-06-20', [may, later]), EVERY).rows;
    expect(row?.silent).toEqual(['Ikke omtalt 12. juni 2025.']);
  });

  it('says so where there is nothing', () => {
    const view = listView(ground('2025-06-20', [june]), EVERY);
    expect(view).toMatchObject({ rows: [], total: 0, axis: null });
    expect(view.lead).toContain('ikke avtalt noe å følge opp');
  });

  it('keeps every mark of the timeline on the picture', () => {
    const view = listView(ground('2025-06-20'), EVERY);
    const places = view.rows.flatMap(({ strip }) => strip?.marks.map(({ at }) => at) ?? []);
    expect(places.length).toBeGreaterThan(3);
    expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
  });
});

describe('the CSV', () => {
  it('has a header and a row for each point that the filter shows, with CRLF and quoted where it must be', () => {
    const csv = pointsCsv(ground('2025-06-20'), { ...EVERY, owner: 'Kommunen' }, 'https://rad.test');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [head, ...rows] = csvParseRows(csv);
    expect(head?.slice(0, 4)).toEqual(['Serie', 'Nummer', 'Punkt', 'Status']);
    expect(rows.map((row) => row[2])).toEqual(['Felles plan', 'Lys i parken, og «mer»']);
    expect(rows[0]?.slice(4, 9)).toEqual([
      'Kommunen; Politiet',
      '2025-06-12',
      '12. juni 2025',
      '',
      'Frist passert, status ukjent'
    ]);
    expect(rows[0]?.at(-1)).toBe('https://rad.test/oppfolging/2025-01/1');
  });
});
