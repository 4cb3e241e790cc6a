import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file to be read, with what was done to it. */
export type Mutant = { readonly name: string; readonly how: string; readonly bytes: Uint8Array };

const folder = join(import.meta.dirname, '../fixtures/minutes');
const seeds = ['.', 'measured', 'development'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((file) => /\.(?:txt|md|pdf|docx)$/u.test(file))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, part, file))) }))
);

/** A generator of pseudo-random numbers from 0 up to, not including, 1 (mulberry32): the same seed gives the same row. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Change = (bytes: Uint8Array, next: () => number) => Uint8Array;

const below = (next: () => number, top: number) => Math.floor(next() * top);
const joined = (...parts: readonly Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Changes to the bytes of any file. */
const anyFile: Readonly<Record<string, Change>> = {
  cut: (bytes, next) => bytes.slice(0, below(next, bytes.length)),
  beheaded: (bytes, next) => bytes.slice(below(next, bytes.length)),
  doubled: (bytes) => joined(bytes, bytes),
  garbled: (bytes, next) => {
    const changed = bytes.slice();
    for (let times = 1 + below(next, 40); times > 0; times -= 1)
      changed[below(next, changed.length)] = below(next, 256);
    return changed;
  },
  holed: (bytes, next) => {
    const [from, length] = [below(next, bytes.length), below(next, 400)];
    return joined(bytes.slice(0, from), bytes.slice(from + length));
  },
  repeated: (bytes, next) => {
    const from = below(next, bytes.length);
    const part = bytes.slice(from, from + 200);
    return joined(bytes.slice(0, from), ...Array.from({ length: 50 }, () => part), bytes.slice(from));
  }
};

/** Changes to words. */
const words: Readonly<Record<string, (text: string, next: () => number) => string>> = {
  'one line': (text) => text.replace(/\s+/gu, ' ').repeat(20),
  'ten megabytes of one line': (text) => text.replace(/\s+/gu, ' ').repeat(Math.ceil(1e7 / text.length)),
  'fifty pages of one line': (text) =>
    text
      .replace(/\s+/gu, ' ')
      .repeat(Math.ceil(1.4e5 / text.length))
      .slice(0, 1.4e5),
  'fifty pages of lines': (text) => text.repeat(Math.ceil(1.4e5 / text.length)).slice(0, 1.4e5),
  'one letter': (text) => (text.charAt(0) || 'a').repeat(1.4e5),
  'nested lists': (text) =>
    Array.from(
      { length: 400 },
      (_, at) => `${' '.repeat(at % 60)}${at + 1}. ${'- '.repeat(at % 30)}${text.slice(0, 60)}`
    ).join('\n'),
  'right to left': (text) =>
    `\u202e${text}\u202c\n1. \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627\n${[...text].reverse().join('')}`,
  'control characters': (text, next) =>
    [...text].map((letter) => (next() < 0.05 ? String.fromCharCode(1 + below(next, 31)) : letter)).join(''),
  'broken surrogates': (text, next) =>
    [...text].map((letter) => (next() < 0.02 ? '\ud83d' : letter)).join(''),
  stars: (text) => `${'*'.repeat(3000)}${text}${'_'.repeat(3000)}${'`'.repeat(999)}${'['.repeat(999)}`,
  'table strokes': (text) => text.replace(/ /gu, ' | ').repeat(3),
  numbers: (text) => text.replace(/\p{L}{4,}/gu, '12,5 prosent').repeat(2),
  dots: (text) => text.replace(/ /gu, '. '),
  'many items': (text) =>
    Array.from({ length: 3000 }, (_, at) => `Sak ${at + 1}/25 ${text.slice(at % 40, (at % 40) + 50)}`).join(
      '\n'
    ),
  markup: (text) => `<script>alert(1)</script>${text}<img src=x onerror=alert(1)>`,
  shuffled: (text, next) =>
    text
      .split('\n')
      .map((line) => ({ line, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line)
      .join('\n')
};

/** Changes the words within a Word document, keeping its package whole. */
function withinDocx(
  bytes: Uint8Array,
  next: () => number,
  isSmall: boolean
): { bytes: Uint8Array; how: string } {
  const files = unzipSync(bytes);
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const ways: Readonly<Record<string, () => string>> = {
    'garbled XML': () => strFromU8(anyFile['garbled']?.(strToU8(main), next) ?? new Uint8Array(), true),
    'cut XML': () => main.slice(0, below(next, main.length)),
    'doubled body': () => main.replace(/(<w:body>)(.*)(<\/w:body>)/su, '$1$2$2$2$3'),
    'nested tables': () =>
      main.replace(
        '<w:body>',
        `<w:body>${'<w:tbl><w:tr><w:tc>'.repeat(150)}<w:p><w:r><w:t>x</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(150)}`
      ),
    'nested without end': () => main.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(9000)}`),
    'ten megabytes of one line': () => main.replace(/<w:t[^>]*>/u, `<w:t>${'ord '.repeat(2.5e6)}`),
    'many paragraphs': () =>
      main.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>1. Sak om ran</w:t></w:r></w:p>'.repeat(4000)}`),
    entities: () => main.replace(/^<\?xml[^>]*>/u, '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>')
  };
  const how = oneOf(Object.keys(ways), next, isSmall);
  return {
    how,
    bytes: zipSync({ ...files, 'word/document.xml': strToU8(ways[how]?.() ?? main) }, { level: 1 })
  };
}

/** One of the ways to change a file; small ones leave out what makes it very large. */
function oneOf(ways: readonly string[], next: () => number, isSmall: boolean): string {
  const open = isSmall ? ways.filter((way) => !/megabytes|pages|letter|many/u.test(way)) : ways;
  return open[below(next, open.length)] ?? '';
}

/** One changed document, from the fixtures: of any format, by any change. */
export function mutant(next: () => number, isSmall = false): Mutant {
  const seed = seeds[below(next, seeds.length)];
  if (seed === undefined) throw new Error('There are no fixtures to change.');
  const { name, bytes } = seed;
  const pick = next();
  if (name.endsWith('.docx') && pick < 0.5) return { name, ...withinDocx(bytes, next, isSmall) };
  if (/\.(?:txt|md)$/u.test(name) && pick < 0.75) {
    const how = oneOf(Object.keys(words), next, isSmall);
    const text = words[how]?.(new TextDecoder().decode(bytes), next) ?? '';
    return { name, how, bytes: strToU8(text) };
  }
  const how = Object.keys(anyFile)[below(next, Object.keys(anyFile).length)] ?? '';
  const isDisguised = next() < 0.1;
  const other = ['a.pdf', 'a.docx', 'a.txt', 'a.md'][below(next, 4)] ?? name;
  return { name: isDisguised ? other : name, how, bytes: anyFile[how]?.(bytes, next) ?? bytes };
}

/** What is wrong with how a changed document is read, or null: a throw, lost text, or a message that is none. */
export function faultOf(
  result:
    | { ok: true; value: { text: string; unplaced: readonly unknown[] } }
    | { ok: false; problem: { message: string } }
): string | null {
  if (result.ok)
    return result.value.unplaced.length === 0 ? null : `${result.value.unplaced.length} lines have no place`;
  const { message } = result.problem;
  return /^[^\n]{10,300}\.$/u.test(message) ? null : `no clear message: ${message}`;
}
