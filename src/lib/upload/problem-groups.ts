import type { IntakeProblem, ProblemCode, Severity } from '$lib/intake/types';
import * as m from '$lib/texts/compiled/messages';

/** What one does about a problem: each kind of repair is one group, however many problems ask for it. */
export type Repair =
  'file' | 'columns' | 'codes' | 'periods' | 'values' | 'sums' | 'changes' | 'recipe' | 'personal';

/** Problems of one severity that are mended the same way. */
export type ProblemGroup = {
  readonly severity: Severity;
  readonly repair: Repair;
  readonly problems: readonly IntakeProblem[];
};

const repairs: Readonly<Record<ProblemCode, Repair>> = {
  'duplicate-key': 'values',
  'total-row': 'sums',
  'non-integer-count': 'values',
  'negative-count': 'values',
  'unknown-area': 'codes',
  'unknown-offence': 'codes',
  'unknown-period': 'periods',
  'mixed-date-format': 'periods',
  'cumulative-period': 'periods',
  'no-period': 'periods',
  'unequal-periods': 'periods',
  'duplicate-header': 'columns',
  truncated: 'file',
  empty: 'file',
  'not-a-table': 'columns',
  'encoding-uncertain': 'file',
  'formula-cell': 'file',
  'hidden-sheet': 'file',
  'sum-mismatch': 'sums',
  'mixed-units': 'values',
  'personal-column': 'personal',
  gap: 'periods',
  jump: 'changes',
  'fell-to-zero': 'changes',
  'coverage-changed': 'changes',
  'unreadable-value': 'values',
  'ragged-row': 'file',
  'second-table': 'file',
  'hidden-rows': 'file',
  'hidden-columns': 'file',
  'recipe-difference': 'recipe'
};

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The repair that a problem asks for. */
export function repairOf({ code }: Pick<IntakeProblem, 'code'>): Repair {
  return repairs[code];
}

/** Problems by severity, errors first, and within it by repair, in the order they first occur. */
export function groupProblems(problems: readonly IntakeProblem[]): ProblemGroup[] {
  return severities.flatMap((severity) => {
    const some = problems.filter((one) => one.severity === severity);
    const kinds = [...new Set(some.map(repairOf))];
    return kinds.map((repair) => ({
      severity,
      repair,
      problems: some.filter((one) => repairOf(one) === repair)
    }));
  });
}

/** How many problems there are of each severity. */
export function countProblems(problems: readonly IntakeProblem[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** What a group is called. */
export function repairName(repair: Repair): string {
  return {
    file: m.upload_repair_file,
    columns: m.upload_repair_columns,
    codes: m.upload_repair_codes,
    periods: m.upload_repair_periods,
    values: m.upload_repair_values,
    sums: m.upload_repair_sums,
    changes: m.upload_repair_changes,
    recipe: m.upload_repair_recipe,
    personal: m.upload_repair_personal
  }[repair]();
}

/** The step where a repair is made here, or null where the file itself must be mended. */
export function stepOf(repair: Repair): { readonly href: string; readonly text: string } | null {
  switch (repair) {
    case 'columns':
    case 'codes':
    case 'periods':
      return { href: '/arbeid/opplasting/kolonner', text: m.upload_mend_columns() };
    case 'file':
      return { href: '/arbeid/opplasting/fil', text: m.upload_mend_file() };
    default:
      return null;
  }
}
