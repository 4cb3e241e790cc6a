import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addClaim, freeStatement, isAddedId } from './added-claim';
import { utf8 } from './canonical';
import { standingClaims, takenBackBy } from './claim-decisions';
import { decide, newestAbout, withdraw } from './decide';
import { addEdition } from './editions';
import { inStore, must, problemOf } from './fixtures';
import type { MeetingEvent } from './meeting-events';
import { meetingEvents } from './meeting-log';
import { confirmUndecided, createMeeting, readMeeting } from './meetings';
import type { Store } from './store';

const date = '2025-05-14';
const about = { date, edition: 1, by: 'abcdefghij' };
const claim = (id: string, more: Record<string, unknown> = {}) => ({ id, ...more });

async function withEdition(run: (store: Store) => Promise<void>): Promise<void> {
  await inStore(async (store) => {
    const facts = { date, body: 'Politirådet', title: 'Møte i mai', next: null, agenda: [] };
    must(await createMeeting(store, facts, 'system'));
    for (const text of ['first', 'second']) {
      const source = { extension: 'md', bytes: utf8(text) };
      must(await addEdition(store, date, { kind: 'draft', heading: null, source, minutes: null }, 'system'));
    }
    await run(store);
  });
}

const eventsIn = async (store: Store) => must(await meetingEvents(store, date));
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('a decision taken back leaves the claim as it was before it, and both stay in the row', async () => {
  await withEdition(async (store) => {
    const confirmed = must(await decide(store, about, 'confirm', claim('c1', { area: '0301' }), 0));
    const corrected = must(await decide(store, about, 'correct', claim('c1', { area: '030101' }), confirmed));
    must(await withdraw(store, about, 'c1', corrected));
    const events = await eventsIn(store);
    expect(standingClaims(events, 1).confirmed.map((one) => one.claim['area'])).toEqual(['0301']);
    must(await withdraw(store, about, 'c1', confirmed));
    const after = standingClaims(await eventsIn(store), 1);
    expect([idsOf(after.confirmed), idsOf(after.rejected), idsOf(after.withdrawn)]).toEqual([[], [], ['c1']]);
    expect((await eventsIn(store)).map(({ kind }) => kind).slice(3)).toEqual([
      'confirm',
      'correct',
      'withdraw',
      'withdraw'
    ]);
  });
});

test('a late click takes back nothing but what it was made for', async () => {
  await withEdition(async (store) => {
    const first = must(await decide(store, about, 'confirm', claim('c1'), 0));
    const second = must(await decide(store, about, 'reject', claim('c1'), first));
    expect(problemOf(await withdraw(store, about, 'c1', first)).code).toBe('not-standing');
    must(await withdraw(store, about, 'c1', second));
    expect(problemOf(await withdraw(store, about, 'c1', second)).code).toBe('not-standing');
    expect(problemOf(await withdraw(store, about, 'c2', first)).code).toBe('not-standing');
    expect(problemOf(await withdraw(store, { ...about, edition: 2 }, 'c1', first)).code).toBe('not-standing');
  });
});

test('nothing is decided over somebody’s head: a form made before another decision is refused', async () => {
  await withEdition(async (store) => {
    const first = must(await decide(store, about, 'reject', claim('c1'), 0));
    expect(problemOf(await decide(store, about, 'confirm', claim('c1'), 0)).code).toBe('overtaken');
    must(await withdraw(store, about, 'c1', first));
    expect(problemOf(await decide(store, about, 'confirm', claim('c1'), first)).code).toBe('overtaken');
    const seen = newestAbout(await eventsIn(store), 1, 'c1');
    must(await decide(store, about, 'confirm', claim('c1'), seen));
    expect(idsOf(must(await readMeeting(store, date)).claims.confirmed)).toEqual([]);
    expect(idsOf(standingClaims(await eventsIn(store), 1).confirmed)).toEqual(['c1']);
  });
});

