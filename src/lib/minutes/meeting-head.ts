import { findDates } from './dates';

const minutesWords = '(?:møtereferat|referat|møteprotokoll|protokoll|møtebok|møtenotat|notat|innkalling)';
const titleLine = new RegExp(`(?<!\\p{L})${minutesWords}(?!\\p{L})|politiråd`, 'iu');
const lead = new RegExp(
  `^${minutesWords}\\s*(?:[:–-]\\s*)?(?:(?:fra|frå|for|til|i)\\s+)?(?:møte[tn]?\\s*(?:nr\\.?\\s*\\d+\\s*)?(?:(?:i|med|for)\\s+)?)?`,
  'iu'
);
const labelledBody = /^(?:utvalg|utval|råd|organ|møte i|forum|møte|gjelder|gruppe)\s*:\s*(\p{L}.*)$/iu;
const place = '\\p{Lu}[\\p{L}-]+';
const council = new RegExp(
  `(?<!\\p{L})[Pp]oliti(?:kontakt)?råd(?:et|smøte[tn]?)?(?:\\s(?:(?:i|for)\\s)?${place}(?:\\s(?:og\\s)?${place})*(?:\\s(?:kommune|bydel))?)?(?!\\p{L})`,
  'u'
);
const labelledDate = /(?:møtedato|møtedag|dato|møtetid|møtetidspunkt|tid|tidspunkt)\s*:/iu;

/** Whether a line reads as the title of minutes. */
export function isTitleLine(text: string): boolean {
  return titleLine.test(text) && text.length <= 160;
}

/**
 * The meeting's date (ISO) from the first lines: a labelled date, else the first whole date of the title or the lines under it,
 * else the date in the file's name; null where there is none.
 */
export function meetingDate(head: readonly string[], name: string): string | null {
  const wholeDay = (text: string) => findDates(text, null).find((date) => date.precision === 'day')?.date;
  const labelled = head.filter((text) => labelledDate.test(text));
  const titles = head.filter((text) => isTitleLine(text));
  for (const text of [...labelled, ...titles, ...head]) {
    const date = wholeDay(text);
    if (date !== undefined) return date;
  }
  return wholeDay(name.replace(/_/gu, ' ')) ?? null;
}

/** The body that met, from a labelled line or from the title without its date; null where neither names one. */
export function meetingBody(head: readonly string[], title: string | null): string | null {
  const inCapitals = head.find((text) => /^POLITI(?:KONTAKT)?RÅDET (?:I|FOR) [\p{Lu} -]{2,60}$/u.test(text));
  if (inCapitals !== undefined) return inCapitals;
  const named = [title ?? '', ...head].flatMap((text) => {
    const found = council.exec(text)?.[0].replace(/smøte[tn]?/u, 'et');
    return found === undefined ? [] : [capital(found)];
  });
  const body = named.find((one) => one.includes(' ')) ?? named[0];
  if (body !== undefined) return body;
  for (const text of head) {
    const named = labelledBody.exec(text)?.[1];
    if (named !== undefined) return withoutDate(named);
  }
  if (title === null) return null;
  const rest = withoutDate(title.replace(lead, ''));
  return rest === '' || rest.length > 80 ? null : capital(rest);
}

/** The title line among the first lines, null where none reads as one. */
export function meetingTitle(head: readonly string[]): string | null {
  return head.find((text) => isTitleLine(text)) ?? null;
}

function withoutDate(text: string): string {
  let rest = text;
  for (const date of findDates(text, null).reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/\s(?:den|kl\.?)(?:\s?\d{1,2}[.:]?\d{0,2})?\s*$/iu, '')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
