import type { Published } from '$lib/questions/ask';
import type { KeptVerdict } from '$lib/releases/said-state';
import { judge } from '$lib/verdicts/judge';
import { besides, type BothVerdicts } from '$lib/verdicts/judge-both';
import { statementsOf, type StatementVerdict } from '$lib/verdicts/statement';
import type { ClaimVerdict, JudgeContext } from '$lib/verdicts/verdict';
import type { Audience } from './audience';
import type { EarlierReleases } from './earlier';
import type { Meeting } from './meeting';
import type { ShownClaim, Statement } from './statements';

/** What statements are judged with. */
export type JudgeOptions = {
  readonly published: Published;
  /** The release the page is pinned to, or the latest: what addresses name. */
  readonly release: number | 'latest';
  readonly earlier: EarlierReleases;
  readonly audience: Audience;
};

/** A claim with its verdicts. A proposal has none: `then` and `now` say what the numbers are. */
export type JudgedClaim = {
  readonly shown: ShownClaim;
  /** The verdict that counts until the claim is confirmed again, and today's. */
  readonly both: BothVerdicts;
  /** With the numbers of the day of the meeting, where there were any then; null else. */
  readonly day: ClaimVerdict | null;
  /** The body that is quoted has not seen it yet. */
  readonly held: boolean;
};

/** A statement with the verdicts of its claims. */
export type JudgedStatement = {
  readonly claims: readonly JudgedClaim[];
  /** The verdict that counts, of the confirmed claims; null where none is confirmed. */
  readonly stated: StatementVerdict | null;
  /** Today's, of all its claims. */
  readonly today: StatementVerdict | null;
  /** What the reader may see of the verdict. */
  readonly shown: 'verdict' | 'proposal' | 'held' | 'hidden';
};

/** Judges a statement on the release its claims were confirmed against, on that of the meeting's day, and on the page's. Never fails. */
export async function judgeStatement(
  meeting: Meeting,
  statement: Statement,
  options: JudgeOptions
): Promise<JudgedStatement> {
  const context: JudgeContext = {
    edition: meeting.edition?.kind === 'example' ? 'example' : 'imported',
    meeting: meeting.date,
    release: options.release
  };
  const claims: JudgedClaim[] = [];
  for (const shown of statement.claims) claims.push(await judgeClaim(meeting, shown, context, options));
  const numbered = (verdict: ClaimVerdict) => ({ ...verdict, statement: statement.number });
  const confirmed = claims.filter(({ shown }) => shown.status === 'confirmed');
  const [stated = null] = statementsOf(confirmed.map(({ both }) => numbered(both.then)));
  const [today = null] = statementsOf(claims.map(({ both }) => numbered(both.now)));
  return { claims, stated, today, shown: shownTo(options.audience, confirmed) };
}

function shownTo(audience: Audience, confirmed: readonly JudgedClaim[]): JudgedStatement['shown'] {
  if (confirmed.length === 0) return 'proposal';
  if (!audience.verdicts) return 'hidden';
  return confirmed.some(({ held }) => held) && !audience.held ? 'held' : 'verdict';
}

/** The verdict that was kept for a claim when it was last decided on; one from before that is about another specification. */
export function keptOf({ edition, said }: Meeting, { claim, decided }: ShownClaim): KeptVerdict | null {
  const kept = said.kept.find((one) => one.edition === edition?.number && one.claim === claim.id);
  return kept === undefined || decided === null || kept.at < decided.at ? null : kept;
}

/** What an example of a verdict said steps aside as soon as there are real numbers; every other verdict stands until it is confirmed again. */
async function judgeClaim(
  meeting: Meeting,
  shown: ShownClaim,
  context: JudgeContext,
  { published, earlier }: JudgeOptions
): Promise<JudgedClaim> {
  const { claim, status, decided } = shown;
  const now = await judge(published, claim, context);
  if (status === 'proposed') return { shown, both: besides(now, now), day: null, held: false };
  const on = async (release: Published | null): Promise<ClaimVerdict | null> => {
    if (release === null || release.release.number === published.release.number) return null;
    return judge(release, claim, { ...context, release: release.release.number });
  };
  const kept = keptOf(meeting, shown);
  const before =
    kept === null
      ? ((await on(await earlier.standing(decided.at))) ?? now)
      : asKept((await on(await earlier.numbered(kept.release.number))) ?? now, kept);
  const then = before.synthetic && !now.synthetic ? now : before;
  const dayRelease = await earlier.onDay(meeting.date);
  const day =
    dayRelease === null || dayRelease.release.number === then.release.number
      ? null
      : dayRelease.release.number === now.release.number
        ? now
        : await on(dayRelease);
  return { shown, both: besides(then, now), day, held: kept !== null && !kept.public };
}

/** A verdict under the word that was kept, should the rules have come to another one since. */
function asKept(verdict: ClaimVerdict, { release, word, label, why }: KeptVerdict): ClaimVerdict {
  return verdict.release.number !== release.number || verdict.word === word
    ? verdict
    : { ...verdict, word, label, why };
}
