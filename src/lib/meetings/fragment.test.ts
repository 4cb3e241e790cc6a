import { describe, expect, it } from 'vitest';
import { readFragment, stepped } from './fragment';

describe('readFragment', () => {
  it('tells a statement from its figure and from other places', () => {
    expect(readFragment('#p4')).toEqual({ kind: 'statement', number: 4 });
    expect(readFragment('#fig-12')).toEqual({ kind: 'figure', number: 12 });
    expect(readFragment('#sak-5/pkt-3')).toEqual({ kind: 'anchor', anchor: 'sak-5/pkt-3' });
    expect(readFragment('#sak-5%2Fpkt-3')).toEqual({ kind: 'anchor', anchor: 'sak-5/pkt-3' });
    expect(readFragment('')).toEqual({ kind: 'top' });
  });

  it('takes what only looks like a statement, and broken escapes, for places', () => {
    for (const anchor of ['p0', 'p', 'fig-', 'p4x', '%E0%A4%A']) {
      expect(readFragment(`#${anchor}`)).toEqual({ kind: 'anchor', anchor });
    }
  });
});

describe('stepped', () => {
  it('goes from statement to statement and round the ends', () => {
    expect(stepped([1, 4, 9], 4, 1)).toBe(9);
    expect(stepped([1, 4, 9], 9, 1)).toBe(1);
    expect(stepped([1, 4, 9], 1, -1)).toBe(9);
  });

  it('begins at an end where none is chosen, and has nowhere to go without statements', () => {
    expect(stepped([1, 4, 9], null, 1)).toBe(1);
    expect(stepped([1, 4, 9], null, -1)).toBe(9);
    expect(stepped([], null, 1)).toBeNull();
  });
});
