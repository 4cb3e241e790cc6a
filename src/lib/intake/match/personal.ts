import * as m from '$lib/texts/compiled/messages';
import type { PersonalColumn } from '../types';
import { readDates } from './dates';
import { isIdentityNumber } from './identity-number';
import { givenNames, headers } from './personal-words';
import { fold, tidy } from './words';

type Kind = PersonalColumn['kind'];

/** A column to look at: its name in the header, and some of its values, each as often as it stands in the file or once. */
export type ColumnSample = { readonly name: string; readonly values: readonly string[] };

const email = /^[^\s@<>]+@[^\s@<>]+\.[a-zæøå]{2,}$/iu;
const phone = /^(?:(?:\+|00)47[ -]?(?:\d[ -]?){8}|[2-9]\d(?: \d{2}){3}|[49]\d{2} \d{2} \d{3}|\+\d{9,15})$/u;
const street =
  /^\p{Lu}[\p{L} .'’-]*?(?:gate|gata|gaten|veg|vegen|vei|veien|plass|plassen|allé|alléen|stien|sti|bakken|bakke|svingen|torg|torget|terrasse|kroken|haugen|tunet|lia|faret|løkka|brygge)(?: \p{L}+)? \d{1,4} ?[a-zA-Z]?(?:, ?.*)?$/u;
const caseNumber =
  /^(?:\d{6,9}|\d{2,4}[/-]\d{3,8}|\d{4,8}\s\d{1,5}\/\d{2}(?:-\d+)?|[A-ZÆØÅ]{1,4}[-/ ]?\d{4,9}(?:[-/]\d{1,4})?)$/u;
const fullName = /^\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]*){1,4}$/u;
const mostLookedAt = 500;

/**
 * The columns that look personal, each with the reason for the analyst: by what the header says, by what the values are, or both. A
 * header alone is enough, for it is meant to be dropped before anyone sees it; names of places in a column called «navn» are not
 * persons where `isKnown` says that they are known as something else.
 */
export function personalColumns(
  columns: readonly ColumnSample[],
  isKnown: (value: string) => boolean = () => false
): PersonalColumn[] {
  return columns.flatMap((column) => look(column, isKnown) ?? []);
}

function look({ name, values }: ColumnSample, isKnown: (value: string) => boolean): PersonalColumn | null {
  const filled = values
    .map(tidy)
    .filter((value) => value !== '')
    .slice(0, mostLookedAt);
  const header = fold(name).replace(/_/gu, ' ');
  const said = headers.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
  const shown = byValues(filled, said, isKnown);
  if (shown) {
    const both = said === shown.kind;
    return {
      column: name,
      kind: shown.kind,
      confidence: both ? 0.99 : shown.confidence,
      reason: both
        ? m.personal_both({ column: name, kind: kindName(shown.kind) })
        : m.personal_values({
            kind: kindName(shown.kind),
            found: Math.round(shown.share * filled.length),
            all: filled.length
          })
    };
  }
  if (said === null || isSomethingElse(said, filled, isKnown)) return null;
  return {
    column: name,
    kind: said,
    confidence: 0.8,
    reason: m.personal_header({ column: name, kind: kindName(said) })
  };
}

/** The header says a person's, but the values are known places or categories, or short words that come again and again. */
function isSomethingElse(
  said: Kind,
  values: readonly string[],
  isKnown: (value: string) => boolean
): boolean {
  if (values.length === 0) return false;
  if (share(values, isKnown) > 0.5) return true;
  const distinct = new Set(values).size;
  return (
    (said === 'free-text' || said === 'name') &&
    values.length >= 10 &&
    distinct <= values.length / 4 &&
    share(values, (value) => value.split(' ').length < 4) > 0.9 &&
    share(values, isGivenName) < 0.2
  );
}

type Shown = { readonly kind: Kind; readonly share: number; readonly confidence: number };

function byValues(
  values: readonly string[],
  said: Kind | null,
  isKnown: (value: string) => boolean
): Shown | null {
  if (values.length === 0) return null;
  const shown = (
    kind: Kind,
    is: (value: string) => boolean,
    least: number,
    confidence: number
  ): Shown | null => {
    const part = share(values, is);
    return part >= least ? { kind, share: part, confidence } : null;
  };
  // One identity number among a thousand values is one too many; of other numbers of eleven digits few have right control digits.
  const eleven = values.filter((value) => elevenDigits.test(value));
  const identity = shown('identity-number', holdsIdentityNumber, Number.MIN_VALUE, 0.98);
  if (identity && share(eleven, holdsIdentityNumber) > 0.2) return identity;
  return (
    shown('e-mail', (value) => email.test(value), 0.2, 0.98) ??
    shown('phone', (value) => phone.test(value), 0.5, 0.9) ??
    shown('address', (value) => street.test(value), 0.3, 0.92) ??
    shown('name', (value) => fullName.test(value) && isGivenName(value) && !isKnown(value), 0.3, 0.9) ??
    (said === 'case-number' ? shown('case-number', (value) => caseNumber.test(value), 0.5, 0.95) : null) ??
    (said === 'birth-date'
      ? shown('birth-date', (value) => readDates(value.toLowerCase()).length > 0, 0.5, 0.95)
      : null) ??
    caseNumbers(values) ??
    freeText(values, isKnown)
  );
}

/** Eleven digits that stand alone or among words. */
const elevenDigits = /(?<![\d.,])\d{6}[ -]?\d{5}(?![\d.,]\d|\d)/u;

function holdsIdentityNumber(value: string): boolean {
  return isIdentityNumber(elevenDigits.exec(value)?.[0] ?? '');
}

function isGivenName(value: string): boolean {
  return value
    .toLowerCase()
    .split(/[ ,-]+/u)
    .some((word) => givenNames.has(word));
}

/** Numbers such as `2025/01234`, each of them once. */
function caseNumbers(values: readonly string[]): Shown | null {
  const part = share(values, (value) => /^(?:19|20)?\d{2}[/]\d{3,8}$|^\d{4,8}\s\d{1,5}\/\d{2}/u.test(value));
  const distinct = new Set(values).size / values.length;
  return part >= 0.8 && distinct > 0.8 && values.length >= 3
    ? { kind: 'case-number', share: part, confidence: 0.85 }
    : null;
}

/** Sentences that differ from row to row; names of categories are long too, but come again. */
function freeText(values: readonly string[], isKnown: (value: string) => boolean): Shown | null {
  const part = share(
    values,
    (value) => value.split(' ').length >= 7 && /\p{Ll}{2}/u.test(value) && !isKnown(value)
  );
  const distinct = new Set(values).size / values.length;
  return part >= 0.4 && distinct > 0.7 && values.length >= 3
    ? { kind: 'free-text', share: part, confidence: 0.85 }
    : null;
}

function share(values: readonly string[], is: (value: string) => boolean): number {
  return values.filter(is).length / values.length;
}

function kindName(kind: Kind): string {
  switch (kind) {
    case 'name':
      return m.personal_kind_name();
    case 'identity-number':
      return m.personal_kind_identity_number();
    case 'address':
      return m.personal_kind_address();
    case 'phone':
      return m.personal_kind_phone();
    case 'e-mail':
      return m.personal_kind_email();
    case 'free-text':
      return m.personal_kind_free_text();
    case 'case-number':
      return m.personal_kind_case_number();
    case 'birth-date':
      return m.personal_kind_birth_date();
  }
}
