import { effectivePopulation } from '$lib/questions/plan';
import { indicatorOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import { date as dateInWords } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { newestFirst, sectionHref, type TiedMeeting } from './meeting';
import { figuresOfSection } from './section-figures';
import { sectionName } from './section-name';
import type { TiedFigure } from './tie-of';

/** A section that lists a figure: its address, and where it stands in words. */
export type ListingSection = { readonly href: string; readonly text: string };

/** Every section of the minutes that lists a figure, the newest meeting first, in it the order of the text. */
export function sectionsListing(meetings: readonly TiedMeeting[], figure: TiedFigure): ListingSection[] {
  return newestFirst(meetings).flatMap((meeting) => {
    const sections = meeting.minutes?.sections ?? [];
    return sections
      .filter(({ anchor }) =>
        figuresOfSection(meeting, anchor).some(({ question }) => isSame(question, figure))
      )
      .map(({ anchor }) => ({
        href: sectionHref(meeting.date, anchor),
        text: m.verdicts_tie_place({
          date: dateInWords(meeting.date),
          section: sectionName(sections, anchor)
        })
      }));
  });
}

function isSame(listed: TiedFigure, figure: TiedFigure): boolean {
  const [indicator] = listed.indicators;
  return (
    indicator !== undefined &&
    figure.indicators.includes(indicator) &&
    findArea(listed.area)?.code === findArea(figure.area)?.code &&
    groupOf(listed) === groupOf(figure)
  );
}

/** The group a figure is about, an indicator's own included. */
function groupOf({ indicators: [indicator], population }: TiedFigure): string {
  if (indicator === undefined) return population;
  const effective = effectivePopulation(indicatorOf(indicator), population);
  return effective.ok ? effective.value : population;
}
