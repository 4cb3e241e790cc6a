import type { Answer } from '$lib/questions/answer';
import type { Place } from './scene';
import { breakMarks, readSeries, runsOf } from './series';

/** A series without axis or baseline, to stand beside its number: lines cut at breaks and gaps, and its last point. */
export type Spark = { readonly runs: readonly (readonly Place[])[]; readonly end: Place | null };

/** The first series of an answer as a sparkline; a flat one lies in the middle. */
export function sparkOf(answer: Answer): Spark {
  const [series] = readSeries(answer, {
    indicator: (id) => ({ label: id, short: id }),
    area: (code) => code,
    period: (code) => code,
    offence: (_, code) => code,
    age: (code) => code,
    sex: (code) => code
  });
  const points = series?.points ?? [];
  const numbers = points.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const place = (index: number): Place => {
    const value = points[index]?.value;
    const at = value?.kind === 'number' ? value.value : least;
    return {
      x: points.length > 1 ? index / (points.length - 1) : 0.5,
      y: most > least ? 1 - (at - least) / (most - least) : 0.5
    };
  };
  const runs = runsOf(points, breakMarks(answer, points)).map((run) => run.map(place));
  return { runs, end: runs.at(-1)?.at(-1) ?? null };
}
