import type { Range } from './document';

const space = '[ \\u00a0\\u2009\\u202f]';
const grouped = `[2-9]\\d(?:${space}\\d{2}){3}|[2-9]\\d{2}${space}\\d{2}${space}\\d{3}`;
const phone = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(?:(?<land>\\+47|0047)${space}?)?(?:(?<plain>[2-9]\\d{7})|${grouped})(?![\\p{L}\\p{N}]|${space}?(?:kr|kroner|prosent|%|mill)|[.,]\\d|${space}\\d)`,
  'gu'
);
const named = /(?:tlf|telefon|telefonnummer|mobil|mob|ring|sms)[.:]?\s*(?:nr\.?\s*)?$/iu;

/**
 * Norwegian telephone numbers: eight digits from 2 to 9, grouped as they are written, after +47, or after a word that says so. Eight
 * digits in one that read as a date (`20250514`) are none.
 */
export function findPhones(text: string): Range[] {
  return [...text.matchAll(phone)].flatMap((match) => {
    const start = match.index;
    const { land, plain } = match.groups ?? {};
    const isDate = plain !== undefined && /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(plain);
    const isSaid = land !== undefined || named.test(text.slice(Math.max(0, start - 24), start));
    return isDate && !isSaid ? [] : [{ start, end: start + match[0].length }];
  });
}

/** E-mail addresses. */
export function findEmails(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu)].map(
    ({ index, 0: found }) => ({ start: index, end: index + found.length })
  );
}

const streetEnds =
  'gate|gata|gaten|gt\\.|vei|veien|vegen|veg|allé|alle|alléen|plass|plassen|terrasse|terrassen|stien|bakken|svingen|tunet|ringen|kroken|lia|torg|torget|brygge|stredet|løkka|faret';
const address = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}?(?:(?<=\\p{L})(?:${streetEnds})| (?:${streetEnds})) \\d{1,3} ?[A-H]?(?![\\p{L}\\p{N}]|[.,]\\d)(?:,? \\d{4} \\p{Lu}\\p{L}+)?`,
  'gu'
);

/** Street addresses with a number, and the post code that follows. */
export function findAddresses(text: string): Range[] {
  return [...text.matchAll(address)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.trimEnd().length
  }));
}
