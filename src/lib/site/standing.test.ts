import { describe, expect, it } from 'vitest';
import { openFolderStore } from '$lib/releases/folder-store';
import { inFolder, must } from '$lib/releases/fixtures';
import { logBytes } from '$lib/releases/numbered-log';
import type { Store } from '$lib/releases/store';
import { Lookout } from './standing';

const start = Date.parse('2025-05-14T12:00:00Z');
const one = logBytes({ schema: 1 });

/** A lookout over a store, the store as another process has it, and how often folders were listed. */
async function watched(folder: string) {
  const other = must(await openFolderStore(folder));
  const inner = must(await openFolderStore(folder));
  const counted = { lists: 0, time: start };
  const store: Store = {
    ...inner,
    list: (prefix) => {
      counted.lists += 1;
      return inner.list(prefix);
    }
  };
  return { other, counted, lookout: new Lookout(store, () => new Date(counted.time)) };
}

describe('where the council stands', () => {
  it('is looked up once in half a second, however many ask', () =>
    inFolder(async (folder) => {
      const { lookout, counted } = await watched(folder);
      await Promise.all([lookout.standing(), lookout.standing(), lookout.standing()]);
      counted.time += 499;
      await lookout.standing();
      expect(counted.lists).toBe(4);
    }));

  it('follows what another process writes within a second', () =>
    inFolder(async (folder) => {
      const { lookout, counted, other } = await watched(folder);
      const before = must(await lookout.standing());
      must(await other.create('ledger/00000001.json', one));
      must(await other.create('meetings/2025-05-14/events/00000001.json', one));
      must(await other.create('follow-ups/events/00000001.json', one));
      counted.time += 1_000;
      const after = must(await lookout.standing());
      expect([before.ledger, after.ledger]).toEqual([0, 1]);
      expect([before.followUps, after.followUps]).toEqual([0, 1]);
      expect(after.meetings).not.toBe(before.meetings);
    }));

  it('follows what this process writes at once', () =>
    inFolder(async (folder) => {
      const { lookout } = await watched(folder);
      const before = must(await lookout.standing());
      must(await lookout.store.create('ledger/00000001.json', one));
      expect([before.ledger, must(await lookout.standing()).ledger]).toEqual([0, 1]);
    }));

  it('turns with the day in Oslo, which begins before the day elsewhere', () =>
    inFolder(async (folder) => {
      const { lookout, counted } = await watched(folder);
      counted.time = Date.parse('2025-05-14T21:59:59Z');
      const before = must(await lookout.standing());
      counted.time += 1_000;
      expect([before.day, must(await lookout.standing()).day]).toEqual(['2025-05-14', '2025-05-15']);
    }));

  it('looks again after a look that failed', async () => {
    let fails = true;
    const store: Store = {
      create: async () => ({ ok: true, value: 'created' }),
      read: async () => ({ ok: false, problem: { code: 'not-found', path: '', message: '' } }),
      list: async () =>
        fails
          ? { ok: false, problem: { code: 'store-unusable', path: '', message: '' } }
          : { ok: true, value: [] },
      remove: async () => ({ ok: true, value: 0 }),
      locate: () => null
    };
    const lookout = new Lookout(store, () => new Date(start));
    expect((await lookout.standing()).ok).toBe(false);
    fails = false;
    expect((await lookout.standing()).ok).toBe(true);
  });
});
