import { describe, expect, it } from 'vitest';
import { releaseThen } from './release-then';

const releases = [
  { number: 1, at: '2025-05-01T10:00:00.000Z' },
  { number: 2, at: '2025-06-01T10:00:00.000Z' }
];

describe('releaseThen', () => {
  it('is the last release published by then', () => {
    expect(releaseThen(releases, '2025-05-20T10:00:00.000Z')).toBe(1);
    expect(releaseThen(releases, '2025-06-01T10:00:00.000Z')).toBe(2);
  });

  it('is the first one for what was confirmed before anything was published', () => {
    expect(releaseThen(releases, '2025-04-01T10:00:00.000Z')).toBe(1);
  });

  it('is none where nothing is published', () => {
    expect(releaseThen([], '2025-04-01T10:00:00.000Z')).toBeNull();
  });
});
