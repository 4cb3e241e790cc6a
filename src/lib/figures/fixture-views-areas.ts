import type { Result } from '$lib/observations/result';
import { areaDotsFigure } from './area-dots';
import type { FigureView } from './figure-view';
import * as areas from './fixtures-areas';
import { funnelFigure } from './funnel';
import { tilesFigure } from './tiles';

/** The figures of all bydeler in every state, for tests only. */

const options = (id: string) => ({ id, category: 'ran', labels: areas.areaLabels }) as const;

function made(id: string, result: Result<FigureView>): FigureView {
  if (!result.ok) throw new Error(`${id}: ${result.problem.message}`);
  return result.value;
}

type Answers = Parameters<typeof areaDotsFigure>[0];
const dots = (id: string, answers: Answers) => made(id, areaDotsFigure(answers, options(id)));
const map = (id: string, answers: Answers) => made(id, tilesFigure(answers, options(id)));
const funnel = (id: string, answers: Answers, named: readonly string[] = []) =>
  made(id, funnelFigure(answers, { ...options(id), named }));

/** Every form of all bydeler in every state, by the name of its golden file. */
export const areaViews: readonly FigureView[] = [
  dots('area-dots-mixed', areas.mixedRates),
  dots('area-dots-example-provisional', areas.exampleRates),
  dots('area-dots-even', areas.evenRates),
  dots('area-dots-all-below', areas.lowRates),
  dots('area-dots-suppressed-missing', areas.holedRates),
  dots('area-dots-no-city', areas.noCityRates),
  dots('area-dots-counts', areas.largeCounts),
  map('tiles-rates', areas.mixedRates),
  map('tiles-example-provisional', areas.exampleRates),
  map('tiles-suppressed-missing', areas.holedRates),
  map('tiles-counts', areas.largeCounts),
  map('tiles-counts-suppressed-example', areas.holedCounts),
  funnel('funnel-even', areas.evenRates, ['030104']),
  funnel('funnel-one-out', areas.oneOut),
  funnel('funnel-several-out', areas.severalOut, ['030115']),
  funnel('funnel-example', areas.exampleRates)
];
