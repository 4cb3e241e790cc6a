import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFollowUps } from './fold';
import { EVERY } from './filter';
import { eventsOf, meetingWith } from './fixtures';
import { followUpCalendar } from './ics';
import type { Decision } from './log';

const plan = {
  series: '2025-01',
  number: 3,
  title: 'Plan; med komma, skråstrek \\ og «æøå» i en tittel som er så lang at linjen må brettes to ganger',
  dueHistory: [
    {
      date: '2025-06-12',
      precision: 'day',
      to: '2025-06-12',
      anchor: 'sak-5',
      quote: '12. juni',
      start: 0,
      end: 8
    }
  ]
} as const;

function calendarOf(decisions: Decision[] = [], over: Partial<{ title: string }> = {}, origin = ''): string {
  const meetings = [meetingWith('2025-05-14', { ...plan, ...over })];
  const followUps = foldFollowUps(meetings, eventsOf(...decisions));
  return followUpCalendar({ followUps, meetings, today: '2025-06-01' }, EVERY, origin);
}

/** The content lines of a calendar (RFC 5545 §3.1), unfolded. */
function contentLines(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

const valueOf = (calendar: string, name: string) =>
  contentLines(calendar)
    .filter((line) => new RegExp(`^${name}[;:]`).test(line))
    .map((line) => line.slice(line.indexOf(':') + 1));

/** An escaped text (RFC 5545 §3.3.11) as it was before. */
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

/** Faults against the grammar that a calendar for all programs keeps: line ends, line lengths, names, and properties once each. */
function faultsOf(calendar: string): string[] {
  const faults: string[] = [];
  if (!calendar.endsWith('END:VCALENDAR\r\n')) faults.push('does not end the calendar');
  if (/(?<!\r)\n|\r(?!\n)/.test(calendar)) faults.push('has a bare line end');
  for (const line of calendar.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) faults.push(`is over 75 octets: ${line}`);
    if (line.includes('\uFFFD')) faults.push(`cuts a letter: ${line}`);
  }
  const open: string[] = [];
  let seen: string[] = [];
  for (const line of contentLines(calendar)) {
    const match = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:,"]+)*):(.*)$/u.exec(line);
    if (match === null) {
      faults.push(`is no content line: ${line}`);
      continue;
    }
    const [, name = '', , value = ''] = match;
    if (name === 'BEGIN') {
      open.push(value);
      seen = [];
    } else if (name === 'END') {
      if (open.pop() !== value) faults.push(`ends ${value} out of turn`);
      const needed = value === 'VEVENT' ? ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'] : [];
      faults.push(...needed.filter((one) => !seen.includes(one)).map((one) => `${value} lacks ${one}`));
    } else {
      if (seen.includes(name)) faults.push(`has ${name} twice`);
      seen.push(name);
    }
    if (/^(SUMMARY|DESCRIPTION)$/.test(name) && /(?<!\\)(?:\\\\)*(?:\\[^\\;,nN]|[;,])/.test(value))
      faults.push(`has a text that is not escaped: ${line}`);
  }
  return faults;
}

describe('the calendar', () => {
  it('keeps the grammar of RFC 5545: CRLF, lines of 75 octets, no letter cut, every event whole', () => {
    const calendar = calendarOf();
    expect(faultsOf(calendar)).toEqual([]);
    expect(calendar).toMatch(/\r\n [^\r]/);
    expect(valueOf(calendar, 'VERSION')).toEqual(['2.0']);
  });

  it('keeps it whatever a title holds, and gives the title back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'å', ' ', ';', ',', '\\', '"', ':', '«', '🚓', 'n'),
          maxLength: 160
        }),
        (words) => {
          const title = `Plan ${words} slutt`;
          const calendar = calendarOf([], { title });
          expect(faultsOf(calendar)).toEqual([]);
          expect(valueOf(calendar, 'SUMMARY').map(unescaped)).toContain(`Frist: punkt 3, ${title}`);
        }
      )
    );
  });

  it('has the due date and the meeting as whole days that end the day after', () => {
    const calendar = calendarOf();
    expect(valueOf(calendar, 'DTSTART')).toEqual(['20250514', '20250612']);
    expect(valueOf(calendar, 'DTEND')).toEqual(['20250515', '20250613']);
    expect(contentLines(calendar).filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))).toHaveLength(2);
  });

  it('keeps the identifier of a due date that is moved, and counts the change', () => {
    const key = '2025-05-14/2025-01/3';
    const before = calendarOf();
    const after = calendarOf([{ kind: 'due', payload: { point: key, due: '2025-09-01', why: 'Ny frist' } }]);
    expect(valueOf(after, 'UID')).toEqual(valueOf(before, 'UID'));
    expect(new Set(valueOf(after, 'UID')).size).toBe(2);
    expect(valueOf(after, 'DTSTART')).toEqual(['20250514', '20250901']);
    expect(Number(valueOf(after, 'SEQUENCE')[1])).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')[1]));
  });

  it('has addresses only where the site knows its own', () => {
    expect(valueOf(calendarOf(), 'URL')).toEqual([]);
    expect(valueOf(calendarOf([], {}, 'https://rad.test'), 'URL')).toEqual([
      'https://rad.test/moter/2025-05-14',
      'https://rad.test/oppfolging/2025-01/3'
    ]);
  });
});
