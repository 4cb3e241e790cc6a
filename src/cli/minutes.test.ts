import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './minutes';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../tests/fixtures/minutes/${name}`, import.meta.url));

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    }
  });
  return { code, out, err };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutes-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe('minutes FILE --json', () => {
  test('prints exactly one JSON document with every field of the contract', async () => {
    const { code, out, err } = await call(fixture('overskrifter.md'), '--json');
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(out))).toEqual(
      expect.arrayContaining([
        ...['meeting', 'text', 'sections', 'claims', 'followUps', 'abbreviations'],
        ...['dates', 'amounts', 'documents', 'boilerplate', 'unplaced']
      ])
    );
  });

  test('reads Windows-1252 and UTF-8 with a byte order mark to the same text', async () => {
    const text = 'Referat politirådet i Bærum 14. mai 2025\n\n1. Åpning\nAntall ran gikk ned – «noe».\n';
    const oneByte = Uint8Array.from([...text].map((c) => (c === '–' ? 0x96 : c.charCodeAt(0))));
    const old = JSON.parse((await call(await file('gammel.txt', oneByte), '--json')).out);
    const marked = JSON.parse((await call(await file('merket.txt', `\ufeff${text}`), '--json')).out);
    expect(old.text).toBe(
      'Referat politirådet i Bærum 14. mai 2025\n1. Åpning\nAntall ran gikk ned – «noe».'
    );
    expect(marked.text).toBe(old.text);
  });
});

describe('minutes FILE reads PDF and Word', () => {
  test.each(['measured/bygdanes-fotnotar.pdf', 'measured/vassdal-sakstabell.docx'])('%s', async (name) => {
    const { code, out, err } = await call(fixture(name), '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).sections.length).toBeGreaterThan(3);
  });
});

describe('minutes FILE', () => {
  test('prints an outline in Norwegian', async () => {
    const { code, out } = await call(fixture('overskrifter.md'));
    expect(code).toBe(0);
    expect(out).toContain('Referat fra politirådet i Nordhavn, 3. juni 2025');
    expect(out).toContain('sak-3/pkt-1  Trygg skolevei');
    expect(out).toMatch(/anmeldte lovbrudd, ned 6\s%, 2025T1 \/ 2024T1, kan kontrolleres/u);
    expect(out).toContain('2024-09/1  Trygg skolevei: utsatt, frist 1. september 2025');
  });
});

describe('minutes refuses in one line, with exit code 2', () => {
  const oneLine = /^[^\n]+\n$/u;

  test('a file that is not there, a folder, and an empty file', async () => {
    const refusals = [
      await call(join(folder, 'finnes-ikke.txt')),
      await call(await file('tom.txt', ' \n\n')),
      await call(`${folder}/x.md/../../${folder.split('/').at(-1)}/mappe.txt`)
    ];
    for (const { code, out, err } of refusals) {
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(oneLine);
    }
  });

  test.each(['referat.doc', 'referat.odt', 'referat'])('%s, and says which kinds are read', async (name) => {
    const { code, out, err } = await call(await file(name, 'Referat'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(err).toContain('.pdf, .docx, .txt og .md');
  });

  test('a PDF that is something else, without a trace of the code', async () => {
    const { code, out, err } = await call(await file('falsk.pdf', 'Referat'), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(err).toContain('ren tekst');
  });

  test('bytes that are no text under a name that says text', async () => {
    const { code, err } = await call(await file('bilde.txt', Uint8Array.from([0x89, 0x51, 0x00, 0x01])));
    expect(code).toBe(2);
    expect(err).toContain('er ikke tekst');
  });

  test.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--xml']]])('wrong usage: %j', async (args) => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(err).toContain('Bruk: minutes');
  });
});
