import { draw } from '$lib/figures/draw';
import type { FigureLinks } from '$lib/figures/figure-links';
import { figureLinks, readFigureAddress } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import { tieHref, type Tie } from '$lib/figures/tie';
import { ok, type Result } from '$lib/observations/result';
import type { Council } from './council';
import { tiesIn } from './tied-meetings';
import { sectionsListing, type ListingSection } from '$lib/ties/sections-of';

/** A figure by itself: what it shows, the words it is tied to, where else it is listed, and where its table and picture can be had. */
export type FigurePage = {
  readonly view: FigureView;
  readonly tie: Tie;
  /** The sections of the minutes that list it besides the words it is tied to. */
  readonly also: readonly ListingSection[];
  readonly links: FigureLinks;
};

/** The figure at an address (`/figur?…`). Fails with the part of the address that is wrong, or why there is no figure. */
export async function figurePage(council: Council, query: URLSearchParams): Promise<Result<FigurePage>> {
  const spec = readFigureAddress(query);
  if (!spec.ok) return spec;
  const { indicators, population, area, release } = spec.value.question;
  const published = await council.published(release);
  if (!published.ok) return published;
  const view = await draw(published.value, spec.value, { id: 'figur' });
  if (!view.ok) return view;
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const { meetings: tied, find } = tiesIn(meetings.value);
  const tie = find({ indicators, population, area });
  const also = sectionsListing(tied, { indicators, population, area });
  return ok({
    view: view.value,
    tie,
    also: also.filter(({ href }) => href !== tieHref(tie)),
    links: figureLinks(spec.value)
  });
}
