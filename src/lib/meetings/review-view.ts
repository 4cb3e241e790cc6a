import { subjectOf } from './claim-view';
import { judgeStatement, keptOf, type JudgeOptions } from './judged';
import type { Meeting } from './meeting';
import { verdictTag, type TagView } from './tag';
import { verdictTimes, type VerdictTime } from './verdict-times';

/** A confirmed claim as the workspace reviews it: the verdict that counts, and how today's differs. */
export type ReviewedClaim = {
  readonly id: string;
  readonly subject: string;
  readonly tag: TagView;
  readonly why: string;
  readonly times: readonly VerdictTime[];
  /** Which release it was judged against, and what has changed since. */
  readonly judged: string;
};

/** A statement with its confirmed claims, for those who decide whether its verdict still stands. */
export type ReviewedStatement = {
  readonly number: number;
  readonly quote: string;
  readonly verbatim: boolean;
  readonly claims: readonly ReviewedClaim[];
  /** What a later release did to the verdict: gave another word, other numbers, or nothing. */
  readonly moved: 'word' | 'numbers' | 'same';
  /** The body that is quoted has not seen it. */
  readonly held: boolean;
  readonly remarks: readonly {
    readonly number: number;
    readonly text: string;
    readonly body: string;
    readonly at: string;
  }[];
};

/** The verdicts of a meeting for review, those that changed first, then those that are held, then the order of the text. */
export async function reviewView(meeting: Meeting, options: JudgeOptions): Promise<ReviewedStatement[]> {
  const { edition, said } = meeting;
  if (edition === null) return [];
  const reviewed: ReviewedStatement[] = [];
  for (const statement of meeting.statements) {
    const confirmed = statement.claims.filter(({ status }) => status === 'confirmed');
    if (confirmed.length === 0) continue;
    const { claims } = await judgeStatement(meeting, { ...statement, claims: confirmed }, options);
    const moves = claims.map(({ both }) => both.moved);
    reviewed.push({
      number: statement.number,
      quote: edition.minutes.text.slice(statement.start, statement.end),
      verbatim: edition.kind !== 'example',
      claims: claims.map((one) => ({
        id: one.shown.claim.id,
        subject: subjectOf(one.shown.claim),
        tag: verdictTag(one.both.then.word, one.both.then.label),
        why: one.both.then.why,
        times: verdictTimes(one, null),
        judged: one.both.text
      })),
      moved: moves.includes('word') ? 'word' : moves.includes('numbers') ? 'numbers' : 'same',
      held: confirmed.some((shown) => keptOf(meeting, shown)?.public === false),
      remarks: said.remarks
        .filter((one) => one.edition === edition.number && one.statement === statement.number)
        .map(({ number, text, body, at }) => ({ number, text, body, at }))
    });
  }
  const rank = ({ moved, held }: ReviewedStatement) => (moved === 'word' ? 0 : held ? 1 : 2);
  return reviewed.sort((a, b) => rank(a) - rank(b));
}
