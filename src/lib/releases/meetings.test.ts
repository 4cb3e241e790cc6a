import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256, utf8 } from './canonical';
import { addEdition, type NewEdition } from './editions';
import { inFolder, inStore, must, problemOf } from './fixtures';
import { openFolderStore } from './folder-store';
import type { EditionKind, MeetingFacts } from './meeting-events';
import { meetingEvents } from './meeting-log';
import {
  confirmUndecided,
  createMeeting,
  editionFiles,
  listMeetings,
  meetingDates,
  readMeeting,
  recordClaim
} from './meetings';
import type { Store } from './store';

const date = '2025-05-14';
const facts: MeetingFacts = {
  date,
  body: 'Politirådet',
  title: 'Møte i mai',
  next: '2025-06-12',
  agenda: [{ number: '1', title: 'Godkjenning' }]
};
const now = () => new Date('2025-05-14T10:00:00Z');
const edition = (kind: EditionKind, text: string, extension = 'md'): NewEdition => ({
  kind,
  heading: kind === 'example' ? 'Gjengitt med våre ord' : null,
  source: { extension, bytes: utf8(text) },
  minutes: null
});
const claim = (number: number, id: string, more: Record<string, unknown> = {}) => ({
  edition: number,
  claim: { id, ...more }
});

async function withMeeting(run: (store: Store, folder: string) => Promise<void>): Promise<void> {
  await inStore(async (store, folder) => {
    must(await createMeeting(store, facts, 'system', now));
    await run(store, folder);
  });
}

test('a meeting exists before its minutes, with nothing to show', async () => {
  await withMeeting(async (store) => {
    expect(must(await readMeeting(store, date))).toEqual({
      ...facts,
      papers: [],
      editions: [],
      erased: [],
      shown: null,
      kept: [],
      carried: [],
      numbers: [],
      claims: { confirmed: [], rejected: [], withdrawn: [], settled: [], seen: [] },
      head: 1
    });
  });
});

test('a date has one meeting, and a date without one says so', async () => {
  await withMeeting(async (store) => {
    expect(problemOf(await createMeeting(store, facts, 'system'))).toEqual({
      code: 'meeting-exists',
      path: date
    });
    expect(problemOf(await readMeeting(store, '2025-06-12'))).toEqual({
      code: 'no-meeting',
      path: '2025-06-12'
    });
    expect(problemOf(await addEdition(store, '2025-06-12', edition('draft', 'x'), 'system')).code).toBe(
      'no-meeting'
    );
  });
});

test('an edition’s files are read back by the hashes of its event', async () => {
  await withMeeting(async (store, folder) => {
    const minutes = utf8('{"sections":[]}');
    const added = must(
      await addEdition(store, date, { ...edition('imported', 'Sak 1', 'txt'), minutes }, 'system', now)
    );
    expect(added).toEqual({
      edition: 1,
      kind: 'imported',
      heading: null,
      source: 'source.txt',
      sha256: sha256('Sak 1'),
      minutes: sha256(minutes),
      pages: null,
      statements: 0,
      numbersAfter: 0,
      approved: null,
      published: '2025-05-14T10:00:00.000Z',
      at: '2025-05-14T10:00:00.000Z',
      by: 'system'
    });
    const files = must(await editionFiles(store, date, added));
    expect(new TextDecoder().decode(files.source ?? undefined)).toBe('Sak 1');
    expect(new Uint8Array(files.minutes ?? [])).toEqual(minutes);
    const name = `meetings/${date}/editions/1/source.txt`;
    await writeFile(join(folder, name), 'Sak 2');
    expect(problemOf(await editionFiles(store, date, added))).toEqual({
      code: 'changed-content',
      path: name
    });
  });
});

test('an erased text leaves the edition without its content', async () => {
  await withMeeting(async (store) => {
    const added = must(await addEdition(store, date, edition('imported', 'Sak 1'), 'system'));
    must(await store.remove({ kind: 'erased-edition', date, edition: 1 }));
    expect(must(await editionFiles(store, date, added))).toEqual({ source: null, minutes: null });
    expect(must(await readMeeting(store, date)).editions).toHaveLength(1);
  });
});

test('an imported or approved edition replaces the example in public, and none of its claims carry over', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('example', 'retold'), 'system'));
    must(await recordClaim(store, date, 'confirm', claim(1, 'c1'), 'system'));
    const before = must(await recordClaim(store, date, 'reject', claim(1, 'c2'), 'system'));
    expect(before.shown?.kind).toBe('example');
    expect(before.claims.confirmed.map(({ id }) => id)).toEqual(['c1']);
    expect(before.claims.rejected.map(({ id }) => id)).toEqual(['c2']);

    must(await addEdition(store, date, edition('imported', 'document'), 'system'));
    const after = must(await readMeeting(store, date));
    expect(after.shown).toMatchObject({ edition: 2, kind: 'imported' });
    expect(after.claims).toEqual({ confirmed: [], rejected: [], withdrawn: [], settled: [], seen: [] });
    expect(after.editions.map(({ kind }) => kind)).toEqual(['example', 'imported']);
  });
});

test.each<[EditionKind[], EditionKind | null]>([
  [['draft'], null],
  [['draft', 'example'], 'example'],
  [['example', 'draft'], 'example'],
  [['imported', 'example'], 'imported'],
  [['imported', 'approved', 'draft'], 'imported'],
  [['approved'], null]
])('of %j the public sees %j', async (kinds, shown) => {
  await withMeeting(async (store) => {
    for (const kind of kinds) must(await addEdition(store, date, edition(kind, kind), 'system'));
    expect(must(await readMeeting(store, date)).shown?.kind ?? null).toBe(shown);
  });
});

