import type { Workbench } from '$lib/engine/workbench';
import { ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { changeProblems } from './checks/jumps';
import type { Checked } from './checks/checked';
import { unknownCodes } from './checks/codes';
import { duplicates } from './checks/duplicates';
import { periodProblems } from './checks/periods';
import { sumProblems, type SumCodes } from './checks/sums';
import { valueProblems } from './checks/values';
import { planColumns, type FixedRoles, type Plan } from './columns/plan';
import { profileColumns, sourceColumns, type ColumnProfile } from './columns/profile';
import { withKeys } from './columns/keys';
import { matchArea } from './match/area';
import { matchOffence } from './match/offences';
import { personalColumns } from './match/personal';
import { difference } from './observe/cumulative';
import { dimensionsOf, type Dimension } from './observe/dictionary';
import { makeObservations } from './observe/observe';
import { summarise, type Summary } from './observe/summary';
import { findTotals, proveParents } from './observe/totals';
import { problem } from './problem';
import { questionsFor } from './questions';
import { differences, type Recipe } from './recipe';
import { readSource, type SourceDescription, type SourceTable } from './source-table';
import {
  roles,
  type IntakeProblem,
  type IntakeQuestion,
  type PersonalColumn,
  type Role,
  type Shape
} from './types';
import { withoutPersons } from './without-persons';

/** A file of numbers to read, and what is known of it beforehand. */
export type IntakeRequest = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet?: number;
  readonly recipe?: Recipe;
};

/** A column as it was understood. */
export type IntakeColumn = {
  readonly name: string;
  readonly role: Role;
  readonly confidence: number;
  readonly why: string;
};

/** A file as it was read: what was recognised, what it says, what is wrong, what is asked, and how to read the next one alike. */
export type Intake = {
  readonly source: SourceDescription;
  readonly shape: Shape;
  readonly table: { readonly rows: number; readonly columns: number; readonly header: readonly string[] };
  readonly columns: readonly IntakeColumn[];
  readonly observations: Summary;
  readonly problems: readonly IntakeProblem[];
  readonly questions: readonly IntakeQuestion[];
  readonly personal: readonly PersonalColumn[];
  readonly recipe: Recipe;
  /** The names of dimensions of no known kind, in the order of `x1`, `x2` …, as the tidy table has them. */
  readonly further: readonly string[];
};

/** An intake with what it stands on in the workbench, for writing its tables. */
export type OpenIntake = {
  readonly intake: Intake;
  readonly table: SourceTable['table'];
  readonly dimensions: readonly Dimension[];
  readonly isCube: boolean;
  /** The columns with the texts that stand in them, those that look personal as well. */
  readonly profiles: readonly ColumnProfile[];
};

/**
 * Reads a file of numbers: bytes to recognised table to observations, with its problems and questions. The same code runs on the
 * command line and in the browser; the workbench holds `raw`, `obs` and `tidy` afterwards, in place of what was read before. A problem instead of a
 * result means that there is no table to read.
 */
