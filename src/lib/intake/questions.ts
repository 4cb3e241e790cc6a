import * as m from '$lib/texts/compiled/messages';
import type { Plan } from './columns/plan';
import { columnOf } from './checks/checked';
import type { Dimension } from './observe/dictionary';
import type { ValueTexts } from './observe/values';
import { roles, type IntakeQuestion, type PersonalColumn, type Role } from './types';

/** What the questions are asked about. */
export type Asked = {
  readonly plan: Plan;
  readonly dimensions: readonly Dimension[];
  readonly values: ValueTexts;
  readonly isDecimalCertain: boolean;
  readonly decimal: ',' | '.';
  readonly title: readonly string[];
  readonly personal: readonly PersonalColumn[];
  readonly answered: Readonly<Record<string, string>>;
};

/** Below this a column's role is asked about. */
const UNSURE = 0.7;
/** So many texts of one dimension are asked about one by one. */
const MOST_TEXTS = 30;

/** What the file does not settle by itself, each with the choice that was taken where nobody answers. Answered ones are not asked again. */
export function questionsFor(asked: Asked): IntakeQuestion[] {
  const all = [
    ...decimalQuestion(asked),
    ...dashQuestion(asked),
    ...roleQuestions(asked),
    ...asked.dimensions.flatMap((dimension) => [
      ...schemeQuestion(dimension),
      ...codeQuestions(dimension),
      ...totalQuestions(dimension)
    ]),
    ...periodQuestions(asked),
    ...recordQuestions(asked)
  ];
  return all.filter(({ id }) => asked.answered[id] === undefined);
}

function decimalQuestion({ isDecimalCertain, decimal }: Asked): IntakeQuestion[] {
  if (isDecimalCertain) return [];
  const choices = [
    { id: ',', text: m.intake_choice_comma() },
    { id: '.', text: m.intake_choice_point() }
  ];
  return [{ id: 'decimal', text: m.intake_ask_decimal(), column: null, choices, standard: decimal }];
}

function dashQuestion({ values }: Asked): IntakeQuestion[] {
  if (values.dashes === 0) return [];
  const choices = [
    { id: 'missing', text: m.intake_choice_missing() },
    { id: 'zero', text: m.intake_choice_zero() }
  ];
  return [
    {
      id: 'dash',
      text: m.intake_ask_dash({ count: values.dashes }),
      column: null,
      choices,
      standard: 'missing'
    }
  ];
}

function roleQuestions({ plan }: Asked): IntakeQuestion[] {
  return plan.columns
    .filter(
      ({ role, confidence, why }) =>
        role !== 'ignore' && role !== 'label' && confidence < UNSURE && why !== 'answer'
    )
    .map(({ name, role }) => ({
      id: `role:${name}`,
      text: m.intake_ask_role({ column: name }),
      column: name,
      choices: roles.map((id) => ({ id, text: roleName(id) })),
      standard: role
    }));
}

/** The name of a role for people. */
export function roleName(role: Role): string {
  return {
    period: m.intake_role_period,
    area: m.intake_role_area,
    offence: m.intake_role_offence,
    age: m.intake_role_age,
    sex: m.intake_role_sex,
    measure: m.intake_role_measure,
    value: m.intake_role_value,
    status: m.intake_role_status,
    label: m.intake_role_label,
    ignore: m.intake_role_ignore
  }[role]();
}

function schemeQuestion(dimension: Dimension): IntakeQuestion[] {
  const { scheme, alternatives } = dimension.coded;
  if (dimension.kind !== 'offence' || alternatives.length === 0) return [];
  const choices = [scheme, ...alternatives].map((id) => ({ id, text: id }));
  return [
    {
      id: 'scheme:offence',
      text: m.intake_ask_scheme(),
      column: columnOf(dimension),
      choices,
      standard: scheme
    }
  ];
}

/** Texts that may mean several codes, are spelled otherwise than any name, or are only nearly known. */
function codeQuestions(dimension: Dimension): IntakeQuestion[] {
  if (dimension.kind === 'other' || dimension.kind === 'measure') return [];
  return dimension.coded.texts
    .filter(({ text, isSpelling, others }) => text.trim() !== '' && (isSpelling || others.length > 0))
    .slice(0, MOST_TEXTS)
    .map(({ text, code, others }) => ({
      id: `code:${dimension.kind}:${text.trim()}`,
      text: m.intake_ask_code({ text: text.trim() }),
      column: columnOf(dimension),
      choices: [...new Set([code, ...others])].map((id) => ({ id, text: id })),
      standard: code
    }));
}

/** Sums in a dimension of no known list: their names alone say so. */
function totalQuestions({ kind, name, codes }: Dimension): IntakeQuestion[] {
  const sums = codes.filter(({ isTotal }) => isTotal);
  if (kind !== 'other' || sums.length === 0 || sums.length === codes.length) return [];
  const choices = [
    { id: 'yes', text: m.intake_choice_yes() },
    { id: 'no', text: m.intake_choice_no() }
  ];
  return sums.map(({ code }) => ({
    id: `total:other:${code}`,
    text: m.intake_ask_total({ text: code, column: name }),
    column: name,
    choices,
    standard: 'yes'
  }));
}

function periodQuestions({ plan, dimensions, title }: Asked): IntakeQuestion[] {
  const period = dimensions.find(({ kind }) => kind === 'period');
  if (period === undefined) {
    if (plan.values.length === 0) return [];
    const years = [...new Set(title.flatMap((text) => text.match(/\b(?:19|20)\d{2}(?:[THK]\d)?\b/g) ?? []))];
    const choices = [{ id: '', text: m.intake_choice_no_period() }, ...years.map((id) => ({ id, text: id }))];
    return [{ id: 'period', text: m.intake_ask_period(), column: null, choices, standard: '' }];
  }
  if (!period.codes.some(({ isCumulative }) => isCumulative)) return [];
  const choices = [
    { id: 'keep', text: m.intake_choice_keep() },
    { id: 'difference', text: m.intake_choice_difference() },
    { id: 'single', text: m.intake_choice_single() }
  ];
  return [
    { id: 'cumulative', text: m.intake_ask_cumulative(), column: columnOf(period), choices, standard: 'keep' }
  ];
}

function recordQuestions({ plan, personal }: Asked): IntakeQuestion[] {
  if (plan.shape !== 'records') return [];
  const number = personal.find(({ kind }) => kind === 'case-number');
  const choices = [
    { id: 'rows', text: m.intake_choice_rows() },
    ...(number ? [{ id: 'cases', text: m.intake_choice_cases({ column: number.column }) }] : [])
  ];
  return [
    { id: 'counted', text: m.intake_ask_counted(), column: number?.column ?? null, choices, standard: 'rows' }
  ];
}
