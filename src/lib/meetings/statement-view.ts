import { claimView, proposalView, refName, type ClaimView } from './claim-view';
import { judgeStatement, type JudgedStatement, type JudgeOptions } from './judged';
import type { Meeting } from './meeting';
import { pictureOf, type StatementPicture } from './picture';
import { remarksOn, type RemarkView } from './remark-view';
import type { Statement } from './statements';
import { heldTag, proposalTag, verdictTag, type TagView } from './tag';

/** A statement with its verdict and its figure, as plain data. */
export type StatementView = {
  readonly number: number;
  /** Anchor of the section it stands in. */
  readonly anchor: string;
  /** Its words. */
  readonly quote: string;
  /** Nobody has confirmed any of its claims. */
  readonly proposed: boolean;
  /** What the reader may see of the verdict; where it is hidden or held, no claims stand below. */
  readonly shown: JudgedStatement['shown'];
  /** Null where the council does not show verdicts to the reader. */
  readonly tag: TagView | null;
  /** What a screen reader hears of its number in the text. */
  readonly name: string;
  readonly claims: readonly ClaimView[];
  /** What the quoted body has noted. It goes wherever the verdict goes. */
  readonly remarks: readonly RemarkView[];
  readonly picture: StatementPicture;
};

/** What a page's statements are judged and drawn with. */
export type StatementOptions = JudgeOptions;

/** Judges and draws a statement. Ids of its figure begin with `fig-` and its number. Never fails: what cannot be computed is said. */
export async function statementView(
  meeting: Meeting,
  statement: Statement,
  options: StatementOptions
): Promise<StatementView> {
  const judged = await judgeStatement(meeting, statement, options);
  const { shown, today } = judged;
  const tag = tagOf(judged);
  const quote = meeting.edition?.minutes.text.slice(statement.start, statement.end) ?? '';
  const pinned = options.release === 'latest' ? null : options.published.release.number;
  const isTold = shown === 'verdict' || shown === 'proposal';
  return {
    number: statement.number,
    anchor: statement.anchor,
    quote,
    proposed: judged.stated === null,
    shown,
    tag,
    name: refName(statement.number, tag),
    claims: isTold
      ? judged.claims.map((one) =>
          one.shown.status === 'confirmed'
            ? claimView(one, pinned)
            : proposalView(one.shown.claim, one.both.now)
        )
      : [],
    remarks: shown === 'verdict' ? remarksOn(meeting, statement.number) : [],
    picture:
      today === null
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
              ...(tag === null ? {} : { verdict: tag.text })
            },
            options
          )
  };
}

/** The tag of a statement for the one who reads; null where the verdict is not shown. */
export function tagOf({ shown, stated }: JudgedStatement): TagView | null {
  switch (shown) {
    case 'hidden':
      return null;
    case 'held':
      return heldTag();
    case 'proposal':
      return proposalTag();
    case 'verdict':
      return stated === null ? proposalTag() : verdictTag(stated.word, stated.label);
  }
}
