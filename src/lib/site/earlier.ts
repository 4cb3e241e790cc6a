import type { EarlierReleases } from '$lib/meetings/earlier';
import { releaseOnDay, releaseThen } from '$lib/meetings/release-then';
import { ok, type Result } from '$lib/observations/result';
import type { Council } from './council';

/** The releases of a council as verdicts look back at them. */
export async function earlierReleases(council: Council): Promise<Result<EarlierReleases>> {
  const releases = await council.releases();
  if (!releases.ok) return releases;
  const numbered = async (number: number | null) => {
    const found = number === null ? null : await council.published(number);
    return found?.ok ? found.value : null;
  };
  return ok({
    standing: (at) => numbered(releaseThen(releases.value, at)),
    numbered,
    onDay: (date) => numbered(releaseOnDay(releases.value, date))
  });
}
