import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeBoth } from './judge-both';
import { claimOf, cubeOf, releaseOf, robberies, type TestRelease } from './release-for-tests';

let then: TestRelease;
let same: TestRelease;
let revised: TestRelease;
let turned: TestRelease;

const releaseWith = (count: number) => releaseOf(cubeOf(robberies({ '2024T1': 200, '2025T1': count })));

beforeAll(async () => {
  [then, same, revised, turned] = (await Promise.all([100, 100, 105, 190].map(releaseWith))) as [
    TestRelease,
    TestRelease,
    TestRelease,
    TestRelease
  ];
});

afterAll(() => Promise.all([then, same, revised, turned].map((release) => release.close())));

describe('a verdict with the numbers of the day beside today’s', () => {
  const context = { edition: 'imported', meeting: '2025-05-14' } as const;

  it('says nothing more where nothing has moved', async () => {
    const both = await judgeBoth(then.published, same.published, claimOf(), context);
    expect(both).toMatchObject({ moved: 'same', text: 'Vurdert mot utgave 3.' });
  });

  it('says where the numbers have moved and the word has not', async () => {
    const both = await judgeBoth(then.published, revised.published, claimOf(), context);
    expect(both).toMatchObject({ moved: 'numbers', text: 'Vurdert mot utgave 3. Tallene er endret siden.' });
    expect(both.then.readings[0]?.numbers).toMatchObject({ to: { count: 100 } });
  });

  it('keeps the old word beside the new one where it has changed', async () => {
    const both = await judgeBoth(then.published, turned.published, claimOf(), context);
    expect(both).toMatchObject({ moved: 'word', then: { word: 'supported' }, now: { word: 'uncertain' } });
    expect(both.text).toBe('Vurdert mot utgave 3. Med dagens tall: usikkert.');
  });

  it('pins the addresses of the old one to its release', async () => {
    const both = await judgeBoth(then.published, same.published, claimOf(), context);
    expect(both.then.readings[0]?.address).toContain('utgave=3');
    expect(both.now.readings[0]?.address).not.toContain('utgave');
  });
});
