import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '$lib/minutes/document';
import { sampleClaim } from './fixtures';
import { gatherStatements, type ShownClaim } from './statements';

function claim(id: string, statement: number, start: number, end: number): Claim {
  return sampleClaim({ id, statement, start, end });
}

function confirmed(one: Claim): ShownClaim & { status: 'confirmed' } {
  return { claim: one, status: 'confirmed', decided: { at: '2025-06-01T10:00:00.000Z', by: 'system' } };
}

const gone = (number: number, start?: number, end?: number) => ({
  number,
  words: start === undefined || end === undefined ? null : { start, end }
});

describe('gatherStatements', () => {
  it('keeps the number of a confirmed statement and the reader’s number where it is free', () => {
    const found = gatherStatements([confirmed(claim('a', 4, 10, 20))], [claim('b', 1, 0, 5)], []);
    expect(found.map(({ number, start }) => [number, start])).toEqual([
      [1, 0],
      [4, 10]
    ]);
  });

  it('gives a proposal another number where its own belongs to other words', () => {
    const found = gatherStatements([confirmed(claim('a', 1, 10, 20))], [claim('b', 1, 30, 40)], []);
    expect(found.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('puts a proposal of the same words into the confirmed statement', () => {
    const found = gatherStatements([confirmed(claim('a', 7, 10, 20))], [claim('b', 1, 10, 20)], []);
    expect(found).toHaveLength(1);
    expect(found[0]?.number).toBe(7);
    expect(found[0]?.claims.map((one) => [one.claim.id, one.claim.statement, one.status])).toEqual([
      ['a', 7, 'confirmed'],
      ['b', 7, 'proposed']
    ]);
  });

  it('never gives out the number of a rejected claim again', () => {
    const found = gatherStatements([], [claim('b', 1, 30, 40)], [gone(1, 0, 10), gone(2)]);
    expect(found.map(({ number }) => number)).toEqual([3]);
  });

  it('leaves the other proposals of a sentence their number when one of them is rejected', () => {
    const found = gatherStatements([], [claim('b', 4, 30, 40), claim('c', 4, 30, 40)], [gone(4, 30, 40)]);
    expect(found.map(({ number, claims }) => [number, claims.length])).toEqual([[4, 2]]);
  });

  it('moves no proposal when a claim is added under a number above all others', () => {
    const proposals = [claim('a', 1, 30, 40), claim('b', 2, 50, 60)];
    const settled = confirmed(claim('s', 1, 10, 20));
    const before = gatherStatements([settled], proposals, []);
    const after = gatherStatements([settled, confirmed(claim('t9', 4, 70, 80))], proposals, []);
    expect(before.map(({ number }) => number)).toEqual([1, 3, 2]);
    expect(after.map(({ number }) => number)).toEqual([1, 3, 2, 4]);
  });

  it('holds every claim once, under numbers that no two places share', () => {
    const parts = fc.array(fc.record({ statement: fc.integer({ min: 1, max: 6 }), sure: fc.boolean() }), {
      maxLength: 12
    });
    fc.assert(
      fc.property(parts, fc.array(fc.integer({ min: 1, max: 6 })), (made, taken) => {
        const claims = made.map(({ statement, sure }, at) => ({
          sure,
          one: claim(`c${at}`, sure ? 100 + at : statement, at * 10, at * 10 + 5)
        }));
        const found = gatherStatements(
          claims.filter(({ sure }) => sure).map(({ one }) => confirmed(one)),
          claims.filter(({ sure }) => !sure).map(({ one }) => one),
          taken.map((number) => gone(number))
        );
        const ids = found.flatMap((one) => one.claims.map((shown) => shown.claim.id));
        expect(ids.sort()).toEqual(claims.map(({ one }) => one.id).sort());
        expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
        const proposals = found.filter((one) => one.claims.some(({ status }) => status === 'proposed'));
        expect(proposals.filter(({ number }) => taken.includes(number))).toEqual([]);
      })
    );
  });
});
