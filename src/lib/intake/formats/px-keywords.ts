/** A keyword of a PC-Axis file with what it is about: `VALUES("kjønn")` has the subject `kjønn`. */
export type PxKeyword = {
  readonly name: string;
  /** The language in brackets, or null for the file's own. */
  readonly language: string | null;
  readonly subjects: readonly string[];
  /** Its values: quoted texts, lines joined, or words as they stand. */
  readonly values: readonly string[];
};

/** The keywords before the numbers, and where the numbers begin and end in the text; `fault` is the keyword that is not whole. */
export type PxParts =
  | { readonly ok: true; readonly keywords: readonly PxKeyword[]; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly fault: string };

const keyword = /^\s*([A-Z][A-Z0-9-]*)\s*(?:\[([a-zA-Z-]{2,10})\])?\s*(?:\(([^]*)\))?\s*$/u;
const longestKey = 4096;

/**
 * Parts a PC-Axis file (axis version 2013) into keywords and the stretch of numbers. Quoted texts may go on over several lines; an
 * equals sign, a semicolon or a comma within quotes is a letter like any other.
 */
export function pxParts(text: string): PxParts {
  const keywords: PxKeyword[] = [];
  let at = 0;
  for (;;) {
    const equals = find(text, '=', at, longestKey);
    const start = text.slice(at, at + 40).trim();
    if (equals < 0) return { ok: false, fault: nameOf(start) };
    const [, name, language, subjects] = keyword.exec(text.slice(at, equals)) ?? [];
    if (name === undefined) return { ok: false, fault: nameOf(start) };
    // The numbers come last; some writers part them by semicolons too.
    const end = name === 'DATA' ? text.lastIndexOf(';') : find(text, ';', equals + 1, Infinity);
    if (end <= equals) return { ok: false, fault: name };
    if (name === 'DATA') {
      const isLast =
        text
          .slice(end + 1)
          .trim()
          .replaceAll('\u001a', '')
          .trim() === '';
      return isLast ? { ok: true, keywords, from: equals + 1, to: end } : { ok: false, fault: name };
    }
    keywords.push({
      name,
      language: language ?? null,
      subjects: subjects === undefined ? [] : pxList(subjects),
      values: pxList(text.slice(equals + 1, end))
    });
    at = end + 1;
  }
}

function nameOf(text: string): string {
  return /^[A-Z][A-Z0-9-]*/u.exec(text)?.[0] ?? 'DATA';
}

/** The place of a sign outside of quotes, or −1. */
function find(text: string, sign: string, from: number, most: number): number {
  let isQuoted = false;
  const last = Math.min(text.length, from + most);
  for (let at = from; at < last; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) return at;
  }
  return -1;
}

/** The values of a list: texts that follow each other without a comma are one. */
function pxList(text: string): string[] {
  const values: string[] = [];
  let open: string | null = null;
  for (const [token] of text.matchAll(/"[^"]*"|,|[^\s",]+/gu)) {
    if (token === ',') {
      if (open !== null) values.push(open);
      open = null;
    } else open = (open ?? '') + (token.startsWith('"') ? token.slice(1, -1).replace(/\r?\n/gu, ' ') : token);
  }
  return open === null ? values : [...values, open];
}
