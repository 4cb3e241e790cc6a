import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesAt, pdfOf, docxOf, paragraph } from '$lib/minutes/source/make-for-tests';
import { readStoredDocument } from '$lib/minutes/stored-source';
import { applyErasure } from '$lib/releases/apply-erasure';
import { addEdition } from '$lib/releases/editions';
import { registeredErasures } from '$lib/releases/erasure-register';
import { inFolder, must } from '$lib/releases/fixtures';
import { openFolderStore } from '$lib/releases/folder-store';
import { meetingEvents } from '$lib/releases/meeting-log';
import { createMeeting, readMeeting, recordClaim } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import { eraseEdition, eraseWords } from './erase';
import { assembleEdition, readingOf, replaceEdition, sourceNameOf, sourceOfEdition } from './replace-edition';
import { readMinutes } from '$lib/minutes/read';

const date = '2025-05-14';
const name = 'Kari Zwicknagl';
const lines = [
  'Referat politirådet i Lillevik 14.05.2025',
  '1. Åpning',
  `${name} ønsket velkommen.`,
  '2. Situasjonen',
  `Etter det ${name} sa, har antall anmeldte ran gått ned med 10 % siden samme tid i fjor. Det er en økning i seksuallovbrudd.`,
  'Antall voldslovbrudd er høyt.'
];
const order = {
  by: 'abcdefghij',
  why: 'identifies-person',
  now: () => new Date('2025-07-01T10:00:00Z')
} as const;

/** Every byte of every file under a folder, also what is packed inside, that spells words in UTF-8 or UTF-16. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const needles = [
    Buffer.from(words, 'utf8'),
    Buffer.from(words, 'utf16le'),
    Buffer.from(words, 'utf16le').swap16()
  ];
  const hits: string[] = [];
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (layers(await readFile(path)).some((bytes) => needles.some((needle) => bytes.includes(needle))))
        hits.push(path);
    }
  };
  await walk(folder);
  return hits;
}

/** Bytes and what they hold packed: gzip, and every deflated stream of a PDF or a zip. */
function layers(bytes: Buffer): Buffer[] {
  const all = [bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) all.push(gunzipSync(bytes));
  for (
    let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      all.push(inflateRawSync(bytes.subarray(start)));
    } catch {
      // Not deflated, or damaged on purpose.
    }
  }
  for (
    let at = bytes.indexOf('stream\n', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('stream\n', at + 7, 'latin1')
  ) {
    try {
      all.push(inflateSync(bytes.subarray(at + 7)));
    } catch {
      // No deflated stream.
    }
  }
  return all;
}

type Home = {
  readonly folder: string;
  readonly home: string;
  readonly store: Store;
  readonly register: Store;
};

async function inHome(run: (home: Home) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const home = join(folder, 'home');
    const store = must(await openFolderStore(home));
    const register = must(await openFolderStore(join(folder, 'home.slettinger')));
    const facts = { date, body: 'Politirådet i Lillevik', title: `Møte med ${name}`, next: null, agenda: [] };
    must(await createMeeting(store, facts, 'system'));
    await run({ folder, home, store, register });
  });
}

async function add(store: Store, extension: string, bytes: Uint8Array): Promise<number> {
  const minutes = must(await readStoredDocument(`referat-${date}.${extension}`, bytes));
  const edition = { kind: 'draft', heading: null, ...readingOf({ extension, bytes }, minutes) } as const;
  const added = must(await addEdition(store, date, edition, 'abcdefghij'));
  for (const claim of minutes.claims.slice(0, 2)) {
    must(
      await recordClaim(store, date, 'confirm', { edition: added.edition, claim: { ...claim } }, 'abcdefghij')
    );
  }
  return added.edition;
}

async function meetingNow(store: Store, edition: number) {
  const state = must(await readMeeting(store, date));
  const found = state.editions.find((one) => one.edition === edition);
  if (found === undefined) throw new Error(`edition ${edition} is gone`);
  const minutes = must(readMinutes(must(await sourceOfEdition(store, date, found))));
  return must(assembleEdition(state, must(await meetingEvents(store, date)), found, minutes));
}

