import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Basis } from '$lib/questions/answer';
import { indicatorIds, type IndicatorId } from '$lib/questions/indicator';
import { count, missing, suppressed, type Value } from '$lib/observations/value';
import { changeDotsFigure } from './change-dots';
import { columnsFigure } from './columns';
import { factsOf, levelOf } from './facts';
import { valueOf, views } from './fixture-views';
import { bydeler, changes, compared, labels, answerOf, row, yearly } from './fixtures';
import { manyFacts, manyFindings } from './many-titles';
import { readSeries } from './series';
import { chooseTitle, MAX_WORDS, neutralTitles, seriesFindings, wordCount } from './titles';

const options = { id: 'x', category: 'alle', labels } as const;
const titleOf = (answer: Answer, meanOfFive = false) =>
  valueOf(columnsFigure(answer, { ...options, meanOfFive })).title;

const counts = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3000 }));
const bases = fc.constantFrom<Basis>('final', 'equally-matured', 'fresh-against-later');
const values = fc.oneof(
  { weight: 8, arbitrary: counts.map((size): Value => count(size)) },
  { weight: 1, arbitrary: fc.constant<Value>(suppressed('få')) },
  { weight: 1, arbitrary: fc.constant<Value>(missing('ikke gitt')) }
);
const indicators = fc.constantFrom<IndicatorId>(
  'reported-total',
  'physical-violence',
  'robbery',
  'hate-crime',
  'youth-offences',
  'repeat-offenders',
  'homicide'
);
const series = fc.array(values, { minLength: 1, maxLength: 9 });

describe('the title of one series', () => {
  it('never says that a number went up or down where the interval covers no change', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const answer = yearly('robbery', [from, to]);
        const [comparison] = answer.comparisons;
        const { low, high } = comparison?.kind === 'change' ? comparison.change : { low: null, high: null };
        const title = titleOf(answer);
        if (/gikk ned/.test(title)) expect(high).toBeLessThan(1);
        if (/gikk opp/.test(title)) expect(low).toBeGreaterThan(1);
      })
    );
  });

  it('says something only when its predicate holds, with and without the mean of five years', () => {
    fc.assert(
      fc.property(indicators, series, bases, fc.boolean(), (indicator, numbers, basis, mean) => {
        const answer = yearly(indicator, numbers, { basis });
        const [read] = readSeries(answer, labels);
        if (!read) return;
        const level = mean ? levelOf(answer, read.points, 1) : null;
        const facts = factsOf(answer, read, options, { level, limit: null });
        const { finding, title } = chooseTitle(seriesFindings, facts, neutralTitles(facts));
        expect(titleOf(answer, mean)).toBe(title);
        const chosen = seriesFindings.find((one) => one.id === finding);
        expect(chosen?.holds(facts) ?? finding === 'neutral').toBe(true);
      })
    );
  });

  it('has at most ten words and no colon, whatever the numbers and the name', () => {
    fc.assert(
      fc.property(indicators, series, bases, fc.boolean(), (indicator, numbers, basis, mean) => {
        const title = titleOf(yearly(indicator, numbers, { basis }), mean);
        expect(wordCount(title)).toBeLessThanOrEqual(MAX_WORDS);
        expect(title).not.toContain(':');
        expect(title).not.toBe('');
      })
    );
  });

  it('shows no per cent when one of the numbers is below ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), counts, (few, other) => {
        expect(titleOf(yearly('homicide', [few, other]))).not.toContain('prosent');
        expect(titleOf(yearly('homicide', [other, few]))).not.toContain('prosent');
      })
    );
  });

  it('warns that a decline by fresh numbers may be exaggerated instead of stating it', () => {
    expect(titleOf(yearly('robbery', [2000, 1000], { basis: 'fresh-against-later' }))).toBe(
      'Nedgangen i anmeldte ran kan være overdrevet'
    );
    expect(titleOf(yearly('robbery', [2000, 1000], { basis: 'equally-matured' }))).toBe(
      'Anmeldte ran gikk ned 50 prosent'
    );
  });

  it('claims nothing where no change is computed', () => {
    const answer = { ...yearly('robbery', [140, 122]), comparisons: [] };
    expect(titleOf(answer)).toBe('Anmeldte ran i Oslo, 1. tertial');
  });

  it('changes when the numbers change', () => {
    const before = titleOf(yearly('robbery', [2000, 1000]));
    expect(titleOf(yearly('robbery', [1000, 2000]))).not.toBe(before);
    expect(titleOf(yearly('robbery', [1000, 1005]))).not.toBe(before);
  });

  it('names the level only where the interval round the mean of five years agrees', () => {
    const five = [100, 100, 100, 100, 100];
    expect(titleOf(yearly('serious-violence', [...five, 160]), true)).toBe(
      'Anmeldt alvorlig vold ligger over snittet for fem år'
    );
    expect(titleOf(yearly('serious-violence', [...five, 60]), true)).toBe(
      'Anmeldt alvorlig vold ligger under snittet for fem år'
    );
    expect(titleOf(yearly('serious-violence', [...five, 110]), true)).toBe(
      'Forskjellen fra snittet for fem år kan være tilfeldig'
    );
  });
});

