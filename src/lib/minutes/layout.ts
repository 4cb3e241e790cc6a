import type { Line, TextFormat } from './lines';

/** How the lines around a line are set: how wide they run and how many blank lines part two lines of one paragraph. */
export type Setting = { readonly width: number; readonly spacing: number };

const reach = 8;
/** Lines are set by the shape of words, not by counting letters: a line this near the width may be a full one. */
const slack = 0.85;
/** A narrower column than this is a list of short lines, not wrapped text. */
const narrowest = 45;
/** A line longer than any page is set is a paragraph of its own: the text was never wrapped. */
const widest = 160;

/**
 * The setting of each line, from its neighbours: text may be double-spaced in one part and not in another. In Markdown a blank line
 * always ends a paragraph.
 */
export function settings(lines: readonly Line[], format: TextFormat = 'plain'): Setting[] {
  return lines.map((_, at) => {
    const near = lines.slice(Math.max(0, at - reach), at + reach + 1).filter((line) => line.kind !== 'row');
    const lengths = near.map((line) => line.mapped.text.length).sort((a, b) => a - b);
    const gaps = near.slice(1).filter((line) => line.gap > 0).length;
    return {
      width: lengths[Math.floor(lengths.length * 0.8)] ?? 0,
      spacing: format === 'plain' && near.length > 2 && gaps >= 0.6 * (near.length - 1) ? 1 : 0
    };
  });
}

/** Whether the first word of the next line would not have fitted: the line was broken for want of room. */
export function isFull(line: Line, next: Line, setting: Setting): boolean {
  const word = /^\S+/u.exec(next.mapped.text)?.[0].length ?? 0;
  return line.mapped.text.length + 1 + word > setting.width * slack;
}

/** Whether the text ends as a sentence, a label or an introduction to a list does. */
export function endsSentence(text: string): boolean {
  return /[.!?:…]["»”’)]?$/u.test(text);
}

/** Whether the line goes on in the next one, so that both are one paragraph. `opens` says that a section begins with the line. */
export function goesOn(line: Line, next: Line, setting: Setting, opens: boolean): boolean {
  if (next.joins !== null) return next.joins;
  if (next.kind !== 'text' || next.level !== null || next.bold) return false;
  if (line.kind === 'row' || line.kind === 'rule' || line.level !== null || line.bold) return false;
  if (/^(?:\p{Lu}[\p{L} ]{1,24}:(?:\s|$)|\(?[a-zæøå]\)\s)/u.test(next.mapped.text)) return false;
  const text = line.mapped.text;
  const full = isFull(line, next, setting);
  const near = next.gap <= setting.spacing;
  if (/^\p{Ll}/u.test(next.mapped.text)) {
    if (opens && !full) return false;
    return near || !endsSentence(text);
  }
  return near && full && text.length >= narrowest && text.length <= widest;
}

/** How two lines of one paragraph are joined. */
export type Join = 'space' | 'keep-hyphen' | 'drop-hyphen';

/**
 * Joins at the end of a line: a hyphen goes only before a lower-case letter, where the parts make one plausible word. It stays
 * in “Ferie- og deltidsjobber” and after short forms (“IPO-koordinator”).
 */
export function joinOf(text: string, next: string): Join {
  const last = /(\S+)[-\u2010]$/u.exec(text)?.[1];
  if (last === undefined || !/^\p{Ll}/u.test(next)) return 'space';
  if (/^(?:og|eller|samt|til|men)(?!\p{L})/u.test(next)) return 'space';
  const word = /[\p{L}\p{N}]+$/u.exec(last)?.[0] ?? '';
  if (word === '') return 'space';
  if (word.length < 2 || /\p{N}/u.test(word) || /.\p{Lu}/u.test(word)) return 'keep-hyphen';
  return 'drop-hyphen';
}