export async function readIntake(bench: Workbench, request: IntakeRequest): Promise<Result<OpenIntake>> {
  const { name, bytes, recipe } = request;
  const read = await readSource(bench, name, bytes, request);
  if (!read.ok) return read;
  const { source, table, isCube } = read.value;
  const answers = recipe?.answers ?? {};
  const fixed: FixedRoles = { ...rolesAnswered(answers), ...read.value.roles, ...recipe?.roles };
  const columns = await withKeys(bench, sourceColumns(table.header), source.delimiter);
  const profiles = await profileColumns(bench, columns, table.coded);
  const { plan, personal } = await understand(bench, profiles, table.parts, fixed, answers);
  const dimensions = await dimensionsOf(bench, plan, answers);
  const totals = findTotals(dimensions, keptTotals(answers));
  const isTotal = (dimension: Dimension, code: string) =>
    !isCube && (totals.named.get(dimension)?.has(code) ?? false);
  const decimal = decimalFor(answers, source.decimal);
  const use = /time_period/iu.test(table.header[0] ?? '') ? 'eurostat' : 'ssb';
  const values = await makeObservations(bench, plan, dimensions, isTotal, {
    decimal,
    use,
    dashIsZero: answers['dash'] === 'zero',
    countedBy: countedBy(answers, personal, profiles)
  });
  const period = dimensions.find(({ kind }) => kind === 'period');
  if (period && answers['cumulative'] === 'difference') await difference(bench, dimensions, period);
  const sums = new Map([...totals.named].map(([dimension, codes]) => [dimension, new Set(codes)]));
  if (!isCube) {
    for (const { dimension, code } of await proveParents(bench, dimensions, totals.parents))
      sums.set(dimension, new Set([...(sums.get(dimension) ?? []), code]));
  }
  const checked: Checked = {
    bench,
    plan,
    header: table.header,
    dimensions: settled(dimensions, answers),
    values
  };
  const found =
    plan.values.length === 0 && dimensions.length === 0
      ? [problem('not-a-table', 'error', m.intake_no_numbers())]
      : [];
  const problems = [
    ...read.value.problems,
    ...(table.rows === 0 ? [problem('empty', 'error', m.intake_header_only({ file: name }))] : []),
    ...headerProblems(table.header),
    ...personal.map(personalProblem),
    ...found,
    ...(table.rows === 0 ? [] : await check(checked, sums, isCube)),
    ...(recipe ? differences(recipe, withoutPersonal(table.header, personal), read.value.sniffed) : [])
  ];
  const asked = {
    plan,
    dimensions,
    values,
    isDecimalCertain: read.value.isDecimalCertain,
    decimal,
    title: read.value.title,
    personal,
    answered: answers
  };
  const intake: Intake = {
    source: { ...source, decimal: source.decimal === null ? null : decimal },
    shape: plan.shape,
    table: { rows: table.rows, columns: table.header.length, header: table.header },
    columns: plan.columns
      .filter(({ at }, index, all) => all.findIndex((one) => one.at === at) === index)
      .map(({ name: column, role, confidence, why }) => ({ name: column, role, confidence, why })),
    observations: await summarise(bench, dimensions, isCube),
    problems: withoutPersons(problems, personal),
    questions: questionsFor(asked),
    personal,
    recipe: recipeOf(read.value, plan, personal, recipe),
    further: dimensions.filter(({ kind }) => kind === 'other').map(({ name: dimension }) => dimension)
  };
  return ok({ intake, table, dimensions, isCube, profiles });
}

async function check(checked: Checked, sums: SumCodes, isCube: boolean): Promise<IntakeProblem[]> {
  return [
    ...(await periodProblems(checked)),
    ...(await unknownCodes(checked)),
    ...(await duplicates(checked)),
    ...(await valueProblems(checked)),
    ...(await sumProblems(checked, sums, isCube)),
    ...(await changeProblems(checked))
  ];
}

/** The plan of the columns without those that look personal; what looks personal in a table of counts must be plainly so. */
async function understand(
  bench: Workbench,
  profiles: readonly ColumnProfile[],
  parts: readonly (readonly string[])[],
  fixed: FixedRoles,
  answers: Readonly<Record<string, string>>
): Promise<{ plan: Plan; personal: readonly PersonalColumn[] }> {
  const samples = profiles.map(({ name, texts }) => ({ name, values: texts.slice(0, 500) }));
  const isKnown = (value: string) =>
    (matchArea(value)[0]?.confidence ?? 0) > 0.8 || (matchOffence(value)[0]?.confidence ?? 0) > 0.8;
  const found = personalColumns(samples, isKnown);
  const first = await planColumns(bench, profiles, parts, new Set(), fixed);
  const amounts = new Set(first.values.map(({ name }) => name));
  const personal =
    first.shape === 'records'
      ? found
      : found.filter(
          ({ kind, column, confidence }) =>
            !amounts.has(column) && confidence >= 0.8 && kind !== 'free-text' && kind !== 'case-number'
        );
  const plan =
    personal.length === 0
      ? first
      : await planColumns(bench, profiles, parts, new Set(personal.map(({ column }) => column)), fixed);
  const period = answers['period'];
  const hasPeriod =
    plan.rows.some(({ kind }) => kind === 'period') || plan.levels.some(({ kind }) => kind === 'period');
  if (period === undefined || period === '' || hasPeriod || plan.values.length === 0)
    return { plan, personal };
  const level = {
    kind: 'period' as const,
    name: 'period',
    texts: plan.values.map(() => period),
    confidence: 1
  };
  return { plan: { ...plan, levels: [...plan.levels, level] }, personal };
}

