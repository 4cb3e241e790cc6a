import { afterAll, beforeAll, expect, test } from 'vitest';
import { lix } from '$lib/texts/lix';
import texts from '$lib/texts/nb/verdicts.json';
import type { Claim } from '$lib/minutes/document';
import { judge } from './judge';
import { allTertials, claimOf, cubeOf, releaseOf, residentsOf, type TestRelease } from './release-for-tests';

let release: TestRelease;

beforeAll(async () => {
  const counts = allTertials.map((period, index) => ({ period, value: 1000 + 30 * (index % 7) }));
  const breaks = [{ at: '2021T1', label: 'Ny praksis fra 2021', why: '', offences: [] }];
  release = await releaseOf(cubeOf(counts, { provisional: ['2025T1'], breaks }), residentsOf(2025, 10_000));
});

afterAll(() => release.close());

test.each([
  [{}],
  [{ magnitude: -0.12, quote: 'ned 12 %' }],
  [{ direction: 'flat', quote: 'flater ut' }],
  [{ direction: 'high', kind: 'level' }],
  [{ kind: 'spread', direction: 'none' }],
  [{ kind: 'count', count: 1000, countBefore: 900 }],
  [{ area: 'OPD' }],
  [{ period: null, baseline: null }],
  [{ checkable: 'partly', reasons: ['area-vague', 'place-smaller-than-area'] }],
  [{ baseline: '2019T1' }]
] as [Partial<Claim>][])('the reasons given for %o are plain to read', async (own) => {
  const verdict = await judge(release.published, claimOf(own), {
    edition: 'imported',
    meeting: '2025-05-14'
  });
  expect(lix(verdict.why), verdict.why).toBeLessThanOrEqual(40);
});

test('no text calls a claim untrue, or a count of reports crime', () => {
  for (const text of Object.values(texts))
    expect(text).not.toMatch(/usann|usant|løgn|feilaktig|kriminalitet/i);
});
