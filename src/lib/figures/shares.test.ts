import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOfGroups } from '$lib/verdicts/concentration-numbers';
import { valueOf, viewOf } from './fixture-views';
import { labels, repeat } from './fixtures';
import { sharesFigure } from './shares';

const least = [1, 2, 3, 4, 5, 10];
const histogram = (persons: readonly number[], each = [1, 2, 3, 4, 6, 13]) => ({
  persons: persons.map((size, at) => ({ least: least[at] ?? 0, size })),
  offences: persons.map((size, at) => ({ least: least[at] ?? 0, size: size * (each[at] ?? 0) }))
});
const anyBins = fc.tuple(...least.map(() => fc.integer({ min: 0, max: 400 })));

describe('shares of persons and offences', () => {
  it('are of groups of ten persons or more, or there are none', () => {
    fc.assert(
      fc.property(anyBins, (persons) => {
        const groups = sharesOfGroups(histogram(persons));
        const all = persons.reduce((sum, one) => sum + one, 0);
        if (!groups.ok) return expect(groups.problem.code).toBe('too-few-persons');
        for (const group of groups.value) expect(group.persons * all).toBeGreaterThan(9.5);
      })
    );
  });

  it('add up to the whole, by the data and by chance alone', () => {
    fc.assert(
      fc.property(anyBins, (persons) => {
        const groups = sharesOfGroups(histogram(persons));
        if (!groups.ok) return;
        const sum = (of: (group: (typeof groups.value)[number]) => number) =>
          groups.value.reduce((total, group) => total + of(group), 0);
        expect(sum((one) => one.persons)).toBeCloseTo(1, 9);
        expect(sum((one) => one.offences)).toBeCloseTo(1, 9);
        expect(sum((one) => one.chance.persons)).toBeCloseTo(1, 9);
        expect(sum((one) => one.chance.offences)).toBeCloseTo(1, 9);
      })
    );
  });

  it('never divide those with ten or more', () => {
    const groups = valueOf(sharesOfGroups(histogram([200, 40, 20, 10, 10, 20])));
    expect(groups.map(({ least: from, most }) => [from, most])).toEqual([
      [10, null],
      [4, 9],
      [1, 3]
    ]);
  });

  it('say that few hold many only where they hold twice their share, and more than by chance', () => {
    const titleOf = (persons: readonly number[], each: number[]) =>
      valueOf(
        sharesFigure(repeat, valueOf(sharesOfGroups(histogram(persons, each))), {
          id: 'x',
          category: 'ungdom',
          labels
        })
      ).title;
    expect(titleOf([213, 44, 12, 6, 7, 18], [1, 2, 3, 4, 6, 13.7])).toBe(
      '6 prosent av personene står for 38 prosent av lovbruddene'
    );
    expect(titleOf([10, 10, 10, 10, 10, 900], [1, 2, 3, 4, 6, 13])).toBe(
      'Personer og lovbrudd i Oslo, 1. tertial'
    );
  });

  it('say in words what chance alone would give', () => {
    expect(viewOf('shares-few-many').summary.join(' ')).toContain(
      'Ved ren tilfeldighet ville det vært 27 prosent.'
    );
  });
});