test('of two who decide at the same time one is told', async () => {
  await withEdition(async (store) => {
    const both = await Promise.all([
      decide(store, about, 'confirm', claim('c1'), 0),
      decide(store, { ...about, by: '0123456789' }, 'reject', claim('c1'), 0)
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test('a claim that somebody has taken away is not confirmed by the program when it starts again', async () => {
  await withEdition(async (store) => {
    const payload = { edition: 2, claim: claim('c1') };
    const first = must(await decide(store, { ...about, edition: 2 }, 'confirm', claim('c1'), 0));
    must(await withdraw(store, { ...about, edition: 2 }, 'c1', first));
    must(await confirmUndecided(store, date, payload, 'system'));
    expect(standingClaims(await eventsIn(store), 2).confirmed).toEqual([]);
  });
});

test('an event that takes back what does not hold is named as a fault of the row', async () => {
  await withEdition(async (store) => {
    must(await decide(store, about, 'confirm', claim('c1'), 0));
    const events = await eventsIn(store);
    expect(takenBackBy(events, { payload: { edition: 1, claim: { id: 'c1' }, event: 3 } }).ok).toBe(false);
    expect(takenBackBy(events, { payload: { edition: 1, claim: { id: 'c1' }, event: 4 } }).ok).toBe(true);
  });
});

test('an added claim has an id that no proposal has, and a number above every one the meeting has had', async () => {
  await withEdition(async (store) => {
    must(await decide(store, { ...about, edition: 2 }, 'confirm', claim('c9', { statement: 12 }), 0));
    const added = { fields: { area: '0301' }, statement: null, shown: 7 };
    const first = must(await addClaim(store, about, added));
    const second = must(await addClaim(store, about, added));
    const shared = must(await addClaim(store, about, { ...added, statement: 3 }));
    const { confirmed } = standingClaims(await eventsIn(store), 1);
    expect(confirmed.map((one) => [one.id, one.claim['statement']])).toEqual([
      [first, 13],
      [second, 14],
      [shared, 3]
    ]);
    expect([first, second, shared].every(isAddedId)).toBe(true);
    expect(isAddedId('c4')).toBe(false);
  });
});

test('the number of an added claim is not given again when the claim has been taken away', async () => {
  await withEdition(async (store) => {
    const id = must(await addClaim(store, about, { fields: {}, statement: null, shown: 4 }));
    must(await withdraw(store, about, id, Number(id.slice(1))));
    expect(standingClaims(await eventsIn(store), 1).confirmed).toEqual([]);
    expect(freeStatement(await eventsIn(store), 4)).toBe(6);
  });
});

test('whatever is decided and taken back, each claim stands as the newest decision that still holds', () => {
  const step = fc.record({
    id: fc.constantFrom('c1', 'c2', 'c3'),
    kind: fc.constantFrom('confirm', 'correct', 'reject', 'withdraw')
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const stacks = new Map<string, { kind: string; number: number }[]>();
      const events: MeetingEvent[] = [];
      for (const { id, kind } of steps) {
        const stack = stacks.get(id) ?? [];
        stacks.set(id, stack);
        const stamp = {
          schema: 1 as const,
          number: events.length + 1,
          at: '2025-05-14T10:00:00.000Z',
          by: 'system'
        };
        if (kind === 'withdraw') {
          const top = stack.pop();
          if (top === undefined) continue;
          events.push({ ...stamp, kind, payload: { edition: 1, claim: { id }, event: top.number } });
        } else {
          stack.push({ kind, number: stamp.number });
          const decision = kind === 'confirm' || kind === 'correct' ? kind : 'reject';
          events.push({ ...stamp, kind: decision, payload: { edition: 1, claim: { id } } });
        }
      }
      const found = standingClaims(events, 1);
      const expected = (isHere: (kind: string | undefined) => boolean) =>
        [...stacks]
          .filter(
            ([id, stack]) =>
              events.some((one) => 'claim' in one.payload && one.payload.claim.id === id) &&
              isHere(stack.at(-1)?.kind)
          )
          .map(([id]) => id)
          .sort();
      expect(idsOf(found.confirmed).sort()).toEqual(
        expected((kind) => kind === 'confirm' || kind === 'correct')
      );
      expect(idsOf(found.rejected).sort()).toEqual(expected((kind) => kind === 'reject'));
      expect(idsOf(found.withdrawn).sort()).toEqual(expected((kind) => kind === undefined));
    })
  );
});
