import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { change, changeOfLevel, type Change } from '$lib/change/change';
import { flatness } from '$lib/change/equivalence';
import { changeWord, flatWord, levelWord, shownDirection, sizeFit, withCounts } from './change-rule';

function changeOf(from: number, to: number): Change {
  const result = change({ from, to });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function levelOf(now: number): Change {
  const result = changeOfLevel({ earlier: [100, 100, 100, 100, 100], now });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const word = (way: 'up' | 'down', from: number, to: number) =>
  changeWord(shownDirection(way, changeOf(from, to)), 'not-given');

describe('a direction', () => {
  test.each([
    ['down', 74, 'supported'],
    ['down', 75, 'uncertain'],
    ['down', 129, 'uncertain'],
    ['down', 130, 'contradicted'],
    ['up', 130, 'supported'],
    ['up', 129, 'uncertain'],
    ['up', 75, 'uncertain'],
    ['up', 74, 'contradicted']
  ] as const)('%s from 100 to %i is %s: the interval decides', (way, to, expected) => {
    expect(word(way, 100, to)).toBe(expected);
  });

  it('is uncertain where both counts are 0, and shown where many come after none', () => {
    expect(word('down', 0, 0)).toBe('uncertain');
    expect(word('up', 0, 20)).toBe('supported');
    expect(word('down', 20, 0)).toBe('supported');
  });

  it('is never supported both ways, and what supports one way contradicts the other', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (from, to) => {
        const [up, down] = [word('up', from, to), word('down', from, to)];
        expect([up, down].filter((one) => one === 'supported').length).toBeLessThanOrEqual(1);
        expect(up === 'supported').toBe(down === 'contradicted');
        expect(up === 'uncertain').toBe(down === 'uncertain');
      })
    );
  });

  it('turns round when the two counts change places', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (from, to) => {
        expect(word('up', from, to)).toBe(word('down', to, from));
      })
    );
  });
});

describe('a size', () => {
  it('fits within half a point of what was written, the edge included', () => {
    expect(sizeFit(-0.12, 0.5, changeOf(1000, 875))).toBe('fits');
    expect(sizeFit(-0.12, 0.5, changeOf(1000, 885))).toBe('fits');
    expect(sizeFit(-0.12, 0.5, changeOf(1000, 874))).toBe('within-interval');
    expect(sizeFit(-0.12, 0.5, changeOf(1000, 886))).toBe('within-interval');
  });

  it('fits within two points under a hedge, the edge included', () => {
    expect(sizeFit(-0.12, 2, changeOf(1000, 860))).toBe('fits');
    expect(sizeFit(-0.12, 2, changeOf(1000, 859))).toBe('within-interval');
    expect(sizeFit(-0.12, 2, changeOf(1000, 900))).toBe('fits');
    expect(sizeFit(-0.12, 2, changeOf(1000, 901))).toBe('within-interval');
  });

  it('is off where the interval excludes it', () => {
    expect(sizeFit(-0.12, 0.5, changeOf(22400, 19712))).toBe('fits');
    expect(sizeFit(-0.5, 0.5, changeOf(22400, 19712))).toBe('off');
    expect(sizeFit(-0.09, 0.5, changeOf(22400, 19712))).toBe('off');
  });

  it('is not judged where a count is below ten', () => {
    expect(sizeFit(1.33, 100, changeOf(3, 7))).toBe('few');
    expect(sizeFit(0.5, 100, changeOf(9, 20))).toBe('few');
    expect(sizeFit(1, 0.5, changeOf(10, 20))).toBe('fits');
    expect(sizeFit(1, 0.5, changeOf(0, 20))).toBe('few');
  });

  it('and a way are judged apart: a right way with another size is partly right', () => {
    expect(changeWord('shown', 'fits')).toBe('supported');
    expect(changeWord('shown', 'not-given')).toBe('supported');
    expect(changeWord('shown', 'within-interval')).toBe('partly');
    expect(changeWord('shown', 'off')).toBe('partly');
    expect(changeWord('shown', 'few')).toBe('partly');
    expect(changeWord('open', 'fits')).toBe('uncertain');
    expect(changeWord('open', 'few')).toBe('uncertain');
    expect(changeWord('open', 'off')).toBe('contradicted');
    expect(changeWord('opposite', 'fits')).toBe('contradicted');
  });

  it('that is right never helps a way that may be chance', () => {
    const found = changeOf(100, 88);
    expect(sizeFit(-0.12, 0.5, found)).toBe('fits');
    expect(changeWord(shownDirection('down', found), sizeFit(-0.12, 0.5, found))).toBe('uncertain');
  });
});

describe('counts beside a change', () => {
  it('that are right make a change that may be chance partly right', () => {
    expect(withCounts('uncertain', 'fit')).toBe('partly');
    expect(withCounts('supported', 'fit')).toBe('supported');
    expect(withCounts('contradicted', 'fit')).toBe('contradicted');
  });

  it('that are wrong take full support away, and leave nothing of what may be chance', () => {
    expect(withCounts('supported', 'off')).toBe('partly');
    expect(withCounts('uncertain', 'off')).toBe('contradicted');
    expect(withCounts('supported', 'open')).toBe('partly');
    expect(withCounts('uncertain', 'open')).toBe('uncertain');
    expect(withCounts('uncertain', 'none')).toBe('uncertain');
  });
});

describe('a flat development', () => {
  test.each([
    [596, 596, 'uncertain'],
    [597, 597, 'supported'],
    [1000, 1022, 'supported'],
    [1000, 1023, 'uncertain'],
    [1000, 1196, 'uncertain'],
    [1000, 1197, 'contradicted'],
    [1000, 970, 'supported'],
    [1000, 969, 'uncertain'],
    [1000, 821, 'uncertain'],
    [1000, 820, 'contradicted'],
    [538, 531, 'uncertain']
  ] as const)('from %i to %i is %s', (from, to, expected) => {
    expect(flatWord(flatness(from, to))).toBe(expected);
  });
});

describe('a level', () => {
  test.each([
    [123, 'high', 'supported'],
    [122, 'high', 'uncertain'],
    [80, 'high', 'uncertain'],
    [79, 'high', 'contradicted'],
    [79, 'low', 'supported'],
    [80, 'low', 'uncertain'],
    [122, 'low', 'uncertain'],
    [123, 'low', 'contradicted']
  ] as const)('of %i against a mean of 100 over five years, called %s, is %s', (now, level, expected) => {
    expect(levelWord(level, levelOf(now))).toBe(expected);
  });
});
