import { error } from '@sveltejs/kit';
import type { WorkingMeeting } from '$lib/meetings/editor/working';
import type { Published } from '$lib/questions/ask';
import { council, type Council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';

/** The meeting that the editor is about, and the release that its claims are judged on. */
export type Working = {
  readonly running: Council;
  readonly working: WorkingMeeting;
  readonly published: Published;
};

/** Opens the working edition of the meeting on a date; a date without a meeting is answered with those there are. */
export async function openWorking(date: string): Promise<Working> {
  const running = await council();
  const working = await running.working(date);
  if (!working.ok) {
    if (working.problem.code !== 'unknown-meeting') error(500, { message: working.problem.message });
    refuse(working.problem, m.meetings_unknown(), [{ href: '/arbeid', text: m.work_title() }]);
  }
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  return { running, working: working.value, published: published.value };
}