const sources: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['txt', async () => new TextEncoder().encode(lines.join('\n'))],
  ['txt', async () => new Uint8Array(Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'))],
  ['md', async () => new TextEncoder().encode(`# ${lines.join('\n\n')}`)],
  ['pdf', async () => pdfOf([linesAt(60, 60, lines)])],
  [
    'docx',
    async () => docxOf(lines.map((line) => paragraph(line)).join(''), { 'word/header1.xml': paragraph(name) })
  ]
];

describe.each(sources)('from a source of the kind %s', (extension, bytes) => {
  test('words are gone from every file, and the statements stand where they stood', async () => {
    await inHome(async ({ home, store, register, folder }) => {
      const edition = await add(store, extension, await bytes());
      const before = await meetingNow(store, edition);
      expect((await filesWith(home, 'Zwicknagl')).length).toBeGreaterThan(0);

      const made = must(await eraseWords({ store, register }, date, [name], order));
      const next = made.get(edition) ?? 0;
      expect(next).toBeGreaterThan(edition);
      expect(await filesWith(folder, 'Zwicknagl')).toEqual([]);
      const after = await meetingNow(store, next);
      const shape = (meeting: typeof before) =>
        meeting.statements.map(({ number, claims }) => [number, claims.map(({ status }) => status)]);
      expect(shape(after)).toEqual(shape(before));
      expect(after.title).toBe('Møte med [fjernet]');
      expect(after.edition?.minutes.text).toContain('[fjernet] ønsket velkommen.');
      expect(after.edition?.minutes.sections.map(({ anchor }) => anchor)).toEqual(
        before.edition?.minutes.sections.map(({ anchor }) => anchor)
      );
    });
  });

  test('a copy from before is cleaned by the register alone, and has the same text afterwards', async () => {
    await inHome(async ({ home, store, register, folder }) => {
      const edition = await add(store, extension, await bytes());
      const copy = join(folder, 'copy');
      await cp(home, copy, { recursive: true });
      const next = must(await eraseWords({ store, register }, date, [name], order)).get(edition) ?? 0;
      const after = await meetingNow(store, next);

      const restored = must(await openFolderStore(copy));
      for (let round = 0; round < 2; round += 1) {
        for (const erasure of must(await registeredErasures(register))) {
          const did = must(await applyErasure(restored, erasure, replaceEdition(restored)));
          expect(did).toBe(round === 0);
        }
      }
      expect(await filesWith(copy, 'Zwicknagl')).toEqual([]);
      expect((await meetingNow(restored, next)).edition?.minutes.text).toBe(after.edition?.minutes.text);
      expect((await meetingNow(restored, next)).statements).toEqual(after.statements);
    });
  });
});

test('an edition that is erased whole leaves a tombstone without content', async () => {
  await inHome(async ({ home, store, register, folder }) => {
    const edition = await add(store, 'txt', new TextEncoder().encode(lines.join('\n')));
    must(await eraseEdition({ store, register }, date, edition, order));
    must(await eraseWords({ store, register }, date, [name], order));
    const state = must(await readMeeting(store, date));
    expect(state.editions).toEqual([]);
    expect(state.erased).toMatchObject([
      {
        edition,
        kind: 'draft',
        at: '2025-07-01T10:00:00.000Z',
        by: 'abcdefghij',
        why: 'identifies-person',
        replacedBy: null
      }
    ]);
    for (const words of ['Zwicknagl', 'seksuallovbrudd', 'voldslovbrudd']) {
      expect(await filesWith(folder, words)).toEqual([]);
    }
    expect(await readdir(join(home, 'meetings', date, 'editions')).catch(() => [])).not.toContain(
      'source.txt'
    );
    const added = await add(store, 'txt', new TextEncoder().encode(lines.join('\n')));
    expect(added).toBe(edition + 1);
  });
});

test('an erasure that was cut off after the register is carried out at the next start', async () => {
  await inHome(async ({ home, store, register, folder }) => {
    const edition = await add(store, 'txt', new TextEncoder().encode(lines.join('\n')));
    const copy = join(folder, 'copy');
    await cp(home, copy, { recursive: true });
    must(await eraseEdition({ store, register }, date, edition, order));
    // The events alone were buried, the bytes not yet: as a kill leaves it.
    const half = must(await openFolderStore(copy));
    const [erasure] = must(await registeredErasures(register));
    if (erasure === undefined) throw new Error('the register must hold the erasure');
    must(
      await half.create(
        `meetings/${date}/events/00000002.tombstone.json`,
        must(await store.read(`meetings/${date}/events/00000002.tombstone.json`))
      )
    );
    must(await applyErasure(half, erasure, replaceEdition(half)));
    expect(await filesWith(copy, 'seksuallovbrudd')).toEqual([]);
    expect(must(await readMeeting(half, date)).erased).toHaveLength(1);
  });
});

test('what is added after a copy was put back is never taken for what was erased', async () => {
  await inHome(async ({ home, store, register, folder }) => {
    const copy = join(folder, 'copy');
    await cp(home, copy, { recursive: true });
    const edition = await add(store, 'txt', new TextEncoder().encode(lines.join('\n')));
    must(await eraseEdition({ store, register }, date, edition, order));
    await rm(home, { recursive: true });
    const restored = must(await openFolderStore(copy));
    const other = await add(
      restored,
      'md',
      new TextEncoder().encode('# Møte 14.05.2025\n\n## 1. Sak\n\nDet er en økning i ran.')
    );
    expect(other).toBe(edition);
    for (const erasure of must(await registeredErasures(register))) {
      expect(must(await applyErasure(restored, erasure, replaceEdition(restored)))).toBe(false);
    }
    expect(must(await readMeeting(restored, date)).editions.map((one) => sourceNameOf(date, one))).toEqual([
      `referat-${date}.md`
    ]);
  });
});

test('whatever the text around it, no file keeps the name, and no confirmed claim comes to stand on other words', async () => {
  const part = fc.constantFrom(
    name,
    `${name}s`,
    'Zwicknagl, Kari.',
    'Antall anmeldte ran har gått ned med 10 %.',
    'Det er en økning i seksuallovbrudd.',
    'Rådet takket.',
    '\n',
    '\n2. Sak\n'
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
      await inHome(async ({ store, register, folder }) => {
        const text = `Referat politirådet 14.05.2025\n1. Åpning\n${name} åpnet. ${parts.join(' ')}`;
        const edition = await add(store, 'txt', new TextEncoder().encode(text));
        const before = await meetingNow(store, edition);
        const words = [name, 'Zwicknagl, Kari', 'Zwicknagl'];
        const next = must(await eraseWords({ store, register }, date, words, order)).get(edition) ?? 0;
        expect(await filesWith(folder, 'Zwicknagl')).toEqual([]);
        const after = await meetingNow(store, next);
        const quotes = (meeting: typeof before) =>
          meeting.statements.flatMap(({ claims }) =>
            claims.flatMap(({ claim, status }) => (status === 'confirmed' ? [claim.quote] : []))
          );
        const allowed = new Set(
          quotes(before).map((quote) =>
            quote.replace(/Kari Zwicknagls?|Zwicknagl, Kari|Zwicknagl/gu, '[fjernet]')
          )
        );
        for (const quote of quotes(after)) expect(allowed).toContain(quote);
      });
    }),
    { numRuns: 25 }
  );
});
