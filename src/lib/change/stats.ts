import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import { concentration } from './concentration';
import { exceedance } from './exceedance';
import { fdr } from './fdr';
import { funnel } from './funnel';
import { rate } from './rate';
import { xmr } from './xmr';

/** The methods that can be asked for by name. */
export const STATS_KINDS = ['rate', 'funnel', 'exceedance', 'xmr', 'fdr', 'concentration'] as const;

/** One of the methods that can be asked for by name. */
export type StatsKind = (typeof STATS_KINDS)[number];

/** The shapes check types only; what a number may be is the method's own check. */
const number = v.number();
const series = v.array(number);

const METHODS: Readonly<Record<StatsKind, (input: unknown) => Result<unknown>>> = {
  rate: method(v.object({ count: number, population: number }), rate),
  funnel: method(
    v.object({ units: v.array(v.object({ id: v.string(), observed: number, population: number })) }),
    funnel
  ),
  exceedance: method(v.object({ series, period: v.picklist(['tertial', 'month', 'year']) }), exceedance),
  xmr: method(v.object({ series }), xmr),
  fdr: method(v.object({ p: series, q: v.optional(number) }), fdr),
  concentration: method(
    v.object({ histogram: v.array(v.object({ k: number, persons: number })) }),
    concentration
  )
};

/** Whether a word names a method. */
export function isStatsKind(kind: string): kind is StatsKind {
  return STATS_KINDS.some((known) => known === kind);
}

/**
 * Runs a method by name on input of unknown shape, such as a JSON file. Problems: `unknown-kind` at `kind`, `wrong-shape` at the
 * path of a field that is missing or of another type (`input` for the whole), else those of the method.
 */
export function stats(kind: string, input: unknown): Result<unknown> {
  if (isStatsKind(kind)) return METHODS[kind](input);
  return fail('unknown-kind', 'kind', `«${kind}» er ikke en metode. Velg ${STATS_KINDS.join(', ')}.`);
}

function method<S extends v.GenericSchema>(
  schema: S,
  run: (input: v.InferOutput<S>) => Result<unknown>
): (input: unknown) => Result<unknown> {
  return (input) => {
    const shape = shaped(schema, input);
    return shape.ok ? run(shape.value) : shape;
  };
}

function shaped<S extends v.GenericSchema>(schema: S, input: unknown): Result<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'input';
  if (issue.input === undefined) return fail('wrong-shape', path, `Feltet ${path} mangler. Legg det til.`);
  return fail('wrong-shape', path, `${path} er ${issue.received}. Gi ${wanted(issue)}.`);
}

function wanted(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'number':
      return 'et tall';
    case 'string':
      return 'en tekst';
    case 'array':
      return 'en liste';
    case 'object':
      return 'et objekt med navngitte felt';
    default:
      return `en av verdiene ${issue.expected}`;
  }
}
