import type { Dataset, Family, Release } from '$lib/observations/dataset';
import type { DatasetFacts } from '$lib/releases/dataset-files';
import type { ReleaseListing } from '$lib/releases/release';
import * as m from '$lib/texts/compiled/messages';
import { date } from '$lib/texts/format';
import { datasetView, type DatasetView } from './dataset-view';

/** Datasets about one thing, the real before the made-up. */
export type DatasetGroup = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly datasets: readonly DatasetView[];
};

/** A release in a list. `short` is the beginning of its hash. */
export type ReleaseLine = {
  readonly number: number;
  readonly href: string;
  readonly published: string;
  readonly title: string;
  readonly hash: string;
  readonly short: string;
  readonly retracts: boolean;
};

/** The page of open data: the datasets of a release in groups, and every release, newest first. */
export type DataPageView = {
  readonly groups: readonly DatasetGroup[];
  readonly releases: readonly ReleaseLine[];
};

/** What is told of a dataset's files; a dataset without is shown without licence and size. */
export type FactsByKey = ReadonlyMap<string, DatasetFacts>;

const nothing: DatasetFacts = { licences: [], bytes: null };

type Group = {
  readonly id: string;
  readonly title: () => string;
  readonly lead: () => string;
  readonly has: (dataset: Dataset) => boolean;
};

const isOf =
  (...families: readonly Family[]) =>
  ({ family, vintage }: Dataset) =>
    vintage === 'current' && families.includes(family);

const groups: readonly Group[] = [
  {
    id: 'anmeldelser',
    title: m.data_group_reports,
    lead: m.data_group_reports_lead,
    has: isOf('reported-offences', 'reported-offences-yearly', 'reported-offences-average')
  },
  {
    id: 'unge',
    title: m.data_group_youth,
    lead: m.data_group_youth_lead,
    has: isOf(
      'unique-persons',
      'repeat-offenders',
      'repeat-offenders-yearly',
      'youth-offences-yearly',
      'youth-persons-yearly'
    )
  },
  {
    id: 'hatkriminalitet',
    title: m.data_group_hate,
    lead: m.data_group_hate_lead,
    has: isOf('hate-motive', 'hate-motive-yearly')
  },
  {
    id: 'innbyggere',
    title: m.data_group_residents,
    lead: m.data_group_residents_lead,
    has: isOf('residents')
  },
  {
    id: 'tidligere-uttak',
    title: m.data_group_earlier,
    lead: m.data_group_earlier_lead,
    has: ({ vintage }) => vintage === 'earlier'
  }
];

/** The page of open data from a release and all releases. Every dataset stands in exactly one group. */
export function dataPage(
  release: Release,
  releases: readonly ReleaseListing[],
  facts: FactsByKey
): DataPageView {
  return {
    groups: groups.flatMap(({ id, title, lead, has }): DatasetGroup[] => {
      const own = release.datasets.filter(has);
      const inOrder = [...own.filter((one) => !one.synthetic), ...own.filter((one) => one.synthetic)];
      const datasets = inOrder.map((one) => datasetView(one, facts.get(one.key) ?? nothing));
      return datasets.length === 0 ? [] : [{ id, title: title(), lead: lead(), datasets }];
    }),
    releases: releases.map(releaseLine).reverse()
  };
}

/** A release as a line of a list. */
export function releaseLine({ number, published, title, hash, kind }: ReleaseListing): ReleaseLine {
  return {
    number,
    href: `/data/${number}`,
    published: date(published),
    title,
    hash,
    short: hash.slice(0, 7),
    retracts: kind === 'retract'
  };
}
