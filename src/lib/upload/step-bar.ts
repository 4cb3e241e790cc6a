import { number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { isWhole, type DraftHead } from './draft';
import { encodingName, formatName } from './file-words';
import { countProblems, repairOf } from './problem-groups';

/** A step of the workspace as the bar shows it: done, the one shown, or still to come; without a link where there is no draft. */
export type StepView = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly state: 'done' | 'now' | 'next';
  readonly note: string;
  readonly isOpen: boolean;
};

/** Where the workspace begins. */
export const START = '/arbeid/opplasting';

/** The address of a step. */
export function stepHref(step: 'fil' | 'kolonner' | 'kontroll' | 'endringer'): string {
  return `${START}/${step}`;
}

/** The steps, each with where it stands and a few words of how it is. */
export function stepBar(path: string, draft: DraftHead | null): StepView[] {
  const view = (
    id: Parameters<typeof stepHref>[0],
    name: string,
    isDone: boolean,
    note: string
  ): StepView => {
    const isNow = path === stepHref(id);
    const state = isNow ? 'now' : isDone ? 'done' : 'next';
    return {
      id,
      href: stepHref(id),
      name,
      state,
      note: isNow ? m.upload_bar_here() : note,
      isOpen: draft !== null
    };
  };
  return [
    view('fil', m.upload_bar_file(), draft !== null, fileNote(draft)),
    view('kolonner', m.upload_bar_columns(), draft !== null && openQuestions(draft) === 0, columnNote(draft)),
    view('kontroll', m.upload_bar_check(), draft !== null && isWhole(draft), checkNote(draft)),
    view('endringer', m.upload_bar_changes(), false, m.upload_bar_changes_note())
  ];
}

/** How much waits for a person in the second step: questions nobody has answered, and words that must be settled. */
export function openQuestions({ questions, intake }: Pick<DraftHead, 'questions' | 'intake'>): number {
  const words = intake.problems.filter((one) => one.severity === 'error' && repairOf(one) === 'codes');
  return (
    questions.filter(({ answer }) => answer === null).length +
    words.reduce((sum, { count }) => sum + count, 0)
  );
}

function fileNote(draft: DraftHead | null): string {
  if (draft === null) return m.upload_bar_file_none();
  const { sheet, format, encoding } = draft.intake.source;
  if (sheet !== null) return m.upload_bar_sheet({ sheet });
  return encoding === null ? formatName(format) : `${formatName(format)}, ${encodingName(encoding)}`;
}

function columnNote(draft: DraftHead | null): string {
  if (draft === null) return m.upload_bar_waits();
  const open = openQuestions(draft);
  if (open > 0) return m.upload_bar_questions({ count: number(open) });
  const { columns, table } = draft.intake;
  const used = columns.filter(({ role }) => role !== 'ignore').length;
  return m.upload_bar_linked({ used: number(used), all: number(table.columns) });
}

function checkNote(draft: DraftHead | null): string {
  if (draft === null) return m.upload_bar_waits();
  const { error, warning } = countProblems(draft.intake.problems);
  return m.upload_bar_problems({ errors: number(error), warnings: number(warning) });
}
