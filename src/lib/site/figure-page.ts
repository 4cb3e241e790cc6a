import type { FigureLinks } from '$lib/figures/figure-links';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import { ok, type Result } from '$lib/observations/result';
import { questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { drawAnswer } from '$lib/topics/figure-of-topic';
import { figureLinks, readFigureAddress } from '$lib/topics/figure-address';
import type { Council } from './council';
import { tieFinder } from './tie-finder';

/** A figure by itself: what it shows, the words it is tied to, and where its table and picture can be had. */
export type FigurePage = { readonly view: FigureView; readonly tie: Tie; readonly links: FigureLinks };

/** The figure at an address (`/figur?…`). Fails with the part of the address that is wrong, or why there is no figure. */
export async function figurePage(council: Council, query: URLSearchParams): Promise<Result<FigurePage>> {
  const address = readFigureAddress(query);
  if (!address.ok) return address;
  const { question, form, withMean } = address.value;
  const published = await council.published(question.release);
  if (!published.ok) return published;
  const answer = await ask(published.value, question);
  if (!answer.ok) return answer;
  const view = drawAnswer(answer.value, { id: 'figur', form, meanOfFive: withMean });
  if (!view.ok) return view;
  const find = await tieFinder(council);
  if (!find.ok) return find;
  const { indicators, population, area } = question;
  return ok({
    view: view.value,
    tie: find.value({ indicators, population, area }),
    links: figureLinks(questionAddress(question), form, withMean)
  });
}
