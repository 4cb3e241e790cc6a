import { fail, ok, type Result } from './result';

/** One code of a code list (SDMX `Code`): leaf or group, with validity in ISO dates where it is not for ever. */
export type Code = {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string | null;
};

/** A code list: the codes of one scheme in the order they are shown. A code belongs to its scheme and means nothing outside it. */
export type CodeList = {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly Code[];
};

/** The code with that name, or a problem that says which codes exist. */
export function findCode(list: CodeList, code: string, path: string = list.id): Result<Code> {
  const found = list.codes.find((candidate) => candidate.code === code);
  if (found) return ok(found);
  const known = list.codes
    .slice(0, 12)
    .map((candidate) => candidate.code)
    .join(', ');
  return fail(
    'unknown-code',
    path,
    `«${code}» finnes ikke i ${list.title}. Kodene er ${known}${list.codes.length > 12 ? ' …' : ''}.`
  );
}

/** The leaf codes at or below a code, in the order of the list. */
export function leavesUnder(list: CodeList, code: string): string[] {
  const children = list.codes.filter((candidate) => candidate.parent === code);
  if (children.length === 0) return list.codes.some((candidate) => candidate.code === code) ? [code] : [];
  return children.flatMap((child) => leavesUnder(list, child.code));
}

/** Whether a code was in force on a date (ISO). */
export function validOn(code: Code, date: string): boolean {
  return (
    (code.validFrom === null || code.validFrom <= date) && (code.validTo === null || date <= code.validTo)
  );
}

/** A stated mapping between the codes of two schemes (SKOS): `broad` and `narrow` never carry numbers over. */
export type CodeMapping = {
  readonly from: { readonly scheme: string; readonly code: string };
  readonly to: { readonly scheme: string; readonly code: string };
  readonly match: 'exact' | 'close' | 'broad' | 'narrow';
  readonly note: string;
};
