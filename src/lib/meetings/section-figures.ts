import { figureAddress, type FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import { findArea } from '$lib/questions/code-lists';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { figuresOfSection, type SectionFigure as ListedFigure } from '$lib/ties/section-figures';
import { drawn } from './draw-verdict';
import type { Meeting } from './meeting';
import { tiedMeeting } from './tied';

/** A figure that belongs to a section without being a statement's: named by what it counts, with its finding, and small. */
export type SectionFigure = { readonly view: FigureView; readonly href: string };

/**
 * The figures of each section by anchor, drawn small: those the words of the section name, without the ones its statements show. One
 * that has no numbers is left out. A figure leads to a page of its own; one of a bydel to the bydel's page.
 */
export async function sectionFigures(
  published: Published,
  meeting: Meeting
): Promise<ReadonlyMap<string, readonly SectionFigure[]>> {
  const tied = tiedMeeting(meeting);
  const all = new Map<string, SectionFigure[]>();
  let count = 0;
  for (const { anchor } of meeting.edition?.minutes.sections ?? []) {
    const figures: SectionFigure[] = [];
    for (const listed of figuresOfSection(tied, anchor)) {
      if (listed.statement !== null) continue;
      count += 1;
      const drawing = await drawn(published, specOf(listed, meeting), `tall-${count}`);
      if (!drawing.ok) continue;
      const { view, spec } = drawing.value;
      figures.push({
        view: { ...view, title: listed.text, brief: m.meetings_section_finding({ finding: view.title }) },
        href: pageOf(spec)
      });
    }
    if (figures.length > 0) all.set(anchor, figures);
  }
  return all;
}

/** Columns; over what was to be expected where the meeting spoke of that. */
function specOf({ question }: ListedFigure, { statements }: Meeting): FigureSpec {
  const isExpected = statements.some(({ claims }) =>
    claims.some(
      ({ claim }) => claim.kind === 'expected' && question.indicators.some((one) => one === claim.indicator)
    )
  );
  return isExpected
    ? { question, form: 'line', overlay: 'expected' }
    : { question, form: 'columns', overlay: 'none' };
}

function pageOf(spec: FigureSpec): string {
  const place = findArea(spec.question.area);
  return place?.kind === 'bydel' || place?.kind === 'no-residents'
    ? `/bydeler/${place.slug}`
    : `/figur?${figureAddress(spec)}`;
}