const rows = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 15 });

describe('the title of several changes', () => {
  it('names an area only when its own interval excludes no change', () => {
    const codes = Object.keys(bydeler);
    fc.assert(
      fc.property(rows, bases, (pairs, basis) => {
        const comparisons = pairs.map(([from, to], index) =>
          compared('robbery', from, to, { area: codes[index] ?? '', basis })
        );
        const answer = answerOf({
          indicators: ['robbery'],
          by: 'area',
          period: '2025T1',
          rows: pairs.map(([, to], index) => row('robbery', '2025T1', to, codes[index] ?? '')),
          comparisons
        });
        const { title } = valueOf(changeDotsFigure(answer, options));
        for (const comparison of comparisons) {
          const name = bydeler[comparison.area] ?? '';
          if (!title.includes(`Bare ${name} `)) continue;
          const change = comparison.kind === 'change' ? comparison.change : null;
          expect(['up', 'down']).toContain(change?.wording);
        }
        expect(title).not.toMatch(/høyest|lavest|mest|størst|minst|verst|best/i);
      })
    );
  });

  it('counts certain changes rightly and never calls a fresh decline certain', () => {
    fc.assert(
      fc.property(rows, bases, (pairs, basis) => {
        const named = pairs.map(([from, to], index) => ({
          name: `rad ${index}`,
          comparison: compared('robbery', from, to, { basis })
        }));
        const facts = manyFacts('indicator', named);
        const { title } = chooseTitle(manyFindings, facts, ['nøytral']);
        if (facts.fresh > 0) expect(title).not.toContain('sikkert lavere');
        if (title.startsWith('Alle') && title.includes('sikkert lavere')) {
          expect(
            named.every(
              ({ comparison }) => comparison.kind === 'change' && comparison.change.wording === 'down'
            )
          ).toBe(true);
        }
        if (title.includes('kan være tilfeldig')) expect(facts.down.length + facts.up.length).toBe(0);
        expect(wordCount(title)).toBeLessThanOrEqual(MAX_WORDS);
      })
    );
  });

  it('says of the five types of the minutes that only one is certain', () => {
    const answer = changes([
      ['sexual-offences', 468, 440],
      ['rape', 152, 135],
      ['physical-violence', 2375, 2209]
    ]);
    expect(valueOf(changeDotsFigure(answer, options)).title).toBe('Bare fysisk vold er sikkert lavere');
  });
});

describe('titles of the fixtures', () => {
  it('knows every indicator that the catalogue has', () => {
    for (const id of indicatorIds) expect(titleOf(yearly(id, [200, 100]))).toMatch(/ned|over|i Oslo/);
  });

  it('are all short enough', () => {
    for (const view of views) expect(wordCount(view.title)).toBeLessThanOrEqual(MAX_WORDS);
  });
});
