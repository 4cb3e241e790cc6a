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

  test('keep the paragraphs they were written in', () => {
    const paragraphs = (anchor: string) => {
      const section = minutes.sections.find((one) => one.anchor === anchor);
      return section === undefined
        ? 0
        : minutes.text.slice(section.start, section.end).split('\n').length - 1;
    };
    expect(['sak-1', 'sak-2', 'sak-3', 'sak-4', 'sak-6'].map(paragraphs)).toEqual([1, 5, 5, 7, 3]);
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
  test('are ten sentences in text order, each with its atomic claims', () => {
    const statements = new Map<number, string[]>();
    for (const { statement, indicator, direction } of meeting.confirmed) {
      statements.set(statement, [...(statements.get(statement) ?? []), `${indicator} ${direction}`]);
    }
    expect([...statements]).toEqual([
      [1, ['reported-total down']],
      [2, ['youth-offences flat']],
      [3, ['violence high']],
      [4, ['reported-total down']],
      [
        5,
        [
          'physical-violence down',
          'serious-violence down',
          'robbery down',
          'sexual-offences down',
          'rape down'
        ]
      ],
      [6, ['robbery up']],
      [7, ['repeat-offenders none']],
      [8, ['reported-total none']],
      [9, ['hate-crime up', 'hate-crime flat']],
      [10, ['reported-total down']]
    ]);
  });

  test('are all that the reader proposes', () => {
    const bare = minutes.claims.map(({ start: _start, end: _end, ...claim }) => claim);
    expect(meeting.confirmed).toEqual(bare);
  });

  test('say what the figures can be held against in every form a claim takes', () => {
    const forms = meeting.confirmed.map(({ kind, direction, magnitude, population, indicator, area }) => {
      if (magnitude !== null) return 'a change with its size';
      if (population === 'unknown') return 'a level that may be about two groups';
      if (area !== null) return 'a change in one bydel';
      return kind === 'change' && direction !== 'flat' ? `${indicator} ${direction}` : `${kind} ${direction}`;
    });
    expect(new Set(forms)).toEqual(
      new Set([
        'a change with its size',
        'change flat',
        'a level that may be about two groups',
        'reported-total down',
        'physical-violence down',
        'serious-violence down',
        'robbery down',
        'sexual-offences down',
        'rape down',
        'robbery up',
        'concentration none',
        'spread none',
        'hate-crime up',
        'expected flat',
        'a change in one bydel'
      ])
    );
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
