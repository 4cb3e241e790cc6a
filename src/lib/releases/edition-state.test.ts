import { expect, test } from 'vitest';
import { utf8 } from './canonical';
import type { Carried } from './edition-events';
import { approveEdition, carryOver, changeFacts, publishEdition } from './edition-changes';
import { addEdition, type NewEdition } from './editions';
import { inStore, must, problemOf } from './fixtures';
import { meetingEvents } from './meeting-log';
import { createMeeting, readMeeting, recordClaim } from './meetings';
import type { EditionKind } from './meeting-events';
import type { Store } from './store';

const date = '2025-09-10';
const facts = {
  date,
  body: 'Politirådet',
  title: 'Møte',
  next: null,
  agenda: [{ number: '1', title: 'Åpning' }]
};
const edition = (kind: EditionKind, text: string, statements = 3): NewEdition => ({
  ...{ kind, heading: null, minutes: null, pages: 2, statements },
  source: { extension: 'txt', bytes: utf8(text) }
});
const at = (time: string) => () => new Date(time);

async function withMeeting(run: (store: Store) => Promise<void>): Promise<void> {
  await inStore(async (store) => {
    must(await createMeeting(store, facts, 'system'));
    await run(store);
  });
}

test('an edition that is sent in is not public until it is published, and its three dates stand apart', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('draft', 'a'), 'system', at('2025-09-12T08:00:00Z')));
    expect(must(await readMeeting(store, date)).shown).toBeNull();
    must(await publishEdition(store, date, 1, 'system', at('2025-09-13T08:00:00Z')));
    expect(must(await readMeeting(store, date)).shown).toMatchObject({
      edition: 1,
      kind: 'draft',
      approved: null
    });
    must(await approveEdition(store, date, 1, '2025-10-01', 'system', at('2025-10-02T08:00:00Z')));
    expect(must(await readMeeting(store, date)).shown).toMatchObject({
      kind: 'approved',
      at: '2025-09-12T08:00:00.000Z',
      published: '2025-09-13T08:00:00.000Z',
      approved: '2025-10-01'
    });
  });
});

test('publishing twice is one event, and an edition that is not there is refused', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('approved', 'a'), 'system'));
    must(await publishEdition(store, date, 1, 'system'));
    must(await publishEdition(store, date, 1, 'system'));
    expect(must(await meetingEvents(store, date))).toHaveLength(3);
    expect(problemOf(await publishEdition(store, date, 2, 'system')).code).toBe('unknown-edition');
    expect(problemOf(await approveEdition(store, date, 2, '2025-10-01', 'system')).code).toBe(
      'unknown-edition'
    );
  });
});

test('the same document again adds nothing, also after it was approved', async () => {
  await withMeeting(async (store) => {
    const first = must(await addEdition(store, date, edition('draft', 'a'), 'system'));
    must(await approveEdition(store, date, 1, '2025-10-01', 'system'));
    expect(must(await addEdition(store, date, edition('draft', 'a'), 'system')).edition).toBe(first.edition);
    expect(must(await readMeeting(store, date)).editions).toHaveLength(1);
  });
});

test('facts that change leave the facts they had in the events before', async () => {
  await withMeeting(async (store) => {
    const papers = [{ name: 'Rapport', link: null, expected: true }];
    const { body, title, next, agenda } = facts;
    const rest = { body, title, next, agenda };
    const changed = must(await changeFacts(store, date, { ...rest, title: 'Høstmøte', papers }, 'system'));
    expect(changed).toMatchObject({ date, title: 'Høstmøte', papers, agenda: facts.agenda });
    must(await changeFacts(store, date, { ...rest, title: 'Høstmøte', papers }, 'system'));
    const events = must(await meetingEvents(store, date));
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'facts-changed']);
    expect(events[0]).toMatchObject({ payload: { title: 'Møte' } });
  });
});

test('statement numbers go on from the highest an earlier edition gave, also by a claim a person added', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('imported', 'a', 3), 'system'));
    must(
      await recordClaim(store, date, 'confirm', { edition: 1, claim: { id: 'x', statement: 7 } }, 'system')
    );
    expect(must(await addEdition(store, date, edition('draft', 'b', 2), 'system')).numbersAfter).toBe(7);
    expect(must(await addEdition(store, date, edition('draft', 'c', 2), 'system')).numbersAfter).toBe(9);
  });
});

test('what is carried over confirms its claims in the later edition, and once only', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('imported', 'a'), 'system'));
    must(await addEdition(store, date, edition('imported', 'b'), 'system'));
    const one = { edition: 2, from: 1, statement: 2, outcome: 'same', place: { start: 0, end: 4 } } as const;
    must(await carryOver(store, date, [{ ...one, claims: [{ id: 'c2', statement: 2 }] }], 'system'));
    const again: Carried = { ...one, outcome: 'lost', place: null, claims: [] };
    const state = must(await carryOver(store, date, [again], 'system'));
    expect(state.claims.confirmed.map(({ id }) => id)).toEqual(['c2']);
    expect(state.carried).toHaveLength(1);
  });
});
