/** What the frame round a page needs to know, given by the root layout's load. */
export type ShellData = {
  /** Whether the numbers in the page's figures are made-up examples. */
  readonly synthetic: boolean;
  /** Some of the tertial figures are real and some are made up. */
  readonly mixed?: boolean;
  /** The release the page shows: its number and two ISO dates. Null before anything is published. */
  readonly release: {
    readonly number: number;
    readonly extracted: string;
    readonly published: string;
  } | null;
  /** The path of the page, without origin and query: `/tema/ran`. */
  readonly path: string;
  /** The site's own origin, `https://eksempel.no`, where it is known: makes the page's address absolute for others. */
  readonly origin?: string;
};

/** Parts of a page a skip link can lead to, each the id of an element there. The content itself is always one. */
export type SkipTarget = 'pastander' | 'figurer';

const targets: readonly SkipTarget[] = ['pastander', 'figurer'];

/** The skip targets among what a page's load returned as `skipTo`, in the order of the page; anything else is left out. */
export function skipTargets(value: unknown): readonly SkipTarget[] {
  return Array.isArray(value) ? targets.filter((target) => value.includes(target)) : [];
}
