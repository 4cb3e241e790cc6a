import { describe, expect, it } from 'vitest';
import { claimFields, claimOf } from './claim-form';
import { sampleClaim } from './fixtures';

const open = sampleClaim({
  id: 'c1',
  magnitude: -0.12,
  population: 'unknown',
  readings: [
    { population: 'all', period: '2025T1', baseline: '2024T1', basis: 'assumed' },
    { population: 'under-18', period: '2025T1', baseline: '2024T1', basis: 'assumed' }
  ],
  checkable: 'partly',
  reasons: ['population-open', 'expected-undefined']
});

describe('claimOf', () => {
  it('gives the claim back where nothing was changed', () => {
    expect(claimOf(open, claimFields(open))).toEqual({ ok: true, value: open });
  });

  it('leaves one reading where a person says who the claim is about, and drops that doubt only', () => {
    const read = claimOf(open, { ...claimFields(open), population: 'under-18' });
    expect(read.ok && read.value).toMatchObject({
      population: 'under-18',
      readings: [{ population: 'under-18', basis: 'chosen' }],
      reasons: ['expected-undefined'],
      checkable: 'partly'
    });
  });

  it('keeps the reading that a person chose among several, as what the claim says, and drops the doubt about it', () => {
    const read = claimOf(open, { ...claimFields(open), readings: ['1'] });
    expect(read.ok && read.value).toMatchObject({
      population: 'under-18',
      period: '2025T1',
      baseline: '2024T1',
      readings: [{ population: 'under-18', period: '2025T1', baseline: '2024T1', basis: 'chosen' }],
      reasons: ['expected-undefined']
    });
  });

  it('refuses to leave no reading at all', () => {
    expect(claimOf(open, { ...claimFields(open), readings: [] })).toMatchObject({
      ok: false,
      problem: { path: 'readings' }
    });
  });

  it('takes softening words only from the claim itself, written as they stand there', () => {
    const claim = sampleClaim({ id: 'c3', quote: 'Om lag 12 % ned' });
    const read = claimOf(claim, { ...claimFields(claim), hedge: 'om lag' });
    expect(read.ok && read.value.hedge).toBe('Om lag');
    expect(claimOf(claim, { ...claimFields(claim), hedge: 'i grove trekk' })).toMatchObject({
      ok: false,
      problem: { path: 'hedge' }
    });
  });

  it('reads both numbers of a claim that goes from one to the other, and a tertial in words', () => {
    const read = claimOf(open, {
      ...claimFields(open),
      count: '98',
      countBefore: '1 120',
      period: '2. tertial 2024'
    });
    expect(read.ok && read.value).toMatchObject({ count: 98, countBefore: 1120, period: '2024T2' });
  });

  it('is checkable in full when the last doubt is answered', () => {
    const claim = sampleClaim({ id: 'c2', indicator: null, checkable: 'no', reasons: ['no-indicator'] });
    const read = claimOf(claim, { ...claimFields(claim), indicator: 'robbery' });
    expect(read.ok && read.value).toMatchObject({ indicator: 'robbery', checkable: 'yes', reasons: [] });
  });

  it('reads a size in per cent with a decimal comma and a minus sign', () => {
    const read = claimOf(open, { ...claimFields(open), magnitude: '−7,5 %' });
    expect(read.ok && read.value.magnitude).toBe(-0.075);
  });

  it.each([
    ['indicator', 'mord'],
    ['area', 'Bergen'],
    ['period', 'i fjor'],
    ['baseline', '2024T9'],
    ['magnitude', 'mye'],
    ['count', '1,5'],
    ['countBefore', 'noen'],
    ['direction', ''],
    ['population', 'voksne'],
    ['kind', 'x']
  ])('refuses %s «%s» and names the field', (field, value) => {
    expect(claimOf(open, { ...claimFields(open), [field]: value })).toMatchObject({
      ok: false,
      problem: { path: field }
    });
  });
});
