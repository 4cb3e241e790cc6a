import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '$lib/questions/ask';
import { inStore, must } from '$lib/releases/fixtures';
import { readSaid } from '$lib/releases/said-log';
import { NOTHING_SAID, type KeptVerdict, type SaidRecord } from '$lib/releases/said-state';
import { claimOf, cubeOf, releaseOf, robberies, type TestRelease } from '$lib/verdicts/release-for-tests';
import { EVERYBODY, NOBODY } from './audience';
import { claimView } from './claim-view';
import { NONE_EARLIER, type EarlierReleases } from './earlier';
import { sampleMeeting } from './fixtures';
import { judgeStatement, type JudgeOptions } from './judged';
import { keepVerdicts } from './keep-verdict';
import type { Meeting } from './meeting';
import { gatherStatements } from './statements';

const DECIDED = '2025-06-01T10:00:00.000Z';
let opened: TestRelease[];
let releases: Published[];

/** Three releases, numbered 1 to 3: a certain decline of robbery, one that may be chance, and the certain one again. */
beforeAll(async () => {
  opened = await Promise.all(
    [100, 190, 100].map((count) => releaseOf(cubeOf(robberies({ '2024T1': 200, '2025T1': count }))))
  );
  releases = opened.map(({ published }, at) => ({
    ...published,
    release: { ...published.release, number: at + 1, hash: 'a'.repeat(64) }
  }));
});

afterAll(() => Promise.all(opened.map(({ close }) => close())));

function release(number: number): Published {
  const found = releases[number - 1];
  if (!found) throw new Error(`No release ${number}.`);
  return found;
}

function meetingWith(said: SaidRecord = NOTHING_SAID): Meeting {
  const claim = claimOf();
  const shown = { claim, status: 'confirmed' as const, decided: { at: DECIDED, by: 'system' } };
  const meeting = sampleMeeting(
    '2025-05-14',
    { text: claim.quote },
    { statements: gatherStatements([shown], [], []), said }
  );
  return meeting.edition === null
    ? meeting
    : { ...meeting, edition: { ...meeting.edition, kind: 'imported' } };
}

const kept = (over: Partial<KeptVerdict> = {}): SaidRecord => ({
  ...NOTHING_SAID,
  kept: [
    {
      edition: 1,
      claim: 'c1',
      statement: 1,
      release: { number: 1, hash: 'a'.repeat(64) },
      word: 'supported',
      label: 'Stemmer',
      why: '',
      held: false,
      public: true,
      at: '2025-06-02T10:00:00.000Z',
      by: 'system',
      ...over
    }
  ]
});

const earlier: EarlierReleases = {
  standing: async () => release(2),
  numbered: async (number) => release(number),
  onDay: async () => null
};

async function judged(meeting: Meeting, over: Partial<JudgeOptions> = {}) {
  const [statement] = meeting.statements;
  if (!statement) throw new Error('The meeting has a statement.');
  return judgeStatement(meeting, statement, {
    published: release(2),
    release: 'latest',
    earlier,
    audience: EVERYBODY,
    ...over
  });
}

describe('a verdict that is kept', () => {
  it('stands with the release it was made against, and a changed one of today stands beside it', async () => {
    const { stated, claims, shown } = await judged(meetingWith(kept()));
    expect([shown, stated?.word]).toEqual(['verdict', 'supported']);
    const [claim] = claims;
    if (!claim) throw new Error('The statement has a claim.');
    expect(claim.both).toMatchObject({ moved: 'word', now: { word: 'uncertain' } });
    expect(claimView(claim, null).times.map(({ label, tag }) => [label, tag.text])).toEqual([
      ['Vurdert mot utgave 1', 'Stemmer'],
      ['Med dagens tall', 'Usikkert']
    ]);
  });

  it('is on the release that stood at the confirmation where none was kept, or the claim was decided on since', async () => {
    const now = { published: release(3) };
    expect((await judged(meetingWith(), now)).stated?.word).toBe('uncertain');
    const before = kept({ at: '2025-05-31T10:00:00.000Z' });
    expect((await judged(meetingWith(before), now)).stated?.word).toBe('uncertain');
  });

  it('stands beside that of the day of the meeting where another release stood then', async () => {
    const onDay = { ...earlier, onDay: async () => release(2) };
    const { claims } = await judged(meetingWith(kept()), { published: release(3), earlier: onDay });
    const times = claims.flatMap((one) => claimView(one, null).times);
    expect(times.map(({ label }) => label)).toEqual(['På møtedagen, utgave 2', 'Vurdert mot utgave 1']);
  });

  it('keeps its word should the rules come to another one since', async () => {
    const { stated } = await judged(meetingWith(kept({ word: 'partly', label: 'Stemmer delvis' })));
    expect(stated?.word).toBe('partly');
  });
});

describe('who sees a verdict', () => {
  it('is nobody where the council does not show them', async () => {
    expect((await judged(meetingWith(kept()), { audience: NOBODY })).shown).toBe('hidden');
  });

  it('is not the public while the body that is quoted has not seen it', async () => {
    const meeting = meetingWith(kept({ public: false }));
    expect((await judged(meeting)).shown).toBe('held');
    expect((await judged(meeting, { audience: { verdicts: true, held: true } })).shown).toBe('verdict');
  });
});

describe('keeping verdicts', () => {
  it('writes the word and the release of each confirmed claim named, and nothing of others', () =>
    inStore(async (store) => {
      const keeping = { claims: ['c1', 'c9'], published: release(1), by: 'system', held: true };
      must(await keepVerdicts(store, meetingWith(), keeping));
      expect(must(await readSaid(store, '2025-05-14')).kept).toMatchObject([
        { claim: 'c1', word: 'supported', label: 'Stemmer', release: { number: 1 }, public: false }
      ]);
    }));

  it('confirmed again stands on the new release, and no change is told', () =>
    inStore(async (store) => {
      const later = () => new Date('2025-07-01T10:00:00.000Z');
      const keeping = { claims: ['c1'], published: release(2), by: 'system', held: false };
      must(await keepVerdicts(store, meetingWith(kept()), keeping, later));
      const said = must(await readSaid(store, '2025-05-14'));
      const { stated, claims } = await judged(meetingWith(said));
      expect([stated?.word, claims[0]?.both.moved]).toEqual(['uncertain', 'same']);
    }));

  it('leaves the page alone where there are no earlier releases', async () => {
    const { claims } = await judged(meetingWith(), { earlier: NONE_EARLIER });
    expect(claims.map((one) => claimView(one, null).times)).toEqual([[]]);
  });
});
