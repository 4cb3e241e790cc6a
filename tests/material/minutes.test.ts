import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolve } from '$lib/minutes/anchors';
import { decodeText } from '$lib/files/decode';
import type { Minutes } from '$lib/minutes/document';
import { readMinutes } from '$lib/minutes/read';

const file = 'referat-politiradet-2025-05-14.txt';
const material = process.env['RADSTALL_MATERIAL'] ?? '';
/**
 * The real minutes as text: the file that RADSTALL_MATERIAL names, or the one in that folder. They are not part of the project, so
 * this runs only where they are at hand.
 */
const path = [material, join(material, file), join(material, 'documents', file)].find(
  (candidate) => material !== '' && statSync(candidate, { throwIfNoEntry: false })?.isFile()
);

function read(): Minutes {
  if (path === undefined) throw new Error('RADSTALL_MATERIAL names no minutes.');
  const minutes = readMinutes({ name: basename(path), text: decodeText(readFileSync(path)).text });
  if (!minutes.ok) throw new Error(minutes.problem.message);
  return minutes.value;
}

describe.runIf(path !== undefined)('the real minutes of 14 May 2025', () => {
  const minutes = path === undefined ? null : read();
  if (minutes === null) return;
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const claimsIn = (anchor: string) =>
    minutes.claims
      .filter((claim) => claim.anchor === anchor)
      .map(({ kind, indicator, population, area, direction, magnitude, period, baseline, checkable }) => ({
        kind,
        what: `${indicator} ${direction}`,
        population,
        area,
        magnitude,
        period,
        baseline,
        checkable
      }));
  const overall = {
    population: 'all',
    area: null,
    magnitude: null,
    period: '2025T1',
    baseline: '2024T1',
    checkable: 'yes'
  };
  const open = { period: null, baseline: null, checkable: 'partly' };

  test('have a body, a date, and a next meeting', () => {
    expect(minutes.meeting).toMatchObject({
      body: 'Politirådet i Oslo',
      date: '2025-05-14',
      next: '2025-06-12'
    });
  });

  test('have seven items, seven statuses, seven definitions, a list of short forms and standing text', () => {
    expect(minutes.sections.map(({ anchor }) => anchor)).toEqual([
      ...['sak-1', 'sak-2', 'sak-3', 'sak-4', 'sak-5'],
      ...numbers.map((number) => `sak-5/pkt-${number}`),
      ...['sak-6', 'sak-7', 'glossary', 'standing', 'oppfolging-2025-01'],
      ...numbers.map((number) => `oppfolging-2025-01/pkt-${number}`)
    ]);
  });

  test('lose no line', () => {
    expect(minutes.unplaced).toEqual([]);
    expect(minutes.boilerplate.map(({ why }) => why)).toEqual(['title', 'letterhead']);
  });

  test('explain six short forms in the list and three in the text', () => {
    expect(minutes.abbreviations.map(({ short }) => short)).toEqual([
      ...['OPD', 'BLK', 'UTD', 'KON', 'SET', 'BYU'],
      ...['BER', 'IPO', 'KOSS']
    ]);
  });

  test('tell where the seven points stand', () => {
    const expected: [number, string, string | null][] = [
      [1, 'in-progress', null],
      [2, 'in-progress', '2025-06'],
      [3, 'delayed', '2025-06-12'],
      [4, 'waiting', null],
      [5, 'in-progress', null],
      [6, 'in-progress', null],
      [7, 'in-progress', null]
    ];
    expect(minutes.followUps.map(({ number, state, due }) => [number, state, due])).toEqual(expected);
    for (const { number, series, definition, statusAt } of minutes.followUps) {
      expect([series, definition, statusAt]).toEqual([
        '2025-01',
        `oppfolging-2025-01/pkt-${number}`,
        `sak-5/pkt-${number}`
      ]);
    }
    expect(minutes.followUps[2]?.dueHistory.map(({ date }) => date)).toEqual([
      '2025-04',
      '2025-05-14',
      '2025-06-12'
    ]);
  });

  test('claim twelve per cent down in all, youth levelling off, and a high level of violence whose group is open', () => {
    expect(claimsIn('sak-2')).toEqual([
      { ...overall, kind: 'change', what: 'reported-total down', magnitude: -0.12 },
      { ...overall, kind: 'change', what: 'youth-offences flat', population: 'under-18' },
      {
        ...overall,
        kind: 'level',
        what: 'violence high',
        population: 'unknown',
        baseline: null,
        checkable: 'partly'
      }
    ]);
    const [first, , violence] = minutes.claims;
    expect(first?.hedge).not.toBeNull();
    expect(violence?.readings.map(({ population }) => population)).toEqual(['all', 'under-18']);
  });

  test('claim nothing in the item of the city government leader', () => {
    expect(claimsIn('sak-3')).toEqual([]);
  });

  test('claim in the brief of the police: a fall, five kinds of it, upswings, few persons, no area, hate crime', () => {
    const fall = { ...overall, kind: 'change' };
    expect(claimsIn('sak-4')).toEqual([
      { ...fall, what: 'reported-total down' },
      { ...fall, what: 'sexual-offences down' },
      { ...fall, what: 'rape down' },
      { ...fall, what: 'robbery down' },
      { ...fall, what: 'physical-violence down' },
      { ...fall, what: 'serious-violence down' },
      { ...fall, ...open, what: 'robbery up' },
      {
        ...overall,
        kind: 'concentration',
        what: 'repeat-offenders none',
        population: 'under-18',
        baseline: null,
        checkable: 'partly'
      },
      { ...overall, kind: 'spread', what: 'reported-total none', baseline: null },
      { ...fall, ...open, what: 'hate-crime up' },
      { ...fall, ...open, kind: 'expected', what: 'hate-crime flat' }
    ]);
    const statements = minutes.claims
      .filter(({ anchor }) => anchor === 'sak-4')
      .map(({ statement }) => statement);
    expect(statements).toEqual([4, 5, 5, 5, 5, 5, 6, 7, 8, 9, 9]);
  });

  test('claim a fall in the area of one district, and nothing elsewhere', () => {
    expect(claimsIn('sak-5/pkt-5')).toEqual([
      { ...overall, ...open, kind: 'change', what: 'reported-total down', area: '030101' }
    ]);
    expect(minutes.claims).toHaveLength(15);
  });

  test('find every claim again by its selector', () => {
    for (const { selector, quote } of minutes.claims) {
      expect(resolve(selector, minutes.text)).toMatchObject({ ok: true, value: { how: 'position', quote } });
    }
  });

  test('name four sums, and the dates that matter', () => {
    expect(minutes.amounts.map(({ nok }) => nok)).toEqual([100_000_000, 25_000_000, 24_500_000, 25_000_000]);
    const dates = new Set(minutes.dates.map(({ date, precision }) => `${date} ${precision}`));
    for (const date of [
      '2025-05-07 day',
      '2025-06-12 day',
      '2025-05-17 day',
      '2025-09 season',
      '2025-06 season',
      '2031 year'
    ]) {
      expect(dates).toContain(date);
    }
  });

  test('hold two questions, one of them answered in part', () => {
    expect(minutes.questions.map(({ anchor, answered }) => [anchor, answered])).toEqual([
      ['sak-4', 'partly'],
      ['sak-5/pkt-5', 'none']
    ]);
    expect(minutes.questions[0]?.indicators).toEqual(['hate-crime', 'violence', 'sexual-offences']);
  });

  test('announce a report for the turn of the month and a plan for the next meeting', () => {
    const announced = minutes.promises.filter(({ kind }) => kind === 'announced-document');
    expect(announced.map(({ anchor, due }) => [anchor, due])).toEqual([
      ['sak-4', '2025-06'],
      ['sak-5/pkt-3', '2025-06-12']
    ]);
  });

  test('share no long run of words with the retold edition but names', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (list: readonly string[]) =>
      list.map((_, at) => list.slice(at, at + 6).join(' ')).slice(0, -5);
    const retold = readFileSync(
      new URL('../../data/meetings/2025-05-14/edition-1.md', import.meta.url),
      'utf8'
    );
    const real = new Set(runs(words(minutes.text)));
    const carried = runs(words(retold)).filter(
      (run) => real.has(run) && !run.includes('byrådsavdeling for kultur')
    );
    expect(carried).toEqual([]);
  });
});
