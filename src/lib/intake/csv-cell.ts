/** A cell of a CSV by RFC 4180. */
export function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet runs as a formula: an apostrophe before what begins like one. Numbers stay as they are. */
export function harmless(text: string): string {
  const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/u.test(text);
  return /^[=+@\t\r-]/u.test(text) && !isNumber ? `'${text}` : text;
}
