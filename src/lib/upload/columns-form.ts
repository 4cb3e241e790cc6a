import type { Intake } from '$lib/intake/intake';
import { roles as everyRole, type Role } from '$lib/intake/types';
import type { Choices } from './choices';
import type { DraftHead } from './draft';
import type { WordGroup } from './words';

/** What a person has said by the form of columns, questions and words. */
export type SaidOfColumns = Pick<Choices, 'roles' | 'answers'>;

/**
 * Reads the form: a role for each column, an answer for each question, a code for each word. Questions that are shown with the standard
 * choice are answered by it, since sending the form confirms them. A word that is left as it stands is not settled.
 */
export function saidOfColumns(
  form: FormData,
  { intake, questions }: Pick<DraftHead, 'intake' | 'questions'>,
  groups: readonly WordGroup[]
): SaidOfColumns {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const roles: Record<string, Role> = {};
  const answers: Record<string, string> = {};
  for (const [at, column] of intake.columns.entries()) {
    const role = everyRole.find((one) => one === text(`column:${at}`));
    const isAsked = questions.some(({ id, answer }) => id === `role:${column.name}` && answer === null);
    if (role === undefined || (role === column.role && !isAsked)) continue;
    roles[column.name] = role;
    if (isAsked) answers[`role:${column.name}`] = role;
  }
  for (const { id, choices, answer } of shownQuestions({ questions })) {
    const written = id === 'period' ? text('written:period') : '';
    const chosen = written === '' ? text(`question:${id}`) : written;
    const isOffered = written !== '' || choices.some((one) => one.id === chosen);
    if (form.has(`question:${id}`) && isOffered && chosen !== answer) answers[id] = chosen;
  }
  for (const { id, taken, isSettled } of groups.flatMap(({ words }) => words)) {
    const code = text(`word:${id}`);
    if (code !== '' && !(isSettled && code === taken)) answers[id] = code;
  }
  return { roles, answers };
}

/** Questions that are asked as such: those about a column's role and about words have their own place. */
export function shownQuestions({ questions }: Pick<DraftHead, 'questions'>): DraftHead['questions'] {
  return questions.filter(({ id }) => !id.startsWith('role:') && !id.startsWith('code:'));
}

/** Whether the form says anything. */
export function saysAnything({ roles, answers }: SaidOfColumns): boolean {
  return Object.keys(roles).length + Object.keys(answers).length > 0;
}

/** Columns that are not used, without those that look personal. */
export function ignoredColumns({ columns, personal }: Pick<Intake, 'columns' | 'personal'>): string[] {
  const hidden = new Set(personal.map(({ column }) => column));
  return columns.flatMap(({ name, role }) => (role === 'ignore' && !hidden.has(name) ? [name] : []));
}
