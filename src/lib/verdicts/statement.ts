import { figureOfStatement } from './figure-of';
import type { ClaimVerdict, VerdictFigure, VerdictWord } from './verdict';
import { commonWord, wordLabel } from './words';

/** The verdict on a numbered sentence: the word its claims share, else *partly*, with each of them. */
export type StatementVerdict = {
  readonly statement: number;
  readonly word: VerdictWord;
  readonly label: string;
  readonly synthetic: boolean;
  readonly claims: readonly ClaimVerdict[];
  readonly figure: VerdictFigure | null;
};

/** The statements of the given verdicts, each with its claims in their order, by rising number. */
export function statementsOf(verdicts: readonly ClaimVerdict[]): StatementVerdict[] {
  const numbers = [...new Set(verdicts.map((verdict) => verdict.statement))].sort((a, b) => a - b);
  return numbers.map((statement) => {
    const claims = verdicts.filter((verdict) => verdict.statement === statement);
    const word = commonWord(claims.map((claim) => claim.word));
    const synthetic = claims.some((claim) => claim.synthetic);
    const isJudged = claims.some((claim) => claim.synthetic && claim.word !== 'not-checkable');
    const label = wordLabel(word, isJudged);
    return { statement, word, label, synthetic, claims, figure: figureOfStatement(claims) };
  });
}
