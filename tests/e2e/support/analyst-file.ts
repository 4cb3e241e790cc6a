import { readFileSync } from 'node:fs';

/** A revision of the shipped example: what is added to the first cell of an offence in a place and a period. */
type Revision = {
  readonly period: string;
  readonly area: string;
  readonly offence: string;
  readonly add: number;
};

/** Two of them change little; the third takes robberies in Alna in a finished tertial up by far more than a tenth. */
export const revisions: readonly Revision[] = [
  { period: '2024T3', area: '030112', offence: 'skadeverk', add: 2 },
  { period: '2024T3', area: '030105', offence: 'trafikk', add: 1 },
  { period: '2024T3', area: '030112', offence: 'ran-person', add: 40 }
];

const areaNames = namesOf('data/codes/areas.csv');
const offenceNames = namesOf('data/codes/offences.csv');
const ageNames = namesOf('data/codes/ages.csv');
const sexNames = namesOf('data/codes/sexes.csv');

function namesOf(file: string): ReadonlyMap<string, string> {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split(',')).map(([code = '', label = '']) => [code, label]));
}

type Cell = {
  readonly period: string;
  readonly area: string;
  readonly offence: string;
  readonly age: string;
  readonly sex: string;
  readonly value: number;
};

function published(): Cell[] {
  const table = readFileSync('data/datasets/eksempel-anmeldt-tertial/observations.csv', 'utf8');
  const [, ...lines] = table.trim().split('\n');
  return lines.map((line) => {
    const [period = '', area = '', offence = '', age = '', sex = '', , value = ''] = line.split(',');
    return { period, area, offence, age, sex, value: Number(value) };
  });
}

/** The shipped example's third tertial of 2024, revised, and a second tertial of 2025 that is that of 2024 with one more in each cell. */
function cells(): Cell[] {
  const all = published();
  const left = [...revisions];
  const revised = all
    .filter(({ period }) => period === '2024T3')
    .map((cell) => {
      const at = left.findIndex(({ area, offence }) => area === cell.area && offence === cell.offence);
      const [found] = at === -1 ? [] : left.splice(at, 1);
      return found ? { ...cell, value: cell.value + found.add } : cell;
    });
  const fresh = all
    .filter(({ period }) => period === '2024T2')
    .map((cell) => ({ ...cell, period: '2025T2', value: cell.value + 1 }));
  return [...revised, ...fresh];
}

const periodWords = (code: string) => `${code.slice(5)}. tertial ${code.slice(0, 4)}`;
const thousands = (value: number) =>
  value < 1000 ? `${value}` : `${Math.floor(value / 1000)} ${`${value % 1000}`.padStart(3, '0')}`;

/**
 * A made-up file as an analyst has it: counts of the example cube by names, semicolons, Windows-1252, a title line above the header
 * and a note below the table.
 */
export function countsFile(): Buffer {
  const rows = cells().map(({ period, area, offence, age, sex, value }) =>
    [
      periodWords(period),
      areaNames.get(area),
      offenceNames.get(offence),
      ageNames.get(age),
      sexNames.get(sex),
      thousands(value)
    ].join(';')
  );
  const lines = [
    'Anmeldte lovbrudd etter bydel, type, alder og kjønn',
    '',
    'Periode;Bydel;Lovbruddstype;Alder;Kjønn;Antall anmeldelser',
    ...rows
  ];
  return windows1252(`${lines.join('\r\n')}\r\n`);
}

/** A made-up file of case rows, one per report, about so many of them, by the days of two tertials. */
export function caseRowsFile(most = 50_000): Buffer {
  const [ages, sexes] = [ageNames, sexNames];
  const rows: string[] = [];
  for (const { period, area, offence, age, sex, value } of cells()) {
    const [year, part] = [period.slice(0, 4), Number(period.slice(5))];
    for (let one = 0; one < value && rows.length < most; one += 1) {
      const month = `${(part - 1) * 4 + 1 + (rows.length % 4)}`.padStart(2, '0');
      const day = `${1 + (rows.length % 28)}`.padStart(2, '0');
      rows.push(
        [
          `${day}.${month}.${year}`,
          areaNames.get(area),
          offenceNames.get(offence),
          ages.get(age),
          sexes.get(sex)
        ].join(';')
      );
    }
  }
  return windows1252(['Dato;Bydel;Lovbruddstype;Alder;Kjønn', ...rows, ''].join('\r\n'));
}

/** Text in Windows-1252, where the dash between two ages is a byte of its own. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
}
