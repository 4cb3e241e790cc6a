import type { Published } from '$lib/questions/ask';

/** The releases there were before: null where there is none, or it can no longer be read. */
export type EarlierReleases = {
  /** The one that stood at an ISO time; the first one for what was said before anything was published. */
  readonly standing: (at: string) => Promise<Published | null>;
  /** The one with a number. */
  readonly numbered: (number: number) => Promise<Published | null>;
  /** The one that stood on a day (ISO date), or null where nothing was published by then. */
  readonly onDay: (date: string) => Promise<Published | null>;
};

/** For pages and tests that know no release but their own. */
export const NONE_EARLIER: EarlierReleases = {
  standing: async () => null,
  numbered: async () => null,
  onDay: async () => null
};
