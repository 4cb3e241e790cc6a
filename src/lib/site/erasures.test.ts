import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseEdition } from '$lib/meetings/erase';
import { utf8 } from '$lib/releases/canonical';
import { addEdition } from '$lib/releases/editions';
import { registeredErasures } from '$lib/releases/erasure-register';
import { inFolder, must } from '$lib/releases/fixtures';
import { openFolderStore } from '$lib/releases/folder-store';
import { createMeeting, readMeeting } from '$lib/releases/meetings';
import { cleanAtStart, erasuresFolder } from './erasures';

const date = '2025-05-14';

/** A home with one edition, a copy of it, and the erasure of that edition in the home. */
async function erasedHome(run: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const home = join(folder, 'home');
    const store = must(await openFolderStore(home));
    const facts = { date, body: 'Politirådet', title: 'Møte', next: null, agenda: [] };
    must(await createMeeting(store, facts, 'system'));
    const source = { extension: 'txt', bytes: utf8('1. Sak\nDet er en økning i ran.') };
    must(await addEdition(store, date, { kind: 'draft', heading: null, source, minutes: null }, 'system'));
    await cp(home, join(folder, 'copy'), { recursive: true });
    const register = must(await openFolderStore(erasuresFolder(home)));
    const order = { by: 'system', why: 'asked-for' } as const;
    must(await eraseEdition({ store, register }, date, 1, order));
    await run(folder);
  });
}

test('a copy of the home from before is cleaned when it starts', async () => {
  await erasedHome(async (folder) => {
    const copy = must(await openFolderStore(join(folder, 'copy')));
    must(await cleanAtStart(copy, join(folder, 'home.slettinger')));
    expect(must(await readMeeting(copy, date))).toMatchObject({ editions: [], erased: [{ edition: 1 }] });
    expect(must(await copy.list(`meetings/${date}/editions/`))).toEqual([]);
  });
});

test('a register that was lost is made again from what the home tells, and cleans older copies then', async () => {
  await erasedHome(async (folder) => {
    const place = join(folder, 'home.slettinger');
    await rm(place, { recursive: true });
    must(await cleanAtStart(must(await openFolderStore(join(folder, 'home'))), place));
    expect(must(await registeredErasures(must(await openFolderStore(place))))).toHaveLength(1);
    const copy = must(await openFolderStore(join(folder, 'copy')));
    must(await cleanAtStart(copy, place));
    expect(must(await readMeeting(copy, date)).editions).toEqual([]);
  });
});

test('a home where nothing was erased gets no register', async () => {
  await inFolder(async (folder) => {
    const store = must(await openFolderStore(join(folder, 'home')));
    must(await cleanAtStart(store, join(folder, 'home.slettinger')));
    expect(existsSync(join(folder, 'home.slettinger'))).toBe(false);
  });
});
