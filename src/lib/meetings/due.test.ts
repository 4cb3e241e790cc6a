import { describe, expect, it } from 'vitest';
import { dueWords, lastDay, todayInOslo } from './due';

describe('dueWords', () => {
  it('leaves out the year of a day only where it is the meeting’s', () => {
    expect(dueWords('2025-06-12', 'day', '12. juni', '2025-05-14')).toBe('12. juni');
    expect(dueWords('2026-01-12', 'day', '12. januar', '2025-05-14')).toBe('12. januar 2026');
  });

  it('is no more exact than the text', () => {
    expect(dueWords('2025-04', 'month', 'april', '2025-05-14')).toBe('april\u00a02025');
    expect(dueWords('2031', 'year', '2031', '2025-05-14')).toBe('2031');
    expect(dueWords('2025-06', 'season', 'før sommeren', '2025-05-14')).toBe('før sommeren');
    expect(dueWords('2025-11', 'half', null, '2025-05-14')).toBe('november\u00a02025');
  });
});

describe('lastDay', () => {
  it('is the last day of what the date is cut to', () => {
    expect(lastDay('2025-06-12', 'day')).toBe('2025-06-12');
    expect(lastDay('2024-02', 'month')).toBe('2024-02-29');
    expect(lastDay('2031', 'year')).toBe('2031-12-31');
    expect(lastDay('2025-06', 'season')).toBeNull();
  });
});

describe('todayInOslo', () => {
  it('is the next day already before midnight in UTC', () => {
    expect(todayInOslo(new Date('2025-06-11T22:30:00Z'))).toBe('2025-06-12');
    expect(todayInOslo(new Date('2025-01-11T22:30:00Z'))).toBe('2025-01-11');
  });
});
