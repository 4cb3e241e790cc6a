import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask, PointRow, Points, Said, SaidRow } from './brief';
import { fitted, heightOf, roomOf, type Varying } from './fit';

const words = fc.string({ unit: fc.constantFrom('a', 'n', 'e', 'r', ' ', 'k', 'm'), maxLength: 120 });

const saidRow = fc.record<SaidRow>({
  number: fc.integer({ min: 1, max: 30 }),
  href: fc.constant('#p1'),
  text: words,
  shown: words,
  tag: fc.constantFrom({ text: 'Eksempel: stemmer delvis', tone: 'part', sign: '≈' }, null),
  since: fc.option(words),
  remarks: fc.array(words, { maxLength: 2 })
});

const pointRow = fc.record<PointRow>({
  number: fc.integer({ min: 1, max: 30 }),
  title: words,
  href: fc.constant('#pkt-1'),
  owners: words,
  mentioned: fc.constant('14. mai'),
  state: fc.constantFrom(
    { text: 'Ferdig', tone: 'ok', sign: '✓' },
    { text: 'I arbeid', tone: 'part', sign: '◐' }
  ),
  due: fc.constantFrom('–', '12. juni'),
  isDue: fc.boolean(),
  passed: fc.boolean(),
  dueNote: fc.constantFrom(null, 'til møtet', 'passert, status ukjent')
});

const ask = fc.record<Ask>({
  key: fc.uuid(),
  text: words,
  where: fc.constant('referat 14. mai, sak 4'),
  href: fc.constant('#')
});

const sheet: fc.Arbitrary<Varying> = fc.record({
  said: fc.array(saidRow, { maxLength: 20 }).map((rows): Said => ({
    date: '2025-05-14',
    href: '/moter/2025-05-14',
    verbatim: false,
    heading: null,
    rows,
    note: null
  })),
  points: fc
    .array(pointRow, { maxLength: 20 })
    .map((rows): Points => ({ title: 'Punkter', due: null, rows, note: null })),
  asks: fc.array(ask, { maxLength: 10 })
});

describe('the second sheet', () => {
  test('holds what is kept, or keeps no more than the fewest rows', () => {
    fc.assert(
      fc.property(sheet, (whole) => {
        const kept = fitted(whole);
        const rows = [kept.said?.rows.length ?? 0, kept.points?.rows.length ?? 0];
        const isFewest = rows.every((count) => count <= 3) && kept.asks.length === 0;
        expect(heightOf(kept) <= roomOf(kept.isTight) || isFewest).toBe(true);
      })
    );
  });

  test('keeps what there is in its order, and counts what is left out', () => {
    fc.assert(
      fc.property(sheet, (whole) => {
        const kept = fitted(whole);
        expect(whole.said?.rows.slice(0, kept.said?.rows.length)).toEqual(kept.said?.rows);
        expect(whole.points?.rows.filter((row) => kept.points?.rows.includes(row))).toEqual(
          kept.points?.rows
        );
        for (const part of ['said', 'points'] as const) {
          const left = (whole[part]?.rows.length ?? 0) - (kept[part]?.rows.length ?? 0);
          expect(kept[part]?.note?.startsWith(`${left} til`) ?? false).toBe(left > 0);
        }
      })
    );
  });

  test('is set tighter only where it would not hold all otherwise, and before any row goes', () => {
    fc.assert(
      fc.property(sheet, (whole) => {
        const kept = fitted(whole);
        const asks = whole.asks.slice(0, 2);
        expect(kept.isTight).toBe(heightOf({ ...whole, asks, isTight: false }) > roomOf(false));
        const isWhole = (['said', 'points'] as const).every(
          (part) => kept[part]?.rows.length === whole[part]?.rows.length
        );
        if (!isWhole) expect(kept.isTight).toBe(true);
      })
    );
  });

  test('leaves out points that are done before the others', () => {
    const row = (number: number, tone: 'ok' | 'part'): PointRow => ({
      number,
      title: 'En nokså lang tittel på et punkt som skal følges opp av noen',
      href: '#',
      owners: 'Kommunen og politiet',
      mentioned: '14. mai',
      state: { text: 'x', tone, sign: '' },
      due: '–',
      isDue: false,
      passed: false,
      dueNote: null
    });
    const rows = Array.from({ length: 20 }, (_, at) => row(at + 1, at < 10 ? 'ok' : 'part'));
    const kept = fitted({ said: null, points: { title: 'Punkter', due: null, rows, note: null }, asks: [] });
    expect(kept.points?.rows.filter(({ state }) => state.tone === 'part')).toHaveLength(10);
  });

  test('leaves out points that are due or overdue last', () => {
    const row = (number: number, isDue: boolean, passed: boolean): PointRow => ({
      number,
      title: 'En nokså lang tittel på et punkt som skal følges opp av noen',
      href: '#',
      owners: 'Kommunen og politiet',
      mentioned: '14. mai',
      state: { text: 'x', tone: 'part', sign: '' },
      due: '12. juni',
      isDue,
      passed,
      dueNote: passed ? 'passert, status ukjent' : isDue ? 'til møtet' : null
    });
    const rows = Array.from({ length: 40 }, (_, at) => row(at + 1, at % 20 === 18, at % 20 === 19));
    const kept = fitted({ said: null, points: { title: 'Punkter', due: null, rows, note: null }, asks: [] });
    expect(kept.points?.rows.length).toBeLessThan(40);
    expect(kept.points?.rows.filter(({ isDue, passed }) => isDue || passed)).toHaveLength(4);
  });
});
