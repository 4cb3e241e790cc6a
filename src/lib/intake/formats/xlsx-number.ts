/**
 * The number of a cell in plain digits with a full stop. Spreadsheets write some numbers as powers of ten, and some with two digits more
 * than they hold (`5.0000000000000003E-2`): those get the shortest digits that are the same number. Null where it is none.
 */
export function plainNumber(text: string): string | null {
  const word = text.trim();
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(word)) return null;
  const significant = word.replace(/^[-+]?0*\.?0*|\./gu, '').length;
  if (/^-?\d+(?:\.\d+)?$/u.test(word) && significant <= 15) return word;
  const value = Number(word);
  return Number.isFinite(value) ? withoutPower(String(value)) : null;
}

function withoutPower(text: string): string {
  const [, sign = '', whole = '', decimals = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/u.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + decimals;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
