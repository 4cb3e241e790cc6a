import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kept, type KeptAnswer } from './kept';

const answer = (bytes: number, name = ''): KeptAnswer => ({
  headers: { name },
  body: new Uint8Array(bytes)
});

describe('kept answers', () => {
  it('never take more than the bound, whatever is kept and asked for', () => {
    const step = fc.record({
      key: fc.string({ maxLength: 30 }),
      bytes: fc.nat({ max: 9_000 }),
      does: fc.constantFrom('set', 'get')
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 60_000 }), (steps, most) => {
        const kept = new Kept(most);
        const latest = new Map<string, KeptAnswer>();
        for (const { key, bytes, does } of steps) {
          if (does === 'set') {
            const one = answer(bytes);
            kept.set(key, one);
            latest.set(key, one);
          }
          expect(kept.bytes).toBeLessThanOrEqual(most);
          expect(kept.bytes).toBeGreaterThanOrEqual(0);
          expect([undefined, latest.get(key)]).toContain(kept.get(key));
        }
        kept.clear();
        expect(kept.bytes).toBe(0);
      })
    );
  });

  it('lets go of the one asked for longest ago', () => {
    const kept = new Kept(30_000);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) kept.set(key, answer(2_800));
    expect(kept.get('a')).toBeDefined();
    kept.set('i', answer(2_800));
    kept.set('j', answer(2_800));
    expect(kept.get('a')).toBeDefined();
    expect(kept.get('b')).toBeUndefined();
  });

  it('does not let one large answer push the others out', () => {
    const kept = new Kept(10_000);
    kept.set('small', answer(100));
    kept.set('large', answer(5_000));
    expect(kept.get('large')).toBeUndefined();
    expect(kept.get('small')).toBeDefined();
  });
});
