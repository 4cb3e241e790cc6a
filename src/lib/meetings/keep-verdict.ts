import { ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { appendSaid } from '$lib/releases/said-log';
import type { Store } from '$lib/releases/store';
import { judge } from '$lib/verdicts/judge';
import type { Meeting } from './meeting';

/** Whose verdicts are kept, and who keeps them: ids of confirmed claims, the release, and the account. */
export type Keeping = {
  readonly claims: readonly string[];
  readonly published: Published;
  readonly by: string;
  /** The body that is quoted sees them before the public does. */
  readonly held: boolean;
};

/**
 * Keeps the verdicts on confirmed claims with the release they are made against. They stand until the claims are confirmed again, whatever
 * later releases say. Claims that are not among the confirmed ones are passed over.
 */
export async function keepVerdicts(
  store: Store,
  meeting: Meeting,
  { claims, published, by, held }: Keeping,
  now: () => Date = () => new Date()
): Promise<Result<true>> {
  const { edition, date } = meeting;
  if (edition === null) return ok(true);
  const confirmed = meeting.statements
    .flatMap((one) => one.claims)
    .filter(({ claim, status }) => status === 'confirmed' && claims.includes(claim.id));
  for (const { claim } of confirmed) {
    const verdict = await judge(published, claim, {
      edition: edition.kind === 'example' ? 'example' : 'imported',
      meeting: date,
      release: published.release.number
    });
    const { word, label, why, release } = verdict;
    const payload = {
      edition: edition.number,
      claim: claim.id,
      statement: claim.statement,
      release: { number: release.number, hash: published.release.hash },
      word,
      label,
      why,
      held
    };
    const written = await appendSaid(store, date, by, () => ok({ kind: 'verdict-kept', payload }), now);
    if (!written.ok) return written;
  }
  return ok(true);
}
