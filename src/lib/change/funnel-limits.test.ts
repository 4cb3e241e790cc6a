import { describe, expect, test } from 'vitest';
import { expectClose, readJson, valueOf } from '../../../tests/reference/read';
import { funnel, type FunnelInput } from './funnel';
import { funnelLimits } from './funnel-limits';

const reference = readJson<{ input: FunnelInput }>('funnel.json');

describe('funnelLimits', () => {
  test('are at each unit the limits the funnel gives it', () => {
    const { phi, units } = valueOf(funnel(reference.input));
    for (const unit of units) {
      const limits = funnelLimits(unit.expected, phi);
      expectClose(
        { low: limits.low998, high: limits.high998 },
        { low: unit.multLow998, high: unit.multHigh998 }
      );
      expect(limits.low998).toBeLessThan(limits.low95);
      expect(limits.high998).toBeGreaterThan(limits.high95);
    }
  });

  test('come nearer to the common rate the more is expected, and no overdispersion below 1 narrows them', () => {
    expect(funnelLimits(400, 1).high95).toBeLessThan(funnelLimits(100, 1).high95);
    expect(funnelLimits(100, 0.4)).toEqual(funnelLimits(100, 1));
    expect(funnelLimits(1, 9).low998).toBe(0);
  });
});
