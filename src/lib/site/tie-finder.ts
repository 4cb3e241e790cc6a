import { ok, type Result } from '$lib/observations/result';
import type { TiedFigure } from '$lib/ties/tie-of';
import type { Tie } from '$lib/figures/tie';
import type { Council } from './council';
import { tiesIn } from './tied-meetings';

/** Finds the words a figure is tied to in the meetings as they stand. */
export async function tieFinder(council: Council): Promise<Result<(figure: TiedFigure) => Tie>> {
  const meetings = await council.meetings();
  return meetings.ok ? ok(tiesIn(meetings.value).find) : meetings;
}
