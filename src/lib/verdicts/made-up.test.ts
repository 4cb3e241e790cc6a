import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '$lib/minutes/document';
import { populations } from '$lib/observations/person';
import { areas } from '$lib/questions/code-lists';
import { indicatorIds } from '$lib/questions/indicator';
import { judge } from './judge';
import {
  allTertials,
  claimOf,
  cubeOf,
  histogramOf,
  releaseOf,
  residentsOf,
  yearlyOf,
  type TestRelease
} from './release-for-tests';

const synthetic = { synthetic: true };
const counts = allTertials.map((period, index) => ({ period, value: 100 + 7 * (index % 5) }));

let release: TestRelease;

beforeAll(async () => {
  const bins = ['1', '2', '3', '4', '5-9', '10+'].map((k) => ({ k, persons: 20, offences: 60 }));
  release = await releaseOf(
    cubeOf(counts, synthetic),
    histogramOf('2025T1', bins, synthetic),
    residentsOf(2025, 10_000),
    yearlyOf({ '2019': 70_796, '2022': 72_774 })
  );
});

afterAll(() => release.close());

const anyClaim: fc.Arbitrary<Partial<Claim>> = fc.record({
  kind: fc.constantFrom('change', 'level', 'expected', 'spread', 'concentration', 'count'),
  direction: fc.constantFrom('up', 'down', 'flat', 'high', 'low', 'none'),
  indicator: fc.option(fc.constantFrom(...indicatorIds), { nil: null }),
  population: fc.constantFrom(...populations, 'unknown'),
  area: fc.option(fc.constantFrom(...areas.codes.map((area) => area.code)), { nil: null }),
  magnitude: fc.option(fc.constantFrom(-0.12, 0.1), { nil: null }),
  count: fc.option(fc.nat(1000), { nil: null }),
  period: fc.option(fc.constantFrom('2025T1', '2024T3', '2024T1'), { nil: null })
});

describe('made-up figures', () => {
  it('never hold a verdict on the words of a real document', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaim, async (own) => {
        const claim = claimOf({ ...own, baseline: null });
        const verdict = await judge(release.published, claim, { edition: 'imported', meeting: '2025-05-14' });
        expect(verdict.word).toBe('not-checkable');
        expect(verdict.label).toBe('Kan ikke kontrolleres');
        expect(verdict.figure).toBeNull();
        expect(verdict.readings.every((reading) => reading.numbers.kind === 'none')).toBe(true);
      }),
      { numRuns: 150 }
    );
  });

  it('stand aside for the latest real figure, with its place, year and source', async () => {
    const claim = claimOf({ indicator: 'reported-total', quote: 'lavere antall anmeldelser' });
    const verdict = await judge(release.published, claim, { edition: 'imported', meeting: '2025-05-14' });
    expect(verdict.synthetic).toBe(true);
    expect(verdict.latestReal).toMatchObject({
      value: 72_774,
      period: '2022',
      area: 'OPD',
      source: 'Politiet'
    });
    expect(verdict.why.replaceAll('\u00a0', ' ')).toBe(
      'Ingen ekte tall for perioden. De siste ekte tallene er fra 2022: 72 774 anmeldte lovbrudd (Oslo politidistrikt, Politiet).'
    );
  });

  it('say so where there is no real figure either', async () => {
    const verdict = await judge(release.published, claimOf(), { edition: 'imported', meeting: '2025-05-14' });
    expect(verdict.latestReal).toBeNull();
    expect(verdict.why).toBe(
      'Ingen ekte tall for perioden. Vi har heller ikke ekte tall fra andre år for dette.'
    );
  });

  it('hold a verdict on words retold as an example, marked as an example', async () => {
    const verdict = await judge(release.published, claimOf(), { edition: 'example', meeting: '2025-05-14' });
    expect(verdict.synthetic).toBe(true);
    expect(verdict.word).toBe('uncertain');
    expect(verdict.label).toBe('Eksempel: usikkert');
    expect(verdict.latestReal).toBeNull();
  });

  it('do not stand in the way of published yearly figures, which hold a verdict', async () => {
    const years = { indicator: 'reported-total', direction: 'up', period: '2022', baseline: '2019' } as const;
    const context = { edition: 'imported', meeting: '2023-05-14' } as const;
    const verdict = await judge(release.published, claimOf(years), context);
    expect(verdict).toMatchObject({ word: 'supported', synthetic: false, readings: [{ area: 'OPD' }] });
  });
});
