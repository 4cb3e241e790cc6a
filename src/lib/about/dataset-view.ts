import type { Dataset, Family, Source } from '$lib/observations/dataset';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import { bydeler } from '$lib/questions/code-lists';
import { CSVW } from '$lib/releases/csvw';
import type { DatasetFacts, Licence } from '$lib/releases/dataset-files';
import * as m from '$lib/texts/compiled/messages';
import { date, list, number, period as periodName } from '$lib/texts/format';
import { areaName } from './code-names';

/** A dataset as the pages show it: everything in words, with the addresses of its files. */
export type DatasetView = {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly description: string;
  readonly synthetic: boolean;
  readonly counted: string;
  readonly periods: string;
  readonly places: string;
  readonly extracted: string;
  readonly status: readonly string[];
  readonly breaks: readonly { readonly label: string; readonly at: string; readonly why: string }[];
  readonly notes: readonly string[];
  readonly sources: readonly SourceView[];
  readonly licences: readonly Licence[];
  readonly files: {
    readonly csv: string;
    readonly size: string | null;
    readonly dataPackage: string;
    readonly csvw: string;
  };
};

/** A source in words; `path` is the address outside this site, or null. */
export type SourceView = {
  readonly title: string;
  readonly path: string | null;
  readonly licence: string;
  readonly periods: string | null;
};

const counted: Readonly<Record<Family, () => string>> = {
  'reported-offences': m.data_counted_reports,
  'hate-motive': m.data_counted_hate,
  'unique-persons': m.data_counted_persons,
  'repeat-offenders': m.data_counted_repeat,
  residents: m.data_counted_residents,
  'reported-offences-yearly': m.data_counted_reports,
  'reported-offences-average': m.data_counted_average,
  'hate-motive-yearly': m.data_counted_hate,
  'repeat-offenders-yearly': m.data_counted_repeat_persons,
  'youth-offences-yearly': m.data_counted_youth_reports,
  'youth-persons-yearly': m.data_counted_persons
};

/** A dataset in words. `facts` is what its descriptor says of licence and size. */
export function datasetView(dataset: Dataset, facts: DatasetFacts): DatasetView {
  return {
    id: dataset.id,
    hash: dataset.hash,
    title: dataset.title,
    description: dataset.description,
    synthetic: dataset.synthetic,
    counted: counted[dataset.family](),
    periods: periodWords(dataset),
    places: placeWords(dataset.coverage.areas),
    extracted: date(dataset.extracted),
    status: statusWords(dataset),
    breaks: dataset.breaks.map(({ label, at, why }) => ({ label, at: periodName(at), why })),
    notes: dataset.notes,
    sources: dataset.sources.map(sourceView),
    licences: facts.licences,
    files: {
      csv: `/data/${dataset.key}/observations.csv`,
      size: facts.bytes === null ? null : sizeWords(facts.bytes),
      dataPackage: `/data/${dataset.key}/datapackage.json`,
      csvw: `/data/${dataset.key}/${CSVW}`
    }
  };
}

/** Bytes in words: under a kilobyte as bytes, else in kB or MB of 1000. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return m.data_bytes({ size: number(bytes) });
  return bytes < 1_000_000
    ? m.data_kilobytes({ size: number(bytes / 1000) })
    : m.data_megabytes({ size: number(bytes / 1_000_000, 1) });
}

/** The periods a dataset covers, first to last, and how many; a list of published figures may have gaps between them. */
function periodWords({ coverage, absent }: Dataset): string {
  const read = coverage.periods.flatMap((code) => {
    const period = parsePeriod(code);
    return period.ok ? [{ code, period: period.value }] : [];
  });
  const inOrder = read.sort((a, b) => comparePeriods(a.period, b.period)).map(({ code }) => periodName(code));
  const [first = '', ...rest] = inOrder;
  const last = rest.at(-1);
  if (last === undefined) return first;
  const words = { first, last, count: number(inOrder.length) };
  return absent === 'missing' ? m.data_periods_gaps(words) : m.data_periods(words);
}

/** The places a dataset covers: the bydeler as one word where all are there, the others by name. */
function placeWords(codes: readonly string[]): string {
  const hasAll = bydeler.every(({ code }) => codes.includes(code));
  const named = hasAll ? codes.filter((code) => !bydeler.some((one) => one.code === code)) : codes;
  const names = named.map(areaName);
  return list(hasAll ? [m.data_all_bydeler({ count: number(bydeler.length) }), ...names] : names);
}

function statusWords({ provisional, rounding, vintage }: Dataset): string[] {
  return [
    ...(vintage === 'earlier' ? [m.data_status_earlier()] : []),
    provisional.length === 0
      ? m.data_status_final()
      : m.data_status_provisional({ periods: list(provisional.map((code) => periodName(code))) }),
    rounding === null ? m.data_status_exact() : m.data_status_rounded({ base: number(rounding) })
  ];
}

function sourceView({ title, publisher, path, license, periods }: Source): SourceView {
  return {
    title: `${publisher}: ${title}`,
    path: path !== null && /^https?:\/\//.test(path) ? path : null,
    licence: license,
    periods: periods === null ? null : list(periods.map((code) => periodName(code)))
  };
}
