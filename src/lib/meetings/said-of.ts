import type { IndicatorId } from '$lib/questions/indicator';
import { judgeStatement, type JudgeOptions } from './judged';
import type { Meeting } from './meeting';
import { remarksOn, type RemarkView } from './remark-view';
import { tagOf } from './statement-view';
import type { TagView } from './tag';

/** The verdict on what a sentence says of one indicator, for lists away from the meeting's own page. */
export type SaidVerdict = {
  /** Null where the council does not show verdicts to the reader. */
  readonly tag: TagView | null;
  /** Which release it was judged against, and what has changed since; empty where no verdict is shown. */
  readonly judged: string;
  readonly remarks: readonly RemarkView[];
};

/** The verdict on a numbered sentence as far as it is about an indicator (null: about all it says). Null where the meeting has no such sentence. */
export async function verdictOn(
  meeting: Meeting,
  number: number,
  indicator: IndicatorId | null,
  options: JudgeOptions
): Promise<SaidVerdict | null> {
  const statement = meeting.statements.find((one) => one.number === number);
  if (statement === undefined) return null;
  const about =
    indicator === null
      ? statement.claims
      : statement.claims.filter(({ claim }) => claim.indicator === indicator);
  const judged = await judgeStatement(meeting, { ...statement, claims: about }, options);
  const isShown = judged.shown === 'verdict';
  const texts = judged.claims.flatMap(({ shown, both }) => (shown.status === 'confirmed' ? [both.text] : []));
  return {
    tag: tagOf(judged),
    judged: isShown ? [...new Set(texts)].join(' ') : '',
    remarks: isShown ? remarksOn(meeting, number) : []
  };
}
