import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolve } from './anchors';
import type { Claim } from './document';
import { readText } from './fixtures';

const folder = new URL('../../../data/meetings/2025-05-14/', import.meta.url);
const minutes = readText(readFileSync(new URL('edition-1.md', folder), 'utf8'), 'edition-1.md');
const meeting: { confirmed: Omit<Claim, 'start' | 'end'>[]; next: string; edition: object } = JSON.parse(
  readFileSync(new URL('meeting.json', folder), 'utf8')
);

describe('the retold minutes of 14 May 2025', () => {
  test('have seven items, seven points with definition and status, and no line without a place', () => {
    const anchors = minutes.sections.map(({ anchor }) => anchor);
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      expect(anchors).toEqual(
        expect.arrayContaining([`sak-${number}`, `sak-5/pkt-${number}`, `oppfolging-2025-01/pkt-${number}`])
      );
    }
    expect(minutes.sections.filter(({ kind }) => kind === 'item')).toHaveLength(7);
    expect(minutes.unplaced).toEqual([]);
    expect(minutes.meeting).toMatchObject({
      body: 'Politirådet i Oslo',
      date: '2025-05-14',
      next: '2025-06-12'
    });
  });

  test('say that they are retold', () => {
    expect(minutes.text).toContain('Gjengitt med våre ord');
    expect(meeting.edition).toMatchObject({ kind: 'example', heading: 'Gjengitt med våre ord' });
  });

  test('tell where the seven points stand', () => {
    expect(minutes.followUps.map(({ number, state, due }) => [number, state, due])).toEqual([
      [1, 'in-progress', null],
      [2, 'in-progress', '2025-06'],
      [3, 'delayed', '2025-06-12'],
      [4, 'waiting', null],
      [5, 'in-progress', null],
      [6, 'in-progress', null],
      [7, 'in-progress', null]
    ]);
  });

  test('explain the nine short forms', () => {
    expect(minutes.abbreviations.map(({ short }) => short).sort()).toEqual([
      'BER',
      'BLK',
      'BYU',
      'IPO',
      'KON',
      'KOSS',
      'OPD',
      'SET',
      'UTD'
    ]);
  });

  test('name the same sums', () => {
    expect(minutes.amounts.map(({ nok }) => nok)).toEqual([100_000_000, 25_000_000, 24_500_000, 25_000_000]);
  });
});

describe('the confirmed claims', () => {
  test('are seven statements in text order, each with its atomic claims', () => {
    const statements = new Map<number, string[]>();
    for (const { statement, indicator, direction } of meeting.confirmed) {
      statements.set(statement, [...(statements.get(statement) ?? []), `${indicator} ${direction}`]);
    }
    expect([...statements]).toEqual([
      [1, ['reported-total down']],
      [2, ['youth-offences flat']],
      [3, ['violence high']],
      [
        4,
        [
          'reported-total down',
          'physical-violence down',
          'serious-violence down',
          'robbery down',
          'sexual-offences down',
          'rape down',
          'robbery up'
        ]
      ],
      [5, ['repeat-offenders none']],
      [6, ['reported-total none']],
      [7, ['hate-crime up', 'hate-crime flat']]
    ]);
  });

  test('are what the reader proposes for these sentences', () => {
    const proposed = minutes.claims.filter(({ statement }) => statement <= 7);
    const bare = proposed.map(({ start: _start, end: _end, ...claim }) => claim);
    expect(meeting.confirmed).toEqual(bare);
  });

  test('are found in the edition, each at its place and in its section', () => {
    for (const claim of meeting.confirmed) {
      const found = resolve(claim.selector, minutes.text);
      expect(found).toMatchObject({ ok: true, value: { how: 'position', quote: claim.quote } });
      const section = minutes.sections.find(({ anchor }) => anchor === claim.anchor);
      if (!found.ok || section === undefined) throw new Error(`${claim.id} is lost.`);
      expect(section.start <= found.value.start && found.value.end <= section.end).toBe(true);
    }
  });
});

test('the next meeting is known by its date and what is due then, without minutes', () => {
  const next = JSON.parse(readFileSync(new URL('../2025-06-12/meeting.json', folder), 'utf8'));
  expect(next).toMatchObject({ date: meeting.next, body: 'Politirådet i Oslo' });
  expect(next.edition).toBeUndefined();
  expect(next.agenda).toHaveLength(1);
});
