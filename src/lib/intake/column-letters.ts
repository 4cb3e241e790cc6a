/** The letters that a spreadsheet names a column by, from its number (1 is the first): `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
