import { modals } from './vocabulary/function-words';
import { figureWords, guards } from './vocabulary/guards';
import { findPlaces, type PlaceRef } from './claim-area';
import type { TimeContext, Timing } from './claim-settings';
import { findTimes, periodOf } from './claim-time';
import type { ClaimPopulation } from './document';
import { wholeWords } from './words';

const figures = wholeWords(figureWords, 'iu');
const planned = wholeWords([...guards, ...modals], 'iu');

/** What the sentences before have set, within one section. Sentences are numbered through the document. */
export type Context = {
  readonly anchor: string;
  /** The last sentence that set or used the time. */
  readonly timeAt: number;
  readonly time: TimeContext;
  readonly populationAt: number;
  readonly population: ClaimPopulation;
  readonly areaAt: number;
  readonly area: string | null;
};

/** How many sentences on a time still holds, and a place that “i området” points back at. */
const timeReach = 2;
const areaReach = 3;
const noTime: TimeContext = { period: null, baseline: null };

/** The context at the start of a section: nothing is set. */
export function emptyContext(anchor: string): Context {
  const never = Number.NEGATIVE_INFINITY;
  return {
    anchor,
    timeAt: never,
    time: noTime,
    populationAt: never,
    population: 'all',
    areaAt: never,
    area: null
  };
}

/** The time that still holds at a sentence. */
export function timeAt(context: Context, sentence: number): TimeContext {
  return sentence - context.timeAt <= timeReach ? context.time : noTime;
}

/** The area that still holds at a sentence. */
export function areaAt(context: Context, sentence: number): string | null {
  return sentence - context.areaAt <= areaReach ? context.area : null;
}

/** A claim as far as the sentences after it need it. */
export type Settled = { readonly timing: Timing; readonly population: ClaimPopulation };

/** The context after a sentence: what its claims settled, else a time or a place that it only names. */
export function carry(
  context: Context,
  text: string,
  settled: readonly Settled[],
  sentence: number,
  meeting: string | null
): Context {
  const areas = new Set(findPlaces(text).flatMap(({ term }) => placeCode(term) ?? []));
  const [area = null, second] = areas;
  const last = settled.at(-1);
  const named = last === undefined ? namedPeriod(text, meeting) : null;
  const timed = settled.findLast(({ timing }) => timing.period !== null)?.timing;
  const time = timed ?? named;
  return {
    anchor: context.anchor,
    timeAt: time !== null || last !== undefined ? sentence : context.timeAt,
    time: time ?? timeAt(context, sentence),
    ...(last === undefined
      ? { populationAt: context.populationAt, population: context.population }
      : { populationAt: sentence, population: last.population }),
    ...(areas.size === 0
      ? { areaAt: context.areaAt, area: context.area }
      : { areaAt: sentence, area: second === undefined ? area : null })
  };
}

/** The period of a sentence that claims nothing but says what time its figures are of: “Politiet viste tall for første tertial.” */
function namedPeriod(text: string, meeting: string | null): TimeContext | null {
  if (!figures.test(text) || planned.test(text)) return null;
  for (const { time } of findTimes(text)) {
    const period = time.role === 'period' ? periodOf(time, meeting) : null;
    if (period !== null) return { period, baseline: null };
  }
  return null;
}

/** What a place in the text is as an area of the figures. */
export function placeCode(place: PlaceRef): string | null {
  return place.kind === 'area' ? place.code : null;
}
