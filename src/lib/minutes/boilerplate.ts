import { contactLines, officeWords } from './vocabulary/letterhead';
import type { BoilerplateReason } from './document';
import { endsSentence } from './layout';
import type { Line } from './lines';
import { readMarker } from './markers';
import { wholeWords } from './words';

const contact = new RegExp(`^(?:${contactLines.join('|')})$`, 'iu');
const office = wholeWords(officeWords, 'iu');
const namedPage = /^[-–—]?\s?(?:side|s\.|page)\s?\d{1,4}(?:\s?(?:av|of|\/)\s?\d{1,4})?\s?[-–—]?$/iu;
const pageOfPages = /^(\d{1,4})\s?(?:av|of|\/)\s?(\d{1,4})$/iu;
const barePage = /^[-–—]?\s?(\d{1,3})\s?[-–—]?$/u;
const longestShort = 60;

/** For each line why it is furniture of the page, not text: letterhead, page numbers, lines repeated on each page; else null. */
export function findFurniture(lines: readonly Line[]): (BoilerplateReason | null)[] {
  const reasons: (BoilerplateReason | null)[] = lines.map(
    (line) => line.furniture ?? (line.kind === 'rule' ? 'rule' : null)
  );
  markLetterheads(lines, reasons);
  // A document with pages of its own says which lines belong to the page.
  if (!lines.some(({ joins, page }) => joins !== null && page !== null)) {
    markPageNumbers(lines, reasons);
    markRepeated(lines, reasons);
  }
  return reasons;
}

function isShort(line: Line): boolean {
  const { text } = line.mapped;
  return text.length <= longestShort && line.kind === 'text' && line.level === null && !/[.!?]$/u.test(text);
}

/** A letterhead is two or more ways to reach an office close together, and the office's name above them. */
function markLetterheads(lines: readonly Line[], reasons: (BoilerplateReason | null)[]): void {
  const isContact = lines.map((line) => line.level === null && contact.test(line.mapped.text));
  for (let at = 0; at < lines.length; at += 1) {
    if (!isContact[at]) continue;
    let last = at;
    let found = 1;
    for (let probe = at + 1; probe < lines.length && probe - last <= 3; probe += 1) {
      const line = lines[probe];
      if (line === undefined || (!isContact[probe] && !isShort(line))) break;
      if (isContact[probe]) {
        last = probe;
        found += 1;
      }
    }
    if (found < 2) continue;
    let first = at;
    for (let above = lines[first - 1]; above !== undefined; above = lines[first - 1]) {
      const named = office.test(above.mapped.text) || contact.test(above.mapped.text);
      if (!isShort(above) || !named || endsSentence(above.mapped.text) || readMarker(above.mapped.text))
        break;
      first -= 1;
    }
    reasons.fill('letterhead', first, last + 1);
    at = last;
  }
}

function markPageNumbers(lines: readonly Line[], reasons: (BoilerplateReason | null)[]): void {
  const bare: { at: number; page: number; of: string }[] = [];
  lines.forEach((line, at) => {
    const { text } = line.mapped;
    if (reasons[at] !== null || line.level !== null) return;
    if (namedPage.test(text)) {
      reasons[at] = 'page-number';
      return;
    }
    const match = pageOfPages.exec(text) ?? barePage.exec(text);
    if (match) bare.push({ at, page: Number(match[1]), of: match[2] ?? '' });
  });
  bare.forEach((one, index) => {
    const before = bare[index - 1];
    const after = bare[index + 1];
    const inSeries =
      (before !== undefined && before.of === one.of && before.page + 1 === one.page) ||
      (after !== undefined && after.of === one.of && after.page - 1 === one.page);
    const apart = (other: { at: number } | undefined) =>
      other === undefined || Math.abs(other.at - one.at) > 5;
    const atPageTurn = lines[one.at]?.newPage === true || lines[one.at + 1]?.newPage === true;
    if (atPageTurn || (inSeries && apart(before) && apart(after))) reasons[one.at] = 'page-number';
  });
}

/** Running heads: a short line that comes again, numbers aside, and stands each time at a page number or where the page turns. */
function markRepeated(lines: readonly Line[], reasons: (BoilerplateReason | null)[]): void {
  const mask = (line: Line) => line.mapped.text.replace(/\d+/gu, '0').toLowerCase();
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(mask(line), (counts.get(mask(line)) ?? 0) + 1);
  const isHead = (at: number) => reasons[at] === 'page-number' || reasons[at] === 'page-header';
  for (let changed = true; changed;) {
    changed = false;
    lines.forEach((line, at) => {
      if (reasons[at] !== null || line.mapped.text.length > 120 || line.level !== null || at === 0) return;
      if ((counts.get(mask(line)) ?? 0) < 2) return;
      const turns = line.newPage || lines[at + 1]?.newPage === true;
      if (!turns && !isHead(at - 1) && !isHead(at + 1)) return;
      if (readMarker(line.mapped.text) !== null) return;
      reasons[at] = 'page-header';
      changed = true;
    });
  }
}
