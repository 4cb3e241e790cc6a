import type { Problem } from '$lib/observations/result';
import type { Intake } from './intake';
import { problem } from './problem';
import type { IntakeProblem, ProblemCode } from './types';

/** What the command line prints of a file that was read: the contract's fields, and besides them questions, personal columns and recipe. */
export function toJson(file: string, intake: Intake): object {
  const { source, shape, table, columns, observations, problems, questions, personal, recipe } = intake;
  return { file, source, shape, table, columns, observations, problems, questions, personal, recipe };
}

/** The same of a file that holds no table: nothing but the problem. */
export function failureToJson(file: string, fault: Problem): object {
  return {
    file,
    source: null,
    shape: null,
    table: { rows: 0, columns: 0, header: [] },
    columns: [],
    observations: { count: 0, missing: 0, suppressed: 0, sum: 0, periods: [], sample: [] },
    problems: [failureProblem(fault)],
    questions: []
  };
}

/** A file that could not be read as one of the contract's problems: empty, cut off, or no table. */
export function failureProblem({ code, message }: Problem): IntakeProblem {
  const known: Readonly<Record<string, ProblemCode>> = {
    empty: 'empty',
    'intake-empty': 'empty',
    'intake-truncated': 'truncated'
  };
  return problem(known[code] ?? 'not-a-table', 'error', message);
}

/** Whether a file was read and found wanting, rather than not readable at all. */
export function wasRead({ code }: Problem): boolean {
  return ['empty', 'intake-empty', 'not-a-table', 'intake-truncated'].includes(code);
}
