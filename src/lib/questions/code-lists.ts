import areasCsv from '../../../data/codes/areas.csv?raw';
import offencesCsv from '../../../data/codes/offences.csv?raw';
import agesCsv from '../../../data/codes/ages.csv?raw';
import groundsCsv from '../../../data/codes/hate-grounds.csv?raw';
import ssbCsv from '../../../data/codes/offences-ssb.csv?raw';
import standardCsv from '../../../data/codes/offences-ssb-2015.csv?raw';
import yearlyCsv from '../../../data/codes/offences-yearly.csv?raw';
import binsCsv from '../../../data/codes/repeat-bins.csv?raw';
import sexesCsv from '../../../data/codes/sexes.csv?raw';
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

/** The labels of the codes of every scheme of offences, by the scheme's id in `data/codes/schemes.csv`. */
const offenceSchemes: Readonly<Record<string, readonly Code[]>> = {
  'eksempel-politi': offences.codes,
  hatgrunnlag: readCodeRows(groundsCsv).map(readCode),
  gjentakelse: readCodeRows(binsCsv).map(readCode),
  'opd-ar': readCodeRows(yearlyCsv).map(readCode),
  'ssb-grupper': readCodeRows(ssbCsv).map(readCode),
  'ssb-2015': readCodeRows(standardCsv).map(readCode)
};

/** Age groups of the youngest suspect as `data/codes/ages.csv` lists them. */
export const ageCodes: readonly Code[] = readCodeRows(agesCsv).map(readCode);

/** Sexes of the youngest suspect as `data/codes/sexes.csv` lists them. */
export const sexCodes: readonly Code[] = readCodeRows(sexesCsv).map(readCode);

/** The code of a scheme of offences, or nothing where the scheme lacks it: a code means nothing outside its scheme. */
export function findOffence(scheme: string, code: string): Code | undefined {
  return offenceSchemes[scheme]?.find((one) => one.code === code);
}

/** The area with that code or alias, or nothing. */
export function findArea(word: string): Area | undefined {
  return areas.codes.find((area) => area.code === word || area.aliases.includes(word));
}

/** The codes of the administrative bydeler, in order. */
export const bydeler: readonly Area[] = areas.codes.filter((area) => area.kind === 'bydel');