/** What gives the number of a case in SQL, where a person has said that cases are counted and not rows. */
function countedBy(
  answers: Readonly<Record<string, string>>,
  personal: readonly PersonalColumn[],
  profiles: readonly ColumnProfile[]
): string | null {
  const number = personal.find(({ kind }) => kind === 'case-number')?.column;
  return answers['counted'] === 'cases' ? (profiles.find(({ name }) => name === number)?.sql ?? null) : null;
}

/** Dimensions as they are once a person has said what cumulative periods are. */
function settled(
  dimensions: readonly Dimension[],
  answers: Readonly<Record<string, string>>
): readonly Dimension[] {
  if (answers['cumulative'] !== 'difference' && answers['cumulative'] !== 'single') return dimensions;
  return dimensions.map((one) => ({
    ...one,
    codes: one.codes.map((code) => ({ ...code, isCumulative: false }))
  }));
}

function rolesAnswered(answers: Readonly<Record<string, string>>): FixedRoles {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, choice]) => {
      const role = roles.find((one) => one === choice);
      return id.startsWith('role:') && role ? [[id.slice(5), role]] : [];
    })
  );
}

function keptTotals(answers: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(answers).flatMap(([id, choice]) =>
      id.startsWith('total:') && choice === 'no' ? [id.slice(6)] : []
    )
  );
}

function decimalFor(answers: Readonly<Record<string, string>>, found: string | null): ',' | '.' {
  const word = answers['decimal'] ?? found;
  return word === ',' ? ',' : '.';
}

function headerProblems(header: readonly string[]): IntakeProblem[] {
  const names = header.map((name) => name.trim()).filter((name) => name !== '');
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return twice.length === 0
    ? []
    : [
        problem(
          'duplicate-header',
          'error',
          m.intake_duplicate_header({ names: twice.slice(0, 6).join(', ') }),
          { count: twice.length, column: twice[0] ?? null, found: twice }
        )
      ];
}

function personalProblem({ column, reason }: PersonalColumn): IntakeProblem {
  return problem('personal-column', 'warning', m.intake_personal({ column, reason }), { column });
}

/** The header as a recipe has it: names of columns that look personal are neither kept nor missed. */
function withoutPersonal(header: readonly string[], personal: readonly PersonalColumn[]): string[] {
  const hidden = new Set(personal.map(({ column }) => column));
  return header.filter((name) => !hidden.has(name.trim()));
}

function recipeOf(
  read: SourceTable,
  plan: Plan,
  personal: readonly PersonalColumn[],
  given: Recipe | undefined
): Recipe {
  const hidden = new Set(personal.map(({ column }) => column));
  const { dialect, source, table } = read;
  return {
    recipe: 1,
    dialect:
      dialect === null
        ? null
        : {
            encoding: dialect.encoding,
            delimiter: dialect.delimiter,
            quote: dialect.quote,
            escape: dialect.escape,
            decimal: dialect.decimal
          },
    sheet: source.sheet,
    header: withoutPersonal(table.header, personal),
    roles: Object.fromEntries(
      plan.columns
        .filter(({ name }) => name !== '' && !hidden.has(name))
        .map(({ name, role }) => [name, role])
    ),
    ...(given?.structure === undefined ? {} : { structure: given.structure }),
    answers: { ...given?.answers }
  };
}
