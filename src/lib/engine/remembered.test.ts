import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered';

describe('Remembered', () => {
  it('makes each key once, however often it is asked for', async () => {
    const remembered = new Remembered<string>(2);
    let made = 0;
    const make = () => Promise.resolve(`${(made += 1)}`);
    expect(await Promise.all([remembered.get('a', make), remembered.get('a', make)])).toEqual(['1', '1']);
    expect(await remembered.get('b', make)).toBe('2');
  });

  it('lets go of what was asked for longest ago', async () => {
    const remembered = new Remembered<number>(2);
    let made = 0;
    const make = () => Promise.resolve((made += 1));
    for (const key of ['a', 'b', 'a', 'c']) await remembered.get(key, make);
    expect(await remembered.get('a', make)).toBe(1);
    expect(await remembered.get('b', make)).toBe(4);
  });

  it('tries again after a failure', async () => {
    const remembered = new Remembered<number>(2);
    await expect(remembered.get('a', () => Promise.reject(new Error('nei')))).rejects.toThrow('nei');
    expect(await remembered.get('a', () => Promise.resolve(1))).toBe(1);
  });
});
