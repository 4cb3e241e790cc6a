import type { Dataset, Release } from '$lib/observations/dataset';
import { isWhole, type Draft } from '../draft';
import { compareDraft, type Changes } from './compare';
import { readDraftRows } from './draft-rows';
import { candidateOf, findFollowed, type Candidate } from './follows';
import { fetchRelease, fetchRows } from './published';

/** A draft beside the release it was compared with. */
export type Compared = {
  readonly kind: 'compared';
  readonly draft: Draft;
  readonly release: Release;
  readonly followed: Candidate;
  /** Datasets that fit about as well; the person may follow one of them instead. */
  readonly others: readonly Candidate[];
  readonly isChosen: boolean;
  readonly changes: Changes;
};

/** What there is to show: no draft, one that is not ready, one that nothing published is like, or one compared. */
export type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'errors'; readonly draft: Draft }
  | { readonly kind: 'failed'; readonly draft: Draft; readonly why: string }
  | { readonly kind: 'first'; readonly draft: Draft }
  | { readonly kind: 'unlike'; readonly draft: Draft; readonly datasets: readonly Dataset[] }
  | Compared;

/**
 * Compares a draft with a published release, all in the browser. `release` is null where nothing is
 * published; `follows` is the id of a dataset that the person chose; `extracted` the ISO date on which the figures were taken out.
 */
export async function openChanges(
  draft: Draft | null,
  release: number | null,
  follows: string | null,
  extracted: string
): Promise<Opened> {
  if (draft === null) return { kind: 'none' };
  if (!isWhole(draft)) return { kind: 'errors', draft };
  const failed = (why: string): Opened => ({ kind: 'failed', draft, why });
  const rows = readDraftRows(draft.tidy);
  if (!rows.ok) return failed(rows.problem.message);
  if (release === null) return { kind: 'first', draft };
  const published = await fetchRelease(release);
  if (!published.ok) return failed(published.problem.message);
  const { datasets } = published.value;
  const adds = draft.intake.further.length > 0;
  const found = findFollowed(datasets, rows.value, adds);
  const named = datasets.find(({ id, vintage }) => id === follows && vintage === 'current');
  if (found.kind === 'first') return { kind: 'first', draft };
  if (found.kind === 'none' && named === undefined)
    return { kind: 'unlike', draft, datasets: datasets.filter(({ vintage }) => vintage === 'current') };
  const best = found.kind === 'none' ? null : found.best;
  const followed = named === undefined ? best : candidateOf(named, rows.value, adds);
  if (followed === null) return { kind: 'unlike', draft, datasets };
  const table = await fetchRows(followed.dataset);
  if (!table.ok) return failed(table.problem.message);
  const changes = compareDraft(table.value, rows.value, { adds, extracted });
  if (!changes.ok) return failed(changes.problem.message);
  return {
    kind: 'compared',
    draft,
    release: published.value,
    followed,
    others:
      found.kind === 'none'
        ? []
        : [found.best, ...found.others].filter(({ dataset }) => dataset.id !== followed.dataset.id),
    isChosen: named !== undefined,
    changes: changes.value
  };
}
