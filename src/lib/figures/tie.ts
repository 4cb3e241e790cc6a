import { date } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';

/**
 * What in the minutes a figure is tied to: a numbered statement, else a section that names its indicator, area or group, else nothing.
 * `meeting` and `last` are ISO dates, `href` the address of the statement or section.
 */
export type Tie =
  | {
      readonly kind: 'claim';
      readonly statement: number;
      readonly meeting: string;
      readonly anchor: string;
      readonly href: string;
      readonly quote: string;
      /** The verdict in words, where the council shows it. */
      readonly verdict?: string;
    }
  | {
      readonly kind: 'section';
      readonly meeting: string;
      readonly anchor: string;
      readonly href: string;
      readonly title: string;
    }
  | { readonly kind: 'none'; readonly meetings: number; readonly last: string | null };

/** The tie in words, without its link: `Påstand 4 i møtet 14. mai 2025`, `Ikke omtalt i referatene (2 møter, sist 14. mai 2025)`. */
export function tieWords(tie: Tie): string {
  switch (tie.kind) {
    case 'claim': {
      const words = m.figures_tie_claim({ number: String(tie.statement), date: date(tie.meeting) });
      return tie.verdict === undefined ? words : `${words}. ${tie.verdict}`;
    }
    case 'section':
      return m.figures_tie_section({ date: date(tie.meeting), title: tie.title });
    case 'none':
      return tie.last === null || tie.meetings === 0
        ? m.figures_tie_none_yet()
        : m.figures_tie_none({
            date: date(tie.last),
            meetings:
              tie.meetings === 1
                ? m.figures_tie_meetings_one()
                : m.figures_tie_meetings_many({ count: String(tie.meetings) })
          });
  }
}

/** Where the tie leads, or null where the minutes do not mention the figure. */
export function tieHref(tie: Tie): string | null {
  return tie.kind === 'none' ? null : tie.href;
}
