import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, missing, rateOf, suppressed, type Value } from '$lib/observations/value';
import { answerOf, fiveSeries, labels, newPractice, robbery, row, yearly } from './fixtures';
import { levelOf } from './facts';
import { breakMarks, breakName, digitsOf, readSeries, readValue, round, runsOf, unitOf } from './series';
import { unitWords } from './facts';

const pointsOf = (answer: Parameters<typeof readSeries>[0]) => readSeries(answer, labels)[0]?.points ?? [];

describe('readSeries', () => {
  it('groups rows by indicator and area and sorts them by time', () => {
    const shuffled = { ...fiveSeries, rows: fiveSeries.rows.toReversed() };
    const series = readSeries(shuffled, labels);
    expect(series).toHaveLength(5);
    for (const one of series) {
      expect(one.points.map((point) => point.tick)).toEqual([
        '2019',
        '2020',
        '2021',
        '2022',
        '2023',
        '2024',
        '2025'
      ]);
    }
  });

  it('gives each series its own comparison', () => {
    for (const one of readSeries(fiveSeries, labels)) expect(one.comparison?.indicator).toBe(one.indicator);
  });
});

describe('readValue', () => {
  it('keeps why a number is not there, and never turns it into 0', () => {
    expect(readValue(suppressed('få'), null, 0)).toEqual({ kind: 'suppressed', why: 'få' });
    expect(readValue(missing('ikke gitt'), null, 0)).toEqual({ kind: 'missing', why: 'ikke gitt' });
  });

  it('rounds value and interval to the decimals that are shown', () => {
    const value = readValue(rateOf(1.66, 1000, ['provisional']), { low: 1.22, high: 2.04 }, 1);
    expect(value).toEqual({
      kind: 'number',
      value: 1.7,
      low: 1.2,
      high: 2,
      provisional: true,
      rounded: false
    });
  });

  it('never rounds to minus zero', () => {
    expect(Object.is(round(-0.04, 1), 0)).toBe(true);
  });
});

describe('breaks', () => {
  it('cut before the first point from the break on', () => {
    expect(breakMarks(robbery, pointsOf(robbery))).toEqual([{ before: 2, label: 'Ny praksis' }]);
  });

  it('outside the points cut nothing', () => {
    const early = { ...robbery, breaks: [{ ...newPractice, at: '2010T1' }] };
    expect(breakMarks(early, pointsOf(early))).toEqual([]);
  });

  it('are named without the word that the figure puts before them', () => {
    expect(breakName('Brudd: ny praksis')).toBe('ny praksis');
    expect(breakName('Ny praksis')).toBe('Ny praksis');
  });
});

describe('runsOf', () => {
  it('joins neighbours only, never over a gap or a break, and loses no number', () => {
    const values = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 99 }).map((size): Value => count(size)),
        fc.constant<Value>(suppressed(''))
      ),
      { minLength: 1, maxLength: 12 }
    );
    fc.assert(
      fc.property(values, fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 3 }), (numbers, cuts) => {
        const points = pointsOf(yearly('robbery', numbers));
        const breaks = cuts.map((before) => ({ before, label: '' }));
        const runs = runsOf(points, breaks);
        expect(runs.flat()).toEqual(
          points.flatMap((point, at) => (point.value.kind === 'number' ? [at] : []))
        );
        for (const run of runs) {
          for (const [at, index] of run.entries()) {
            if (at === 0) continue;
            expect(index - (run[at - 1] ?? NaN)).toBe(1);
            expect(cuts).not.toContain(index);
          }
        }
      })
    );
  });
});

describe('units', () => {
  const rates = answerOf({
    indicators: ['robbery'],
    by: 'period',
    period: '2025T1',
    as: 'rate',
    rows: [row('robbery', '2025T1', rateOf(1.7, 10_000))],
    comparisons: []
  });

  it('are counts, or counts per so many residents', () => {
    expect(unitWords(unitOf(robbery))).toBe('anmeldelser');
    expect(unitWords(unitOf(rates)).replaceAll('\u00a0', ' ')).toBe('anmeldelser per 10 000 innbyggere');
  });

  it('have decimals only as rates', () => {
    expect([digitsOf(robbery), digitsOf(rates)]).toEqual([0, 1]);
  });
});

describe('the mean of the five years before', () => {
  it('is the mean of the same tertial of five years', () => {
    const answer = yearly('robbery', [1000, 100, 110, 120, 130, 140, 90]);
    expect(levelOf(answer, pointsOf(answer), 1)).toMatchObject({ mean: 120, from: '2020', to: '2024' });
  });

  it('is not told with a gap, with a break, or with fewer than five years', () => {
    const level = (answer: typeof robbery) => levelOf(answer, pointsOf(answer), 1);
    expect(level(yearly('robbery', [100, 110, suppressed(''), 130, 140, 90]))).toBeNull();
    expect(
      level(yearly('robbery', [100, 110, 120, 130, 140, 90], { breaks: [{ ...newPractice, at: '2022T1' }] }))
    ).toBeNull();
    expect(level(yearly('robbery', [110, 120, 130, 140, 90]))).toBeNull();
  });

  it('has a wider interval where counts are sums of rounded cells', () => {
    const answer = yearly('robbery', [100, 110, 120, 130, 140, 90], { rounding: 3 });
    const high = (cells: number) => levelOf(answer, pointsOf(answer), cells)?.change?.high ?? NaN;
    expect(high(100)).toBeGreaterThan(high(1));
  });
});
