import { judgeStatement, type JudgeOptions, type JudgedStatement } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { remarksOn } from '$lib/meetings/remark-view';
import { tagOf } from '$lib/meetings/statement-view';
import * as m from '$lib/texts/compiled/messages';
import type { Said, SaidRow } from './brief';
import { excerpt } from './excerpt';
import { shownNumbers } from './shown';

/** The longest a sentence of the minutes stands in a brief; the rest is one tap away. */
const LONGEST_QUOTE = 90;
/** The longest that what the numbers show may be. */
const LONGEST_NUMBERS = 96;

/** The longest a remark stands in a brief; the whole of it stands with the sentence. */
const LONGEST_REMARK = 120;

/**
 * What a meeting's minutes say of the numbers, sentence by sentence, with what the numbers it was judged on show, and what a later release
 * changes. Only confirmed claims have a verdict; a sentence with none is left out, and told of.
 */
export async function saidAt(meeting: Meeting, options: JudgeOptions): Promise<Said | null> {
  const { edition, date } = meeting;
  if (edition === null) return null;
  const rows: SaidRow[] = [];
  for (const statement of meeting.statements) {
    const confirmed = statement.claims.filter(({ status }) => status === 'confirmed');
    if (confirmed.length === 0) continue;
    const { number, start, end } = statement;
    const judged = await judgeStatement(meeting, { ...statement, claims: confirmed }, options);
    rows.push({
      number,
      href: `/moter/${date}#p${number}`,
      text: excerpt(edition.minutes.text.slice(start, end), LONGEST_QUOTE),
      shown: shownOf(judged),
      tag: tagOf(judged),
      since: sinceOf(judged),
      remarks:
        judged.shown === 'verdict'
          ? remarksOn(meeting, number).map(({ body, text }) =>
              m.said_brief_remark({ body, text: excerpt(text, LONGEST_REMARK) })
            )
          : []
    });
  }
  const unconfirmed = meeting.statements.length - rows.length;
  return {
    date,
    href: `/moter/${date}`,
    verbatim: edition.kind !== 'example',
    heading: edition.heading,
    rows,
    note: noteOf(rows.length, unconfirmed)
  };
}

/** What the numbers show that a sentence was judged on. */
function shownOf({ shown, stated }: JudgedStatement): string {
  if (shown === 'held' || stated === null) return m.said_brief_held();
  return excerpt(shownNumbers(stated.claims), LONGEST_NUMBERS);
}

/** What a later release has done to the numbers or the verdict, or null. */
function sinceOf({ shown, claims }: JudgedStatement): string | null {
  if (shown !== 'verdict') return null;
  const moved = (kind: 'word' | 'numbers') => claims.find(({ both }) => both.moved === kind)?.both.text;
  return moved('word') ?? moved('numbers') ?? null;
}

function noteOf(confirmed: number, unconfirmed: number): string | null {
  if (confirmed === 0) return unconfirmed > 0 ? m.briefs_said_unconfirmed() : m.briefs_said_none();
  return unconfirmed > 0 ? m.briefs_said_some_unconfirmed() : null;
}
