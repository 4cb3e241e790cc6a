import type { Published } from '$lib/questions/ask';
import { judge } from '$lib/verdicts/judge';
import { besides, type BothVerdicts } from '$lib/verdicts/judge-both';
import { statementsOf } from '$lib/verdicts/statement';
import type { ClaimVerdict, JudgeContext } from '$lib/verdicts/verdict';
import { claimView, proposalView, refName, type ClaimView } from './claim-view';
import type { Meeting } from './meeting';
import { pictureOf, type PictureOptions, type StatementPicture } from './picture';
import type { ShownClaim, Statement } from './statements';
import { proposalTag, verdictTag, type TagView } from './tag';

/** A statement with its verdict and its figure, as plain data. */
export type StatementView = {
  readonly number: number;
  /** Anchor of the section it stands in. */
  readonly anchor: string;
  /** Its words. */
  readonly quote: string;
  /** Nobody has confirmed any of its claims. */
  readonly proposed: boolean;
  readonly tag: TagView;
  /** What a screen reader hears of its number in the text. */
  readonly name: string;
  readonly claims: readonly ClaimView[];
  readonly picture: StatementPicture;
};

/** What a page's statements are judged and drawn with. */
export type StatementOptions = PictureOptions & {
  /** The release the page is pinned to, or the latest: what addresses name. */
  readonly release: number | 'latest';
  /** The release that stood when a claim was confirmed (ISO time), where that is not the page's own. */
  readonly then: (at: string) => Promise<Published | null>;
};

/** Judges and draws a statement. Ids of its figure begin with `fig-` and its number. Never fails: what cannot be computed is said. */
export async function statementView(
  meeting: Meeting,
  statement: Statement,
  options: StatementOptions
): Promise<StatementView> {
  const context: JudgeContext = {
    edition: meeting.edition?.kind === 'example' ? 'example' : 'imported',
    meeting: meeting.date,
    release: options.release
  };
  const judged = await Promise.all(statement.claims.map((shown) => judgeShown(shown, context, options)));
  const confirmed = judged.flatMap(({ then, confirmed: is }) => (is ? [then] : []));
  const today = statementsOf(judged.map(({ now }) => ({ ...now, statement: statement.number })))[0];
  const stated = statementsOf(confirmed.map((one) => ({ ...one, statement: statement.number })))[0];
  const tag = stated === undefined ? proposalTag() : verdictTag(stated.word, stated.label);
  const quote = meeting.edition?.minutes.text.slice(statement.start, statement.end) ?? '';
  return {
    number: statement.number,
    anchor: statement.anchor,
    quote,
    proposed: stated === undefined,
    tag,
    name: refName(statement.number, tag),
    claims: judged.map(({ view }) => view),
    picture:
      today === undefined
        ? { kind: 'none' }
        : await pictureOf(
            today,
            {
              kind: 'claim',
              statement: statement.number,
              meeting: meeting.date,
              anchor: statement.anchor,
              href: `#p${statement.number}`,
              quote,
              verdict: tag.text
            },
            options
          )
  };
}

type Judged = {
  readonly view: ClaimView;
  readonly then: ClaimVerdict;
  readonly now: ClaimVerdict;
  readonly confirmed: boolean;
};

/** What an example of a verdict said steps aside as soon as there are real numbers; every other verdict stands until it is confirmed again. */
async function judgeShown(
  { claim, status, decided }: ShownClaim,
  context: JudgeContext,
  options: StatementOptions
): Promise<Judged> {
  const now = await judge(options.published, claim, context);
  if (status === 'proposed') {
    return { view: proposalView(claim, now), then: now, now, confirmed: false };
  }
  const earlier = await options.then(decided.at);
  const before =
    earlier === null || earlier.release.number === options.published.release.number
      ? now
      : await judge(earlier, claim, { ...context, release: earlier.release.number });
  const then = before.synthetic && !now.synthetic ? now : before;
  const both: BothVerdicts = besides(then, now);
  return { view: claimView(claim, both), then, now, confirmed: true };
}
