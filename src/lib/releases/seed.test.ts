import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inFolder, must, problemOf, sampleFiles, sampleRow, sampleTable } from './fixtures';
import { openFolderStore } from './folder-store';
import { entries } from './ledger';
import { meetingEvents } from './meeting-log';
import { readMeeting, recordClaim } from './meetings';
import { FIRST_TITLE, layOut } from './seed';
import type { Store } from './store';

const now = () => new Date('2025-05-20T10:00:00Z');
const date = '2025-05-14';
const meeting = {
  date,
  body: 'Politirådet i Oslo',
  title: 'Møte 14. mai 2025',
  edition: { kind: 'example', heading: 'Gjengitt med våre ord', source: 'edition-1.md' },
  next: '2025-06-12',
  agenda: ['Godkjenning', { number: '2', title: 'Situasjonsbilde' }],
  confirmed: [{ id: 'c1', indicator: 'robbery' }, { id: 'c2' }]
};

/** Runs with a data folder of two datasets and a meeting, and the path of a home that does not exist. */
async function withData(run: (data: string, home: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const data = join(folder, 'data');
    for (const [id, files] of [
      ['kube', sampleFiles()],
      ['hat', sampleFiles({ id: 'hat', own: { family: 'hate-motive' } })]
    ] as const) {
      await mkdir(join(data, 'datasets', id), { recursive: true });
      await writeFile(join(data, 'datasets', id, 'datapackage.json'), JSON.stringify(files.descriptor));
      await writeFile(join(data, 'datasets', id, 'observations.csv'), files.csv);
    }
    await mkdir(join(data, 'meetings', date), { recursive: true });
    await writeFile(join(data, 'meetings', date, 'meeting.json'), JSON.stringify(meeting));
    await writeFile(join(data, 'meetings', date, 'edition-1.md'), '# Referat\n');
    await run(data, join(folder, 'home'));
  });
}

const open = async (home: string): Promise<Store> => must(await openFolderStore(home));

test('an empty home gets release 1 and the meeting with its edition and confirmed claims', async () => {
  await withData(async (data, home) => {
    const store = await open(home);
    const { kind, loaded } = must(await layOut(store, data, now));
    expect(kind).toBe('laid-out');
    expect(loaded.release).toMatchObject({ number: 1, title: FIRST_TITLE, published: '2025-05-20' });
    expect(loaded.release.datasets.map(({ id }) => id)).toEqual(['hat', 'kube']);
    const state = must(await readMeeting(store, date));
    expect(state).toMatchObject({
      body: 'Politirådet i Oslo',
      next: '2025-06-12',
      agenda: [
        { number: null, title: 'Godkjenning' },
        { number: '2', title: 'Situasjonsbilde' }
      ],
      shown: { kind: 'example', heading: 'Gjengitt med våre ord', source: 'source.md' }
    });
    expect(state.claims.confirmed.map(({ claim }) => claim)).toEqual(meeting.confirmed);
  });
});

test('a later start finds the home as it is, even without the data folder', async () => {
  await withData(async (data, home) => {
    const first = must(await layOut(await open(home), data, now));
    await rm(data, { recursive: true });
    const later = must(await layOut(await open(home), data, now));
    expect(later.kind).toBe('existing');
    expect(later.loaded).toEqual(first.loaded);
  });
});

test('several starts at once on one home give one release 1 and lose nothing', async () => {
  await withData(async (data, home) => {
    const started = await Promise.all(
      [1, 2, 3].map(async () => must(await layOut(await open(home), data, now)))
    );
    expect(started.map(({ kind }) => kind).sort()).toEqual(['existing', 'existing', 'laid-out']);
    for (const { loaded } of started) expect(loaded).toEqual(started[0]?.loaded);
    const store = await open(home);
    expect(must(await entries(store))).toHaveLength(1);
    expect(must(await meetingEvents(store, date)).map(({ kind }) => kind)).toEqual([
      'created',
      'edition-added',
      'confirm',
      'confirm'
    ]);
  });
});

