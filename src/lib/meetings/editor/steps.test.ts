import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../fixtures';
import type { ClaimStatus, EditorClaim } from './editor-claims';
import { nextWaiting, stepsFrom } from './steps';

const one = (id: string, start: number, status: ClaimStatus): EditorClaim => ({
  claim: sampleClaim({ id, start, end: start + 5 }),
  status,
  seen: 0
});
const claims = [
  one('c1', 0, 'proposed'),
  one('c2', 10, 'confirmed'),
  one('c3', 20, 'proposed'),
  one('c4', 30, 'proposed'),
  one('c5', 5, 'rejected')
];

describe('stepsFrom', () => {
  it('goes among the proposals in the order of the text, round the ends', () => {
    expect(stepsFrom(claims, 'c1')).toEqual({ previous: 'c4', next: 'c3', among: 'proposals' });
    expect(stepsFrom(claims, 'c4')).toEqual({ previous: 'c3', next: 'c1', among: 'proposals' });
  });

  it('goes from a claim that is decided on to the proposals round it in the text', () => {
    expect(stepsFrom(claims, 'c2')).toMatchObject({ previous: 'c1', next: 'c3' });
    expect(stepsFrom(claims, 'c5')).toMatchObject({ previous: 'c1', next: 'c3' });
  });

  it('begins at the top where no claim is chosen', () => {
    expect(stepsFrom(claims, null)).toMatchObject({ previous: 'c4', next: 'c1' });
  });

  it('goes among all that stands in the text when nothing waits', () => {
    const decided = [one('c1', 0, 'confirmed'), one('c2', 10, 'rejected'), one('c3', 20, 'confirmed')];
    expect(stepsFrom(decided, 'c1')).toEqual({ previous: 'c3', next: 'c3', among: 'claims' });
  });

  it('leads nowhere from the only claim', () => {
    expect(stepsFrom([one('c1', 0, 'proposed')], 'c1')).toMatchObject({ previous: null, next: null });
  });
});

describe('nextWaiting', () => {
  it('is the proposal after the one decided on, and null after the last', () => {
    expect(nextWaiting(claims, 'c3')).toBe('c4');
    expect(nextWaiting([one('c1', 0, 'proposed'), one('c2', 9, 'confirmed')], 'c1')).toBeNull();
  });
});
