import type { Audience } from '$lib/meetings/audience';
import { keptOf } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { remarksOn } from '$lib/meetings/remark-view';
import type { Statement } from '$lib/meetings/statements';
import { ownText } from '$lib/minutes/own-text';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, date as longDate, list } from '$lib/texts/format';
import { sectionName } from '$lib/ties/section-name';
import type { SearchEntry } from './entry';

/**
 * What can be found in a meeting: the text of each section and its statements with what was noted on them as far as the
 * reader may see it. None before it has minutes.
 */
export function meetingEntries(meeting: Meeting, audience: Audience): SearchEntry[] {
  const { date, edition, statements } = meeting;
  if (edition === null) return [];
  const { minutes } = edition;
  const place = m.search_place_meeting({ date: longDate(date) });
  const within = { place, date, synonyms: '' };
  const sections = minutes.sections.map((section): SearchEntry => ({
    ...within,
    id: `${date}#${section.anchor}`,
    kind: 'section',
    title: capitalised(sectionName(minutes.sections, section.anchor)),
    text: oneLine(ownText(minutes.text, section, minutes.sections)),
    href: `/moter/${date}#${section.anchor}`
  }));
  const said = statements.map((statement): SearchEntry => {
    const { number, start, end, claims } = statement;
    return {
      ...within,
      statement: number,
      id: `${date}#p${number}`,
      kind: 'statement',
      title: m.search_statement({ number }),
      text: oneLine(minutes.text.slice(start, end)),
      synonyms: list([
        ...new Set([
          ...claims.flatMap(({ claim }) =>
            claim.indicator ? [labels.indicator(claim.indicator).label] : []
          ),
          ...notesOn(meeting, statement, audience)
        ])
      ]),
      href: `/moter/${date}#p${number}`
    };
  });
  return [...sections, ...said].filter(({ text, title }) => `${title}${text}`.trim() !== '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The words of the remarks on a statement, where the reader may see them. */
function notesOn(meeting: Meeting, { number, claims }: Statement, audience: Audience): string[] {
  const isHeld = claims.some((shown) => keptOf(meeting, shown)?.public === false);
  if (!audience.verdicts || (isHeld && !audience.held)) return [];
  return remarksOn(meeting, number).map(({ text, body }) => `${text} ${body}`);
}
