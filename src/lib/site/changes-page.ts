import { todayInOslo } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import { ok, type Result } from '$lib/observations/result';
import type { MeetingClaims } from '$lib/upload/changes/affected';
import type { Council } from './council';

/** What the page of changes is told by the server: the release to compare with, and what the meetings say. The same for everybody. */
export type ChangesPageData = {
  readonly release: { readonly number: number; readonly published: string } | null;
  readonly meetings: readonly MeetingClaims[];
  readonly today: string;
};

/** The latest release and the meetings' confirmed claims, in order of date. Without a release there is nothing to compare with. */
export async function changesPage(council: Council): Promise<Result<ChangesPageData>> {
  const published = await council.published();
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const release = published.ok ? published.value.release : null;
  return ok({
    release: release && { number: release.number, published: release.published },
    meetings: meetings.value.map(claimsOf),
    today: todayInOslo()
  });
}

function claimsOf({ date, body, title, next, agenda, edition, statements }: Meeting): MeetingClaims {
  const claims = statements.flatMap((statement) =>
    statement.claims.flatMap(({ claim, status }) => (status === 'confirmed' ? [claim] : []))
  );
  const kind = edition === null ? null : edition.kind === 'example' ? 'example' : 'imported';
  return { date, edition: kind, claims, brief: { body, title, next, agenda } };
}