test('what was said last of a claim holds, and a correction confirms it in its corrected form', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('imported', 'document'), 'system'));
    for (const [kind, id] of [
      ['confirm', 'c1'],
      ['confirm', 'c2'],
      ['reject', 'c1'],
      ['seen', 'c1'],
      ['settle', 'c2']
    ] as const) {
      must(await recordClaim(store, date, kind, claim(1, id), 'system'));
    }
    const { claims, head } = must(
      await recordClaim(store, date, 'correct', claim(1, 'c2', { area: '0301' }), 'abcdefghij')
    );
    expect(claims.rejected.map(({ id }) => id)).toEqual(['c1']);
    expect(claims.confirmed).toMatchObject([
      { id: 'c2', claim: { id: 'c2', area: '0301' }, by: 'abcdefghij', number: 8 }
    ]);
    expect(claims.seen.map(({ id }) => id)).toEqual(['c1']);
    expect(claims.settled.map(({ id }) => id)).toEqual(['c2']);
    expect(head).toBe(8);
  });
});

test('a claim of an edition that is not there, or without an id, is refused and not written', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('imported', 'document'), 'system'));
    expect(problemOf(await recordClaim(store, date, 'confirm', claim(2, 'c1'), 'system')).code).toBe(
      'unknown-edition'
    );
    expect(problemOf(await recordClaim(store, date, 'confirm', claim(1, ''), 'system')).code).toBe(
      'bad-field'
    );
    expect(problemOf(await recordClaim(store, date, 'confirm', claim(1, 'c1'), 'Kari Nordmann')).code).toBe(
      'bad-field'
    );
    expect(must(await meetingEvents(store, date))).toHaveLength(2);
  });
});

test('a claim somebody has decided on is not confirmed over their head', async () => {
  await withMeeting(async (store) => {
    must(await addEdition(store, date, edition('example', 'retold'), 'system'));
    must(await recordClaim(store, date, 'reject', claim(1, 'c1'), 'system'));
    must(await confirmUndecided(store, date, claim(1, 'c1'), 'system'));
    const { claims } = must(await confirmUndecided(store, date, claim(1, 'c2'), 'system'));
    expect(claims.rejected.map(({ id }) => id)).toEqual(['c1']);
    expect(claims.confirmed.map(({ id }) => id)).toEqual(['c2']);
  });
});

test('the same document twice is one edition', async () => {
  await withMeeting(async (store) => {
    const first = must(await addEdition(store, date, edition('imported', 'document'), 'system'));
    expect(must(await addEdition(store, date, edition('imported', 'document'), 'system'))).toEqual(first);
    expect(must(await readMeeting(store, date)).editions).toHaveLength(1);
  });
});

test('editions added at once each get their own number and keep their own files', async () => {
  await inFolder(async (folder) => {
    const stores = [must(await openFolderStore(folder)), must(await openFolderStore(folder))];
    const [first] = stores;
    if (!first) return;
    must(await createMeeting(first, facts, 'system'));
    const documents = ['a.md', 'b.txt', 'c.md', 'd.txt', 'a.md'];
    await Promise.all(
      documents.map(async (name, index) => {
        const [text = '', extension = ''] = name.split('.');
        const minutes = utf8(JSON.stringify({ text }));
        const store = stores[index % 2];
        if (store)
          must(await addEdition(store, date, { ...edition('imported', text, extension), minutes }, 'system'));
      })
    );
    const { editions } = must(await readMeeting(first, date));
    expect(editions.map(({ edition: number }) => number)).toEqual(
      [...editions.map(({ edition: number }) => number)].sort((a, b) => a - b)
    );
    expect(new Set(editions.map(({ edition: number }) => number)).size).toBe(4);
    const texts = [];
    for (const one of editions) {
      const files = must(await editionFiles(first, date, one));
      const text = new TextDecoder().decode(files.source ?? undefined);
      expect(new TextDecoder().decode(files.minutes ?? undefined)).toBe(JSON.stringify({ text }));
      texts.push(text);
    }
    expect(texts.sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('files of an edition that was cut off before its event are never seen, and do not stand in the way', async () => {
  await withMeeting(async (store) => {
    must(await store.create(`meetings/${date}/editions/1/source.md`, utf8('lost')));
    expect(must(await readMeeting(store, date)).editions).toEqual([]);
    const added = must(await addEdition(store, date, edition('imported', 'document'), 'system'));
    expect(added.edition).toBe(2);
    expect(new TextDecoder().decode(must(await editionFiles(store, date, added)).source ?? undefined)).toBe(
      'document'
    );
  });
});

test('an event that does not fit the row is named by its file', async () => {
  await withMeeting(async (store, folder) => {
    const name = `meetings/${date}/events/00000002.json`;
    await writeFile(
      join(folder, name),
      '{"schema":1,"number":2,"at":"2025-05-14T10:00:00.000Z","by":"system","kind":"praise"}'
    );
    expect(problemOf(await readMeeting(store, date)).path).toBe(`${name}:kind`);
  });
});

test('meetings are listed by date', async () => {
  await withMeeting(async (store) => {
    must(await createMeeting(store, { ...facts, date: '2025-03-12' }, 'system'));
    expect(must(await meetingDates(store))).toEqual(['2025-03-12', date]);
    expect(must(await listMeetings(store)).map((meeting) => meeting.date)).toEqual(['2025-03-12', date]);
  });
});
