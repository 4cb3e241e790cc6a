import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '$lib/change/change';
import { numberIn } from './sort-rows';
import { inText, intervalWords, percentLabel, percentWords, remark, shown, size } from './numbers';
import type { PointValue } from './figure-view';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const value = (rest: Partial<Extract<PointValue, { kind: 'number' }>> = {}): PointValue => ({
  kind: 'number',
  value: 1220,
  low: 1100,
  high: 1300,
  provisional: false,
  rounded: false,
  ...rest
});

describe('a value', () => {
  it('is shown as its number, with f where it is provisional', () => {
    expect(plain(shown(value(), 0))).toBe('1 220');
    expect(plain(shown(value({ provisional: true }), 0))).toBe('1 220 f');
  });

  it('that is not there is shown by its sign', () => {
    const absent = (['suppressed', 'missing', 'not-applicable'] as const).map((kind) =>
      shown({ kind, why: '' }, 0)
    );
    expect(absent).toEqual([':', '..', '.']);
  });

  it('is told with its flags in words', () => {
    expect(plain(inText(value({ provisional: true, rounded: true }), 0))).toBe('foreløpig om lag 1 220');
    expect(inText({ kind: 'suppressed', why: '' }, 0)).toBe('vises ikke av personvernhensyn');
    expect(remark(value({ provisional: true, rounded: true }))).toEqual(['foreløpig', 'avrundet']);
  });
});

describe('a change in per cent', () => {
  it('has whole per cents, and one decimal below one', () => {
    expect([size(-12.05), size(-0.42), size(0.01)]).toEqual(['12', '0,4', '0']);
    expect([percentLabel(-12.05), percentLabel(0.42)].map(plain)).toEqual(['−12 %', '+0,4 %']);
    expect([percentWords(-12.05), percentWords(0.42), percentWords(0)]).toEqual([
      'minus 12 prosent',
      'pluss 0,4 prosent',
      '0 prosent'
    ]);
  });

  it('is the same number beside its mark, in a sentence and in words', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 500, noNaN: true }), (percent) => {
        const [digits = ''] = /[\d\u00a0]+(,\d)?/.exec(percentLabel(percent)) ?? [];
        expect(numberIn(digits.trim())).toBe(numberIn(size(percent)));
        expect(percentWords(percent)).toContain(size(percent));
      })
    );
  });
});

describe('the interval of a change in words', () => {
  it('says on which side of no change it lies', () => {
    const words = (from: number, to: number) => {
      const result = change({ from, to });
      return result.ok ? plain(intervalWords(result.value)) : '';
    };
    expect(words(22400, 19700)).toBe('10 til 14 % ned');
    expect(words(100, 200)).toBe('58 til 155 % opp');
    expect(words(140, 122)).toBe('32 % ned til 11 % opp');
    expect(words(0, 5)).toMatch(/opp og uten øvre grense|ned og uten øvre grense/);
  });
});
