import { describe, expect, it } from 'vitest';
import { compared, meetingBefore } from './compare';
import { sampleClaim, sampleMeeting, samplePoint } from './fixtures';
import { gatherStatements, type ShownClaim } from './statements';
import type { Claim, FollowUp } from '$lib/minutes/document';
import type { Meeting } from './meeting';

function meeting(date: string, claims: readonly Claim[], followUps: readonly FollowUp[] = []): Meeting {
  const confirmed = claims.map((claim) => ({
    claim,
    status: 'confirmed' as const,
    decided: { at: '2025-06-01T10:00:00.000Z', by: 'system' }
  })) satisfies readonly ShownClaim[];
  return sampleMeeting(date, { followUps }, { statements: gatherStatements(confirmed, [], []) });
}

const ids = (claims: readonly { shown: ShownClaim }[]) => claims.map(({ shown }) => shown.claim.id);

describe('a meeting beside the one before', () => {
  it('takes the last meeting with minutes, not one without', () => {
    const all = [meeting('2025-01-01', []), meeting('2025-03-01', []), sampleMeeting('2025-04-01', null)];
    expect(meetingBefore(all, '2025-05-14')?.date).toBe('2025-03-01');
    expect(meetingBefore(all, '2025-01-01')).toBeNull();
  });

  it('tells repeated claims from new ones by indicator, group, place and kind, not by what they say', () => {
    const before = meeting('2025-01-01', [sampleClaim({ id: 'a', direction: 'down' })]);
    const now = meeting('2025-05-14', [
      sampleClaim({ id: 'same', direction: 'up' }),
      sampleClaim({ id: 'group', population: 'under-18', statement: 2 }),
      sampleClaim({ id: 'place', area: '030101', statement: 3 }),
      sampleClaim({ id: 'kind', kind: 'level', statement: 4 }),
      sampleClaim({ id: 'indicator', indicator: 'violence', statement: 5 })
    ]);
    const { fresh, repeated } = compared(before, now);
    expect(ids(fresh)).toEqual(['group', 'place', 'kind', 'indicator']);
    expect(
      repeated.map(({ before: then, now: today }) => [then.shown.claim.id, today.shown.claim.id])
    ).toEqual([['a', 'same']]);
  });

  it('calls no two claims without an indicator the same', () => {
    const vague = { indicator: null, subject: 'noe' };
    const { fresh } = compared(
      meeting('2025-01-01', [sampleClaim({ id: 'a', ...vague })]),
      meeting('2025-05-14', [sampleClaim({ id: 'b', ...vague })])
    );
    expect(ids(fresh)).toEqual(['b']);
  });

  it('tells of points whose state or due date moved and of new ones, and of no other', () => {
    const before = meeting(
      '2025-01-01',
      [],
      [samplePoint({ number: 1 }), samplePoint({ number: 2, due: '2025-05-14' }), samplePoint({ number: 3 })]
    );
    const now = meeting(
      '2025-05-14',
      [],
      [
        samplePoint({ number: 1, state: 'done' }),
        samplePoint({ number: 2, due: '2025-06-12' }),
        samplePoint({ number: 3 }),
        samplePoint({ number: 4 })
      ]
    );
    expect(compared(before, now).moved.map((one) => [one.before?.number ?? null, one.now.number])).toEqual([
      [1, 1],
      [2, 2],
      [null, 4]
    ]);
  });
});
