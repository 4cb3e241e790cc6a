import type { Dataset } from '$lib/observations/dataset';
import { fitRows } from './fit';
import type { DraftRow } from './draft-rows';

/** A published dataset that a draft may follow, and how much of the draft has a place in it. */
export type Candidate = {
  readonly dataset: Dataset;
  /** The share of the draft's rows with a place in the dataset, from 0 to 1. */
  readonly share: number;
  /** How many of the codes that the draft has are the dataset's own. */
  readonly areas: Known;
  readonly offences: Known;
};

/** So many of so many. */
export type Known = { readonly known: number; readonly of: number };

/**
 * Which published dataset a draft follows. `sure`: one fits clearly best. `choice`: several do about equally well, the best first.
 * `none`: no dataset has a place for half of the rows. `first`: nothing is published.
 */
export type Follows =
  | { readonly kind: 'sure' | 'choice'; readonly best: Candidate; readonly others: readonly Candidate[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'first' };

/** The share of the rows that must have a place. */
const ENOUGH = 0.5;
/** How much better the best must fit to be sure. */
const CLEARLY = 0.2;

/** Finds the dataset that a draft follows, by length of period, measure, areas and codes. Earlier extractions are not followed. */
export function findFollowed(datasets: readonly Dataset[], rows: readonly DraftRow[], adds = false): Follows {
  if (datasets.length === 0) return { kind: 'first' };
  const candidates = datasets
    .filter(({ vintage }) => vintage === 'current')
    .map((dataset) => candidateOf(dataset, rows, adds))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share);
  const [best, ...others] = candidates;
  if (!best) return { kind: 'none' };
  const near = others.filter(({ share }) => best.share - share < CLEARLY);
  return { kind: near.length === 0 ? 'sure' : 'choice', best, others: near };
}

/** How much of a draft has a place in a dataset. */
export function candidateOf(dataset: Dataset, rows: readonly DraftRow[], adds = false): Candidate {
  const { rows: fitting, misfits } = fitRows(dataset, rows, adds);
  const lost = misfits.reduce((sum, one) => sum + one.rows, 0);
  const share = rows.length === 0 || fitting.length === 0 ? 0 : 1 - lost / rows.length;
  return {
    dataset,
    share,
    areas: knownOf(
      rows.map((row) => row.area),
      dataset.coverage.areas
    ),
    offences: knownOf(
      rows.map((row) => row.offence),
      dataset.coverage.offences
    )
  };
}

function knownOf(codes: readonly string[], covered: readonly string[]): Known {
  const own = new Set(codes.filter((code) => code !== ''));
  return { known: covered.filter((code) => own.has(code)).length, of: own.size };
}
