import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addEdition } from '$lib/releases/editions';
import { inFolder, must, problemOf } from '$lib/releases/fixtures';
import { decide } from '$lib/releases/decide';
import { openCouncil } from './council';

const date = '2025-05-14';

test('those who decide see the newest edition that is not erased, a draft too, and the public sees nothing of it', async () => {
  await inFolder(async (home) => {
    const council = must(await openCouncil(home, 'data'));
    const before = must(await council.meeting(date));
    const bytes = await readFile('tests/fixtures/minutes/development/sundet-tiltak.txt');
    const source = { extension: 'txt', bytes: new Uint8Array(bytes) };
    const draft = must(
      await addEdition(council.store, date, { kind: 'draft', heading: null, source, minutes: null }, 'system')
    );

    const working = must(await council.working(date));
    expect(working.meeting.edition).toMatchObject({ number: draft.edition, kind: 'draft' });
    expect(working.publicEdition).toBe(before.edition?.number);
    const [first] = working.meeting.statements.flatMap(({ claims }) => claims);
    if (first === undefined) throw new Error('the draft proposes nothing');
    const about = { date, edition: draft.edition, by: 'abcdefghij' };
    must(await decide(council.store, about, 'confirm', first.claim, 0));
    const confirmed = must(await council.working(date)).meeting.statements.flatMap(({ claims }) => claims);
    expect(confirmed.find(({ claim }) => claim.id === first.claim.id)?.status).toBe('confirmed');

    const seen = must(await council.meeting(date));
    expect({ ...seen, head: 0 }).toEqual({ ...before, head: 0 });

    must(await council.store.remove({ kind: 'erased-edition', date, edition: draft.edition }));
    const after = must(await council.working(date));
    expect(after.meeting.edition?.number).toBe(before.edition?.number);
    expect(after.meeting.statements).toEqual(before.statements);
  });
}, 60_000);

test('a date without a meeting is answered with those there are, and a meeting without minutes has no edition', async () => {
  await inFolder(async (home) => {
    const council = must(await openCouncil(home, 'data'));
    expect(problemOf(await council.working('2031-01-01')).code).toBe('unknown-meeting');
    expect(must(await council.working('2025-06-12')).meeting.edition).toBeNull();
  });
}, 60_000);
