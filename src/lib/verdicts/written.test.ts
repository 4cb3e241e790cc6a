import { describe, expect, it } from 'vitest';
import { countTolerance, shareTolerance, writtenDecimals } from './written';

const nbsp = '\u00a0';

describe('what a claim allows for', () => {
  it('is half a point where a share is written whole, and half of the last decimal else', () => {
    expect(shareTolerance({ quote: 'en nedgang på 12%', magnitude: -0.12, hedge: null })).toBe(0.5);
    expect(shareTolerance({ quote: `ned 12,5${nbsp}%`, magnitude: -0.125, hedge: null })).toBeCloseTo(0.05);
    expect(shareTolerance({ quote: 'opp 3.25 prosent', magnitude: 0.0325, hedge: null })).toBeCloseTo(0.005);
  });

  it('is two points with a hedge, however the share is written', () => {
    expect(shareTolerance({ quote: 'om lag 12,5 %', magnitude: -0.125, hedge: 'om lag' })).toBe(2);
  });

  it('is two points where the share stands in words', () => {
    expect(writtenDecimals({ quote: 'ran er halvert', magnitude: -0.5 })).toBeNull();
    expect(shareTolerance({ quote: 'ran er halvert', magnitude: -0.5, hedge: null })).toBe(2);
  });

  it('goes by the share that is claimed, not by another in the sentence', () => {
    const quote = 'ned 12 %, etter 3,4 % året før';
    expect(writtenDecimals({ quote, magnitude: -0.12 })).toBe(0);
    expect(writtenDecimals({ quote, magnitude: 0.034 })).toBe(1);
  });

  it('is half of the last digit written of a count, where two digits always count as written', () => {
    expect(countTolerance(124, null)).toBe(0.5);
    expect(countTolerance(120, null)).toBe(5);
    expect(countTolerance(200, null)).toBe(5);
    expect(countTolerance(8000, null)).toBe(50);
    expect(countTolerance(22400, null)).toBe(50);
    expect(countTolerance(3, null)).toBe(0.5);
    expect(countTolerance(10, null)).toBe(0.5);
  });

  it('is two per cent of a count with a hedge, and never less than half a case', () => {
    expect(countTolerance(20000, 'om lag')).toBe(400);
    expect(countTolerance(5, 'om lag')).toBe(0.5);
  });
});
