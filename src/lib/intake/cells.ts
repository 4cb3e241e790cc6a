/** Whether a cell holds nothing but blanks. */
export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

const NUMBER = /^[-+–−]?\s?(?:\d{1,3}(?:[\s\u00a0\u202f.,'’]\d{3})+|\d+)(?:[.,]\d+)?\s?(?:%|[a-z*]{1,2})?$/iu;
const SIGN = /^(?:\.{1,3}|…|:|[-–−]|\*{1,2}|[<≤]\s?\d{1,2}|n\/?a|null|nan|#n\/a)(?:\s?[a-z])?$/iu;
const PERIOD =
  /^(?:(?:19|20)\d{2}(?:[-/ ]?[THKQM]?\s?\d{1,2})?|[THKQ][1-4][ -]?(?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}|(?:per\s)?[1-4]\.\s?(?:tertial|kvartal|halvår)(?:\s(?:19|20)\d{2})?|[THKQ][1-4])$/iu;

/** Whether a cell looks like a number, in any of the ways that numbers are written. */
export function looksNumeric(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

/** Whether a cell holds a sign that stands for a number which is not there. */
export function looksLikeSign(cell: string): boolean {
  return SIGN.test(cell.trim());
}

/** Whether a cell looks like a year or a part of one, or ends on one, as headers of wide tables do. */
export function looksLikePeriod(cell: string): boolean {
  return PERIOD.test(cell.trim());
}
