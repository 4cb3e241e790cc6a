import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '$lib/observations/result';
import { claimOf, cubeOf, releaseOf, type TestCount, type TestRelease } from './release-for-tests';
import { unmentioned, type Unmentioned } from './notable';

let release: TestRelease;
let madeUp: TestRelease;

const pair = (offence: string, from: number, to: number, own: Partial<TestCount> = {}): TestCount[] => [
  { period: '2024T1', offence, value: from, ...own },
  { period: '2025T1', offence, value: to, ...own }
];

const counts = [
  ...pair('skadeverk', 1000, 700),
  ...pair('narkotika', 1000, 1090),
  ...pair('trafikk', 500, 505),
  ...pair('okonomi', 100, 130),
  ...pair('ran-person', 20, 60, { age: '15-17', sex: 'm' })
];

beforeAll(async () => {
  [release, madeUp] = await Promise.all([
    releaseOf(cubeOf(counts)),
    releaseOf(cubeOf(counts, { synthetic: true }))
  ]);
});

afterAll(() => Promise.all([release.close(), madeUp.close()]));

function must(result: Result<Unmentioned>): Unmentioned {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const pairsOf = (found: Unmentioned) => found.changes.map((one) => `${one.indicator} ${one.population}`);

describe('what the figures show and the minutes do not mention', () => {
  it('is every change that stays clear among all that were looked at, the clearest first', async () => {
    const found = must(await unmentioned(release.published, [], { edition: 'imported' }));
    expect(found.period).toBe('2025T1');
    expect(found.compared).toBeGreaterThan(30);
    const pairs = pairsOf(found);
    expect(pairs[0]).toBe('damage all');
    expect(pairs).toContain('robbery all');
    expect(pairs).toContain('robbery boys-under-18');
    expect(pairs).not.toContain('traffic all');
    expect(pairs).not.toContain('drugs all');
    for (const one of found.changes) expect(one.adjusted).toBeLessThanOrEqual(0.1);
  });

  it('leaves out what a change alone would call clear but many comparisons do not', async () => {
    const found = must(await unmentioned(release.published, [], { edition: 'imported' }));
    expect(pairsOf(found)).not.toContain('economic all');
  });

  it('leaves out what a confirmed claim is about, in its group', async () => {
    const claims = [
      claimOf({ indicator: 'damage' }),
      claimOf({ indicator: 'robbery', population: 'unknown', area: 'OPD' })
    ];
    const found = must(await unmentioned(release.published, claims, { edition: 'imported' }));
    const pairs = pairsOf(found);
    expect(pairs).not.toContain('damage all');
    expect(pairs).not.toContain('robbery all');
    expect(pairs).not.toContain('robbery under-18');
    expect(pairs).toContain('robbery boys-under-18');
  });

  it('keeps what a claim says of one bydel only', async () => {
    const claims = [claimOf({ indicator: 'damage', area: '030101' })];
    const found = must(await unmentioned(release.published, claims, { edition: 'imported' }));
    expect(pairsOf(found)).toContain('damage all');
  });

  it('says each in a sentence with both numbers and the interval, and asks it at the whole of Oslo', async () => {
    const found = must(await unmentioned(release.published, [], { edition: 'imported' }));
    expect(found.changes[0]?.text.replaceAll('\u00a0', ' ')).toBe(
      'Skadeverk gikk ned: 1 000 i 1. tertial 2024 og 700 i 1. tertial 2025. Det er −30 %, usikkerhet −36 til −23 %.'
    );
    expect(found.changes.every((one) => one.question.area === '0301')).toBe(true);
  });

  it('is empty beside a real document where the figures are made up, and not beside an example', async () => {
    const real = must(await unmentioned(madeUp.published, [], { edition: 'imported' }));
    expect(real).toMatchObject({ synthetic: true, changes: [] });
    expect(real.note).toContain('eksempler');
    const example = must(await unmentioned(madeUp.published, [], { edition: 'example' }));
    expect(example.changes.length).toBeGreaterThan(0);
  });

  it('is about the tertial that is asked for', async () => {
    const found = await unmentioned(release.published, [], { edition: 'imported', period: '2018T1' });
    expect(must(found)).toMatchObject({ compared: 0, changes: [] });
  });
});
