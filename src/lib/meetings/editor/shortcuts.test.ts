import { expect, test } from 'vitest';
import { commandOf, commands, keys, type Press } from './shortcuts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  ...more
});

test('every command has a key of its own, in either case', () => {
  expect(new Set(commands.map((command) => keys[command])).size).toBe(commands.length);
  for (const command of commands) {
    expect(commandOf(press(keys[command]), false)).toBe(command);
    expect(commandOf(press(keys[command].toUpperCase()), false)).toBe(command);
  }
});

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { repeat: true },
  { defaultPrevented: true }
])('no key does anything with %o', (more) => {
  for (const command of commands) expect(commandOf(press(keys[command], more), false)).toBeNull();
});

test('no key does anything while somebody is typing', () => {
  for (const command of commands) expect(commandOf(press(keys[command]), true)).toBeNull();
});

test('other keys do nothing', () => {
  for (const key of ['Enter', 'x', ' ', 'Tab', 'Escape']) expect(commandOf(press(key), false)).toBeNull();
});
