import { fail, ok, type Result } from '$lib/observations/result';

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The records of a comma-separated text (RFC 4180), each the fields of one line: quotes may enclose a whole field, a quote inside is
 * doubled, a line ends in LF or CRLF and the last one may lack its end. Stricter than the RFC in one thing: a field holds no line
 * break, so record and line have one number. A problem's path is `path:line`.
 */
export function splitRecords(text: string, path: string): Result<string[][]> {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const line = records.length + 1;
    const quoted = text.charCodeAt(at) === QUOTE;
    const end = quoted ? closingQuote(text, at) : endOfField(text, at);
    if (end === -1) {
      return fail(
        'open-quote',
        `${path}:${line}`,
        `${path}, linje ${line}: et anførselstegn lukkes ikke på samme linje. Sett det inn eller ta bort det første.`
      );
    }
    record.push(quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    const next = text.charCodeAt(end);
    if (next === COMMA) {
      at = end + 1;
      if (at < text.length) continue;
      record.push('');
    } else if (next === LINE_FEED) {
      at = end + 1;
    } else if (next === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED) {
      at = end + 2;
    } else if (end < text.length) {
      return fail(
        'stray-character',
        `${path}:${line}`,
        `${path}, linje ${line}: et anførselstegn eller linjeskift står midt i et felt. Skriv feltet på nytt.`
      );
    } else {
      at = end;
    }
    records.push(record);
    record = [];
  }
  return ok(records);
}

/** The position after an unquoted field: that of a comma, a line end or a quote, which may not stand there. */
function endOfField(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (
      character === COMMA ||
      character === LINE_FEED ||
      character === CARRIAGE_RETURN ||
      character === QUOTE
    ) {
      break;
    }
  }
  return at;
}

/** The position after the quote that closes a field, or −1 where none does before the line ends. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === LINE_FEED || character === CARRIAGE_RETURN) return -1;
    if (character !== QUOTE) continue;
    if (text.charCodeAt(at + 1) !== QUOTE) return at + 1;
    at += 1;
  }
  return -1;
}
