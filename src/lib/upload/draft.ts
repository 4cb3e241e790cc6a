import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Intake } from '$lib/intake/intake';
import type { Recipe } from '$lib/intake/recipe';
import type { Format, IntakeProblem, IntakeQuestion } from '$lib/intake/types';

/**
 * What a person has under way: a file of numbers as it was last read. It is kept in this browser alone. It holds no row of the file
 * itself, and nothing of a column that looks personal but its name.
 */
export type Draft = {
  readonly id: string;
  /** The file it was read from, which is not kept: its name, its size in bytes, and its kind. */
  readonly file: { readonly name: string; readonly bytes: number; readonly format: Format };
  /** When it was begun and last kept, as ISO times. */
  readonly begun: string;
  readonly kept: string;
  /** What the file was read as: source, shape, columns, figures, problems, and questions that nobody has answered. */
  readonly intake: Intake;
  /** Every question that was asked, with the answer where there is one. */
  readonly questions: readonly AskedQuestion[];
  /** How to read the file again, and the next one alike, with all answers. */
  readonly recipe: Recipe;
  /** The sheet that was chosen, from 1, or null where the first was taken. */
  readonly sheet: number | null;
  /** A word of explanation for each warning, by `problemKey`. */
  readonly explanations: Readonly<Record<string, string>>;
  /** A word of explanation for each large revision, by the key of its cell. */
  readonly revisions: Readonly<Record<string, string>>;
  /**
   * The tidy table as CSV in UTF-8: the header `period,area,offence,age,sex,measure,value,status,row,column`, then the file's own
   * further dimensions (`intake.further`); sums of others are left out. An absent value is an empty cell with its status.
   */
  readonly tidy: Uint8Array;
};

/** A question as it was asked, and the id of the choice that a person took; null where the standard one stands. */
export type AskedQuestion = IntakeQuestion & { readonly answer: string | null };

/** A draft without its table: what a list of drafts shows. */
export type DraftOutline = Pick<Draft, 'id' | 'file' | 'begun' | 'kept'>;

/** The key of a problem, the same when the file is read again. */
export function problemKey({ code, column, message }: IntakeProblem): string {
  return [code, column ?? '', message].join('|');
}

/** Warnings of a draft that nobody has explained yet. They do not stop; information and errors are never among them. */
export function unexplained({
  intake,
  explanations
}: Pick<Draft, 'intake' | 'explanations'>): IntakeProblem[] {
  return intake.problems.filter(
    (one) => one.severity === 'warning' && (explanations[problemKey(one)] ?? '').trim() === ''
  );
}

/** Whether the draft may go on to the changes: it has numbers, and no error is left. */
export function isWhole({ intake }: Pick<Draft, 'intake'>): boolean {
  return intake.observations.count > 0 && intake.problems.every(({ severity }) => severity !== 'error');
}

const NAME = 'radstall-utkast';

interface Drafts extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { kept: string } };
}

let opened: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>(NAME, 1, {
    upgrade: (store) => {
      store.createObjectStore('drafts', { keyPath: 'id' }).createIndex('kept', 'kept');
    },
    blocking: () => void close(),
    terminated: () => {
      opened = null;
    }
  });
  return opened;
}

async function close(): Promise<void> {
  const open = opened;
  opened = null;
  (await open)?.close();
}

/** The draft with this id, or null where this browser has none. Rejects where the browser keeps nothing. */
export async function openDraft(id: string): Promise<Draft | null> {
  return (await (await database()).get('drafts', id)) ?? null;
}

/** The draft that was kept last, or null where this browser has none. */
export async function latestDraft(): Promise<Draft | null> {
  const cursor = await (await database()).transaction('drafts').store.index('kept').openCursor(null, 'prev');
  return cursor?.value ?? null;
}

/** Keeps a draft in this browser, in the place of the one with the same id, with the time. Gives what was kept. */
export async function keepDraft(draft: Omit<Draft, 'kept'>): Promise<Draft> {
  const kept: Draft = { ...draft, kept: new Date().toISOString() };
  await (await database()).put('drafts', kept);
  return kept;
}

/** Changes words of a draft that is kept, in one transaction, and gives it; null where it is gone. */
export async function explain(
  id: string,
  words: Partial<Pick<Draft, 'explanations' | 'revisions'>>
): Promise<Draft | null> {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const there = await transaction.store.get(id);
  if (there === undefined) return null;
  const kept: Draft = {
    ...there,
    explanations: { ...there.explanations, ...words.explanations },
    revisions: { ...there.revisions, ...words.revisions },
    kept: new Date().toISOString()
  };
  await transaction.store.put(kept);
  await transaction.done;
  return kept;
}

/** Removes every draft from this browser. */
export async function clearDrafts(): Promise<void> {
  await (await database()).clear('drafts');
}
