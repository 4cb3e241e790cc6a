import type { Release } from '$lib/observations/dataset';
import type { ReleaseListing } from '$lib/releases/release';
import * as m from '$lib/texts/compiled/messages';
import { date } from '$lib/texts/format';
import type { ReleaseChange } from './changes';
import type { FactsByKey } from './data-page';
import { datasetView, type DatasetView } from './dataset-view';

/** The page of one release: what it is, what it holds, and what changed from the one before. */
export type ReleasePageView = {
  readonly number: number;
  readonly heading: string;
  readonly title: string;
  readonly published: string;
  readonly hash: string;
  readonly note: string | null;
  readonly isLatest: boolean;
  readonly json: string;
  readonly datasets: readonly DatasetView[];
  readonly change: ReleaseChange;
  readonly before: { readonly href: string; readonly text: string } | null;
  readonly after: { readonly href: string; readonly text: string } | null;
};

/** The page of a release among all releases. */
export function releasePage(
  release: Release,
  releases: readonly ReleaseListing[],
  facts: FactsByKey,
  change: ReleaseChange
): ReleasePageView {
  const { number, hash } = release;
  const link = (to: number) =>
    releases.some((one) => one.number === to)
      ? { href: `/data/${to}`, text: m.data_release_heading({ number: to }) }
      : null;
  return {
    number,
    heading: m.data_release_heading({ number }),
    title: release.title,
    published: date(release.published),
    hash,
    note: releases.find((one) => one.number === number)?.note ?? null,
    isLatest: link(number + 1) === null,
    json: `/data/utgave/${number}/utgave.json`,
    datasets: release.datasets.map((one) =>
      datasetView(one, facts.get(one.key) ?? { licences: [], bytes: null })
    ),
    change,
    before: link(number - 1),
    after: link(number + 1)
  };
}
