import type { Block } from './blocks';
import type { Abbreviation, Section } from './document';
import { bulletLength } from './lines';
import { homesOf } from './homes';

const short = '\\p{Lu}[\\p{L}\\p{N}/&.-]{0,10}[\\p{L}\\p{N}]';
const entry = new RegExp(`^(${short})\\s*(?:[:=]|\\s[–—-])\\s*(\\p{L}.*)$`, 'u');
const bareEntry = /^(\p{Lu}[\p{Lu}\p{N}]{1,7})\s+(\p{L}.+)$/u;
const rowEntry = new RegExp(`^\\|\\s*(${short})\\s*\\|\\s*(\\p{L}[^|]*?)\\s*\\|`, 'u');
const nextEntry = new RegExp(`[;,]\\s+(?=${short}\\s*(?:[:=]|\\s[–—-])\\s)`, 'gu');

/** Words that a short form takes no letter of and no name begins with. */
const small = new Set([
  'i',
  'og',
  'for',
  'av',
  'de',
  'den',
  'det',
  'til',
  'om',
  'på',
  'mot',
  'med',
  'fra',
  'frå',
  'ved',
  'som'
]);

/** Short forms with what they stand for: those of the glossary, then those explained in the text, each once. */
export function findAbbreviations(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[]
): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const add = (one: Abbreviation) => {
    if (!found.has(one.short)) found.set(one.short, one);
  };
  for (const section of sections) if (section.kind === 'glossary') listed(text, section).forEach(add);
  const homes = homesOf(blocks, sections);
  blocks.forEach((block, at) => {
    const section = homes[at];
    if (block.furniture !== null || section === undefined || section.kind === 'glossary') return;
    inline(block).forEach((one) => add({ ...one, anchor: section.anchor }));
  });
  return [...found.values()];
}

function listed(text: string, section: Section): Abbreviation[] {
  const found: Abbreviation[] = [];
  let at = section.start;
  text
    .slice(section.start, section.end)
    .split('\n')
    .forEach((line, number) => {
      const heading = number === 0 ? (/^[^:]*:?\s*/u.exec(line)?.[0].length ?? 0) : 0;
      const from = heading + bulletLength(line.slice(heading));
      let start = at + from;
      for (const part of splitEntries(line.slice(from))) {
        const [, name, meaning] = rowEntry.exec(part) ?? entry.exec(part) ?? bareEntry.exec(part) ?? [];
        if (name !== undefined && meaning !== undefined) {
          found.push({
            short: name,
            long: tidy(meaning),
            start,
            end: start + part.length,
            anchor: section.anchor
          });
        }
        start = text.indexOf(part, start) + part.length;
        start += /^[;,]?\s*/u.exec(text.slice(start))?.[0].length ?? 0;
      }
      at += line.length + 1;
    });
  return found;
}

function splitEntries(line: string): string[] {
  return line.split(nextEntry).filter((part) => part !== '');
}

const behind = new RegExp(`\\((${short})\\)`, 'gu');
const ahead = new RegExp(`(?<![\\p{L}\\p{N}])(${short})\\s\\(([^()]{5,90})\\)`, 'gu');
const told = new RegExp(
  `(?<![\\p{L}\\p{N}])(${short})\\s(?:er|står for|betyr|tyder)\\s(?:en forkortelse for\\s|ei forkorting for\\s)?([^.,;:()]{5,90}?)(?=\\s(?:som|og er|der)(?!\\p{L})|[.,;:()]|$)`,
  'gu'
);

/** Short forms that running text explains: “Etaten (ET)”, “ET (Etaten)”, “ET er Etaten”. The letters must fit. */
function inline(block: Block): Omit<Abbreviation, 'anchor'>[] {
  const found: Omit<Abbreviation, 'anchor'>[] = [];
  const place = (match: RegExpExecArray) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length
  });
  for (const match of block.text.matchAll(behind)) {
    const name = match[1] ?? '';
    const long = isShort(name) ? longBefore(name, block.text.slice(0, match.index).trimEnd()) : null;
    if (long !== null) found.push({ short: name, long, ...place(match) });
  }
  for (const pattern of [ahead, told]) {
    for (const match of block.text.matchAll(pattern)) {
      const [, name = '', long = ''] = match;
      if (isShort(name) && expands(name, long))
        found.push({ short: name, long: tidy(long), ...place(match) });
    }
  }
  return found;
}

function isShort(name: string): boolean {
  return (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/^\p{Lu}\p{Ll}+$/u.test(name);
}

/** The fewest words before a bracket that the short form can stand for. */
function longBefore(name: string, before: string): string | null {
  const clause = /[^.;:()]*$/u.exec(before)?.[0].trim() ?? '';
  const words = clause.split(' ');
  for (let count = 1; count <= Math.min(words.length, 10); count += 1) {
    const long = words.slice(-count).join(' ');
    const first = words.at(-count)?.toLowerCase() ?? '';
    if (!small.has(first) && expands(name, long)) return tidy(long);
  }
  return null;
}

/** Whether the letters of a short form come in the long one in order, the first at its start. */
function expands(name: string, long: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const text = long.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '');
  if (letters.length < 2 || text.charAt(0) !== letters.charAt(0) || text.length <= letters.length + 1)
    return false;
  if (text.replace(/[ -]/gu, '').startsWith(letters)) return true;
  const starts = initials(text);
  if (isSubsequence(letters, starts)) return true;
  return letters.length >= 3 && isSubsequence(letters, text);
}

function initials(text: string): string {
  return text
    .split(/[ -]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters.charAt(at)) at += 1;
  return at >= letters.length;
}

function tidy(long: string): string {
  return long.replace(/[\s.,;]+$/u, '').trim();
}
