import areasCsv from '../../../data/codes/areas.csv?raw';
import offencesCsv from '../../../data/codes/offences.csv?raw';
import { csvParseRows } from 'd3-dsv';
import type { Code, CodeList } from '$lib/observations/codes';

/** What kind of place an area is. Rates are given only where people live and are counted: municipalities, bydeler, districts. */
export type AreaKind = 'municipality' | 'bydel' | 'no-residents' | 'unknown' | 'district';

/** An area's code with what the pages need besides: its short name, its place in addresses, its kind, other names for it. */
export type Area = Code & {
  readonly short: string;
  readonly slug: string;
  readonly kind: AreaKind;
  readonly aliases: readonly string[];
};

/** The areas of the council, in the order of their codes. */
export type AreaList = Omit<CodeList, 'codes'> & { readonly codes: readonly Area[] };

/** The rows of a code list's CSV as objects by column name. */
export function readCodeRows(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csvParseRows(csv.trim());
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function readCode(row: Record<string, string>): Code {
  return {
    code: row['code'] ?? '',
    label: row['label'] ?? '',
    parent: row['parent'] || null,
    validFrom: row['valid_from'] || null,
    validTo: row['valid_to'] || null,
    note: row['note'] || null
  };
}

const kinds: readonly AreaKind[] = ['municipality', 'bydel', 'no-residents', 'unknown', 'district'];

/** The council's areas as `data/codes/areas.csv` lists them. */
export const areas: AreaList = {
  id: 'areas',
  title: 'områdene',
  codes: readCodeRows(areasCsv).map((row) => ({
    ...readCode(row),
    short: row['short'] || (row['label'] ?? ''),
    slug: row['slug'] ?? '',
    kind: kinds.find((kind) => kind === row['kind']) ?? 'unknown',
    aliases: (row['aliases'] ?? '').split('|').filter(Boolean)
  }))
};

/** The offences of the cube's scheme as `data/codes/offences.csv` lists them. */
export const offences: CodeList = {
  id: 'offences',
  title: 'lovbruddstypene',
  codes: readCodeRows(offencesCsv).map(readCode)
};

/** The area with that code or alias, or nothing. */
export function findArea(word: string): Area | undefined {
  return areas.codes.find((area) => area.code === word || area.aliases.includes(word));
}

/** The codes of the administrative bydeler, in order. */
export const bydeler: readonly Area[] = areas.codes.filter((area) => area.kind === 'bydel');
