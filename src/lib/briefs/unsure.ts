import { judgeStatement, type JudgeOptions } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import type { Statement } from '$lib/meetings/statements';
import { indicatorOf } from '$lib/questions/catalogue';
import { list } from '$lib/texts/format';

/** A sentence that the numbers could not tell of, with what it is about in running text. */
export type UnsureStatement = { readonly statement: Statement; readonly about: string };

/** The statements of a meeting whose verdict the reader sees and is uncertain, in the order of the text. */
export async function unsureStatements(meeting: Meeting, options: JudgeOptions): Promise<UnsureStatement[]> {
  const found: UnsureStatement[] = [];
  for (const statement of meeting.statements) {
    const confirmed = statement.claims.filter(({ status }) => status === 'confirmed');
    if (confirmed.length === 0) continue;
    const { shown, stated } = await judgeStatement(meeting, { ...statement, claims: confirmed }, options);
    if (shown !== 'verdict' || stated?.word !== 'uncertain') continue;
    const names = stated.claims.flatMap(({ indicator }) =>
      indicator === null ? [] : [indicatorOf(indicator).short.toLocaleLowerCase('nb')]
    );
    if (names.length > 0) found.push({ statement, about: list([...new Set(names)]) });
  }
  return found;
}
