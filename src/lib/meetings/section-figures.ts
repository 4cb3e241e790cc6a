import type { FigureView } from '$lib/figures/figure-view';
import type { Published } from '$lib/questions/ask';
import { findArea } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';
import { figuresOfSection, type SectionFigure as ListedFigure } from '$lib/ties/section-figures';
import { drawYears } from './draw-verdict';
import type { Meeting } from './meeting';
import type { TopicPageLink } from './meeting-list';
import { tiedMeeting } from './tied';

/** A figure that belongs to a section without being a statement's: named by what it counts, with its finding, and small. */
export type SectionFigure = { readonly view: FigureView; readonly href: string };

/**
 * The figures of each section by anchor, drawn small: those the words of the section name, without the ones its statements show. One
 * that has no numbers is left out. A figure of a bydel leads to the bydel's page, another to that of its topic, or to its own where its topic has none.
 */
export async function sectionFigures(
  published: Published,
  meeting: Meeting,
  topics: readonly TopicPageLink[]
): Promise<ReadonlyMap<string, readonly SectionFigure[]>> {
  const tied = tiedMeeting(meeting);
  const all = new Map<string, SectionFigure[]>();
  let count = 0;
  for (const { anchor } of meeting.edition?.minutes.sections ?? []) {
    const figures: SectionFigure[] = [];
    for (const listed of figuresOfSection(tied, anchor)) {
      if (listed.statement !== null) continue;
      count += 1;
      const drawing = await drawYears(published, listed.question, `tall-${count}`);
      if (!drawing.ok) continue;
      const { view } = drawing.value;
      figures.push({
        view: { ...view, title: listed.text, brief: m.meetings_section_finding({ finding: view.title }) },
        href: pageOf(listed, topics)
      });
    }
    if (figures.length > 0) all.set(anchor, figures);
  }
  return all;
}

function pageOf({ question, address }: ListedFigure, topics: readonly TopicPageLink[]): string {
  const { indicators, population, area } = question;
  const place = findArea(area);
  if (place?.kind === 'bydel' || place?.kind === 'no-residents') return `/bydeler/${place.slug}`;
  const topic = topics.find(({ indicator }) => indicators.length === 1 && indicators[0] === indicator);
  if (topic === undefined || population !== 'all') return `/figur?${address}`;
  return topic.href;
}