test('a start that is cut off after any number of writes is finished by the next one', async () => {
  await withData(async (data, home) => {
    const whole = await open(home);
    must(await layOut(whole, data, now));
    const names = must(await whole.list(''));
    for (let writes = 0; writes < names.length; writes += 1) {
      const other = `${home}-${writes}`;
      const store = await open(other);
      let left = writes;
      const dying: Store = {
        ...store,
        create: async (name, bytes) => {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return store.create(name, bytes);
        }
      };
      await expect(layOut(dying, data, now)).rejects.toThrow('killed');
      must(await layOut(await open(other), data, now));
      expect(must(await store.list(''))).toEqual(names);
      expect(must(await readMeeting(store, date))).toEqual(must(await readMeeting(whole, date)));
    }
  });
});

test('what an administrator decided before a cut-off start was finished is kept', async () => {
  await withData(async (data, home) => {
    const store = await open(home);
    must(await layOut(store, data, now));
    must(await recordClaim(store, date, 'reject', { edition: 1, claim: { id: 'c1' } }, 'system'));
    await rm(join(home, 'ledger'), { recursive: true });
    must(await layOut(await open(home), data, now));
    const { claims } = must(await readMeeting(store, date));
    expect(claims.rejected.map(({ id }) => id)).toEqual(['c1']);
  });
});

test('a faulty row in the data folder stops the first start before anything is written', async () => {
  await withData(async (data, home) => {
    const csv = join(data, 'datasets', 'kube', 'observations.csv');
    await writeFile(csv, sampleTable(sampleRow, sampleRow.replace('2025T1', '2025T9')));
    const store = await open(home);
    expect(problemOf(await layOut(store, data, now))).toEqual({
      code: 'unknown-period',
      path: `${csv}:3:period`
    });
    expect(must(await store.list(''))).toEqual([]);
  });
});

test.each<[string, unknown, string]>([
  ['another date than its folder', { ...meeting, date: '2025-05-15' }, ':date'],
  ['claims but no edition', { ...meeting, edition: undefined }, ':confirmed'],
  [
    'a source elsewhere',
    { ...meeting, edition: { ...meeting.edition, source: '../x.md' } },
    ':edition.source'
  ],
  ['a claim without an id', { ...meeting, confirmed: [{}] }, ':confirmed.0.id']
])('a shipped meeting with %s is refused with the field named', async (_, json, field) => {
  await withData(async (data, home) => {
    const file = join(data, 'meetings', date, 'meeting.json');
    await writeFile(file, JSON.stringify(json));
    expect(problemOf(await layOut(await open(home), data, now)).path).toBe(`${file}${field}`);
  });
});

test('a later start refuses a damaged row with file, line and column, and a damaged ledger by its entry', async () => {
  await withData(async (data, home) => {
    const { loaded } = must(await layOut(await open(home), data, now));
    const name = loaded.tables.find(({ key }) => key.startsWith('kube/'))?.name ?? '';
    const good = await readFile(join(home, name));
    await writeFile(
      join(home, name),
      sampleTable(sampleRow, '2025T1,030101,vold,15-17,m,reported-offences,?,ok')
    );
    expect(problemOf(await layOut(await open(home), data, now))).toEqual({
      code: 'not-a-number',
      path: `${name}:3:value`
    });
    await writeFile(join(home, name), good);
    must(await layOut(await open(home), data, now));

    const entry = join(home, 'ledger', '00000001.json');
    await writeFile(entry, (await readFile(entry, 'utf8')).replace('Første', 'Andre') + ' ');
    expect(problemOf(await layOut(await open(home), data, now))).toEqual({
      code: 'changed-entry',
      path: 'ledger/00000001.json'
    });
  });
});

test('a later start refuses a home in which a file of the latest release is missing', async () => {
  await withData(async (data, home) => {
    const { loaded } = must(await layOut(await open(home), data, now));
    const name = loaded.tables[0]?.name ?? '';
    await rm(join(home, name));
    expect(problemOf(await layOut(await open(home), data, now))).toEqual({ code: 'not-found', path: name });
  });
});

test('what ships with the program lays out a home, every row of it checked', async () => {
  await inFolder(async (folder) => {
    const data = join(folder, 'data');
    await cp(fileURLToPath(new URL('../../../data', import.meta.url)), data, { recursive: true });
    const store = await open(join(folder, 'home'));
    const { loaded } = must(await layOut(store, data, now));
    expect(loaded.release.number).toBe(1);
    expect(loaded.release.datasets.some(({ synthetic }) => synthetic)).toBe(true);
    expect(loaded.release.datasets.some(({ synthetic }) => !synthetic)).toBe(true);
    expect(must(await layOut(store, data, now)).kind).toBe('existing');
  });
});
