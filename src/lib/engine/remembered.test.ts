import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered';

describe('Remembered', () => {
  it('makes a value once for all who ask at once and later', async () => {
    let made = 0;
    const kept = new Remembered<number>(2);
    const make = async () => (made += 1);
    expect(await Promise.all([kept.get('a', make), kept.get('a', make)])).toEqual([1, 1]);
    expect(await kept.get('a', make)).toBe(1);
  });

  it('lets go of what was asked for longest ago', async () => {
    const kept = new Remembered<string>(2);
    await kept.get('a', async () => 'first');
    await kept.get('b', async () => 'b');
    await kept.get('a', async () => 'again');
    await kept.get('c', async () => 'c');
    expect(await kept.get('a', async () => 'new')).toBe('first');
    expect(await kept.get('b', async () => 'new')).toBe('new');
  });

  it('tries again after a failure', async () => {
    const kept = new Remembered<string>(2);
    await expect(kept.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.get('a', async () => 'yes')).toBe('yes');
  });
});
