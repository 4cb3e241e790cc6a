import { expect, it } from 'vitest';
import { ok } from '$lib/observations/result';
import { inStore, must, problemOf } from '$lib/releases/fixtures';
import { standingEvents } from './events';
import { eventsOf } from './fixtures';
import { decide, followUpEvents, type Decision } from './log';

const by = '0123456789abcdef0123';
const state: Decision = { kind: 'state', payload: { point: 'a', state: 'done', why: '' } };

it('writes decisions one after another, each on all before it, and reads them back', async () => {
  await inStore(async (store) => {
    const seen: number[] = [];
    const build = (events: readonly unknown[]) => {
      seen.push(events.length);
      return ok(state);
    };
    const numbers = [must(await decide(store, by, build)), must(await decide(store, by, build))];
    expect([numbers, seen]).toEqual([
      [1, 2],
      [0, 1]
    ]);
    expect(must(await followUpEvents(store)).map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'state'],
      [2, 'state']
    ]);
  });
});

it('gives every decision its place when several are made at once', async () => {
  await inStore(async (store) => {
    const all = await Promise.all(Array.from({ length: 8 }, () => decide(store, by, () => ok(state))));
    expect(all.map((one) => must(one)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

it('writes nothing that a reader would refuse', async () => {
  await inStore(async (store) => {
    const bad: Decision = { kind: 'due', payload: { point: 'a', due: '2025-02-30', why: 'Feil' } };
    expect(problemOf(await decide(store, by, () => ok(bad))).code).toBe('bad-field');
    expect(must(await followUpEvents(store))).toEqual([]);
  });
});

it('undoes an undoing by a new event', () => {
  const undo = (event: number): Decision => ({ kind: 'undo', payload: { event } });
  const standing = (...decisions: Decision[]) =>
    standingEvents(eventsOf(...decisions)).map((one) => one.number);
  expect(standing(state, undo(1))).toEqual([]);
  expect(standing(state, undo(1), undo(2))).toEqual([1]);
  expect(standing(state, undo(1), undo(2), undo(3))).toEqual([]);
});
