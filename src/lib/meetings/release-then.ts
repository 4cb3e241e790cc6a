/** A release as the list of releases has it: its number and the ISO time it was published. */
type Dated = { readonly number: number; readonly at: string };

/**
 * The number of the release that stood at an ISO time, of releases oldest first: the last one published by then, or the first one
 * for what was said before anything was published. Null where there are none.
 */
export function releaseThen(releases: readonly Dated[], at: string): number | null {
  const stood = releases.findLast((release) => release.at <= at) ?? releases[0];
  return stood?.number ?? null;
}

/** The number of the release that stood at the end of a day (ISO date, UTC), or null where nothing was published by then. */
export function releaseOnDay(releases: readonly Dated[], date: string): number | null {
  return releases.findLast((release) => release.at.slice(0, 10) <= date)?.number ?? null;
}
