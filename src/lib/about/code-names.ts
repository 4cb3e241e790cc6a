import ages from '../../../data/codes/ages.csv?raw';
import agesPublished from '../../../data/codes/ages-published.csv?raw';
import hateGrounds from '../../../data/codes/hate-grounds.csv?raw';
import offencesSsb from '../../../data/codes/offences-ssb.csv?raw';
import offencesYearly from '../../../data/codes/offences-yearly.csv?raw';
import repeatBins from '../../../data/codes/repeat-bins.csv?raw';
import sexes from '../../../data/codes/sexes.csv?raw';
import { ALL } from '$lib/observations/observation';
import { areas, offences, readCodeRows } from '$lib/questions/code-lists';

/** The code lists of each scheme for what was reported, by the id that a dataset's description names. */
const offenceLists: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'eksempel-politi': new Map(offences.codes.map(({ code, label }) => [code, label])),
  'opd-ar': namesOf(offencesYearly),
  'ssb-grupper': namesOf(offencesSsb),
  hatgrunnlag: namesOf(hateGrounds),
  gjentakelse: namesOf(repeatBins)
};
const ageNames = new Map([...namesOf(agesPublished), ...namesOf(ages)]);
const sexNames = namesOf(sexes);
const areaNames = new Map(areas.codes.map(({ code, label }) => [code, label]));

function namesOf(csv: string): Map<string, string> {
  return new Map(readCodeRows(csv).map((row) => [row['code'] ?? '', row['label'] ?? '']));
}

/** The dimensions of a cell that have names of their own. */
export type CellCodes = {
  readonly area: string;
  readonly offence: string;
  readonly age: string;
  readonly sex: string;
};

/** The name of an area's code, or the code itself. */
export function areaName(code: string): string {
  return areaNames.get(code) ?? code;
}

/**
 * The cell in words, from the widest to the narrowest: `Frogner`, `Kroppskrenkelse`, `Under 15 år`. `scheme` is the dataset's
 * `offenceScheme`. A dimension that is not broken down says nothing; an unknown code stands as it is.
 */
export function cellWords(codes: CellCodes, scheme: string): string[] {
  const { area, offence, age, sex } = codes;
  return [
    areaName(area),
    ...(offence === ALL ? [] : [offenceLists[scheme]?.get(offence) ?? offence]),
    ...(age === ALL ? [] : [ageNames.get(age) ?? age]),
    ...(sex === ALL ? [] : [sexNames.get(sex) ?? sex])
  ];
}
