import type { ZipFault } from '$lib/files/zip';
import { ok, type Result } from '$lib/observations/result';
import type { XlsxPackage } from './xlsx-package';

/** Built-in formats of dates (SpreadsheetML 18.8.30), those of other languages included; 45–47 are lengths of time. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which cell styles show a number as a date, by their index. */
export function readDateStyles(
  pack: XlsxPackage,
  part: string | null
): Result<ReadonlySet<number>, ZipFault> {
  const formats = new Map<number, string>();
  const dates = new Set<number>();
  let isInCells = false;
  let index = 0;
  if (part === null) return ok(dates);
  const read = pack.read(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const own = formats.get(id);
      if (own === undefined ? isBuiltInDate(id) : isDateFormat(own)) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => {}
  });
  return read.ok ? ok(dates) : read;
}

/** Whether a format code shows a day: it has a day, a month or a year outside of quotes, and is no length of time. */
export function isDateFormat(format: string): boolean {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '');
  return !/\[(?:h+|m+|s+)\]/iu.test(bare) && /[dy]|m{3}/iu.test(bare) && !/general|standard/iu.test(bare);
}
