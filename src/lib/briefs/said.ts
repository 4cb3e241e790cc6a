import type { Meeting } from '$lib/meetings/meeting';
import { verdictTag } from '$lib/meetings/tag';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { judgeAll } from '$lib/verdicts/judge';
import { statementsOf } from '$lib/verdicts/statement';
import type { Said, SaidRow } from './brief';
import { excerpt } from './excerpt';
import { shownNumbers } from './shown';

/** The longest a sentence of the minutes stands in a brief; the rest is one tap away. */
const LONGEST_QUOTE = 90;
/** The longest that what the numbers show may be. */
const LONGEST_NUMBERS = 96;

/**
 * What a meeting's minutes say of the numbers, sentence by sentence, with what the release's numbers show. Only confirmed claims have
 * a verdict; a sentence with none is left out, and told of.
 */
export async function saidAt(
  meeting: Meeting,
  published: Published,
  release: number | 'latest'
): Promise<Said | null> {
  const { edition, date } = meeting;
  if (edition === null) return null;
  const verbatim = edition.kind !== 'example';
  const rows: SaidRow[] = [];
  for (const statement of meeting.statements) {
    const confirmed = statement.claims.flatMap(({ claim, status }) =>
      status === 'confirmed' ? [claim] : []
    );
    const verdicts = await judgeAll(published, confirmed, {
      edition: verbatim ? 'imported' : 'example',
      meeting: date,
      release
    });
    const [judged] = statementsOf(verdicts.map((one) => ({ ...one, statement: statement.number })));
    if (judged === undefined) continue;
    rows.push({
      number: statement.number,
      href: `/moter/${date}#p${statement.number}`,
      text: excerpt(edition.minutes.text.slice(statement.start, statement.end), LONGEST_QUOTE),
      shown: excerpt(shownNumbers(judged.claims), LONGEST_NUMBERS),
      tag: verdictTag(judged.word, judged.label)
    });
  }
  const unconfirmed = meeting.statements.length - rows.length;
  return {
    date,
    href: `/moter/${date}`,
    verbatim,
    heading: edition.heading,
    rows,
    note: noteOf(rows.length, unconfirmed)
  };
}

function noteOf(confirmed: number, unconfirmed: number): string | null {
  if (confirmed === 0) return unconfirmed > 0 ? m.briefs_said_unconfirmed() : m.briefs_said_none();
  return unconfirmed > 0 ? m.briefs_said_some_unconfirmed() : null;
}
