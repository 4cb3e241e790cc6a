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

/** A draft without its table, which may be large: what the pages before the changes show. */
export type DraftHead = Omit<Draft, 'tidy'>;

/** The key of a problem, the same when the file is read again. */
export function problemKey({ code, column, message }: IntakeProblem): string {
  return [code, column ?? '', message].join('|');
}

/** Whether a person is asked for a word about a problem: a warning, unless it only tells what was dropped. */
export function asksForWord({ severity, code }: IntakeProblem): boolean {
  return severity === 'warning' && code !== 'personal-column';
}

/** Warnings of a draft that nobody has explained yet. They do not stop; information and errors are never among them. */
export function unexplained({
  intake,
  explanations
}: Pick<Draft, 'intake' | 'explanations'>): IntakeProblem[] {
  return intake.problems.filter(
    (one) => asksForWord(one) && (explanations[problemKey(one)] ?? '').trim() === ''
  );
}

/** Whether the draft may go on to the changes: it has numbers, and no error is left. */
export function isWhole({ intake }: Pick<Draft, 'intake'>): boolean {
  return intake.observations.count > 0 && intake.problems.every(({ severity }) => severity !== 'error');
}

const NAME = 'radstall-utkast';

/** Words are kept apart from the rest, so that writing one moves no table. */
type Words = Pick<Draft, 'id' | 'explanations' | 'revisions'>;
type Body = Omit<DraftHead, 'explanations' | 'revisions'>;

interface Drafts extends DBSchema {
  bodies: { key: string; value: Body; indexes: { kept: string } };
  words: { key: string; value: Words };
  tables: { key: string; value: { readonly id: string; readonly table: Blob } };
}

const everything = ['bodies', 'words', 'tables'] as const;

let opened: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>(NAME, 1, {
    upgrade: (store) => {
      store.createObjectStore('bodies', { keyPath: 'id' }).createIndex('kept', 'kept');
      store.createObjectStore('words', { keyPath: 'id' });
      store.createObjectStore('tables', { keyPath: 'id' });
    },
    terminated: () => {
      opened = null;
    }
  }).catch((fault: unknown) => {
    opened = null;
    throw fault;
  });
  return opened;
}

async function withWords(body: Body | undefined): Promise<DraftHead | null> {
  if (body === undefined) return null;
  const words = await (await database()).get('words', body.id);
  return { ...body, explanations: words?.explanations ?? {}, revisions: words?.revisions ?? {} };
}

async function withTable(head: DraftHead | null): Promise<Draft | null> {
  if (head === null) return null;
  const kept = await (await database()).get('tables', head.id);
  return kept === undefined ? null : { ...head, tidy: new Uint8Array(await kept.table.arrayBuffer()) };
}

/** The draft with this id, or null where this browser has none. Rejects where the browser keeps nothing. */
export async function openDraft(id: string): Promise<Draft | null> {
  return withTable(await withWords(await (await database()).get('bodies', id)));
}

/** The draft that was kept last, or null where this browser has none. Rejects where the browser keeps nothing. */
export async function latestDraft(): Promise<Draft | null> {
  return withTable(await latestHead());
}

/** The draft that was kept last, without its table. */
export async function latestHead(): Promise<DraftHead | null> {
  return (await draftHeads())[0] ?? null;
}

/** Every draft of this browser without its table, the one kept last first. */
export async function draftHeads(): Promise<DraftHead[]> {
  const bodies = await (await database()).getAllFromIndex('bodies', 'kept');
  const heads = await Promise.all(bodies.reverse().map(withWords));
  return heads.filter((head) => head !== null);
}

/** Keeps a draft in this browser, in the place of the one with the same id. `table` is its tidy table. */
export async function keepDraft(head: DraftHead, table: Blob): Promise<void> {
  const { explanations, revisions, ...body } = head;
  const transaction = (await database()).transaction(everything, 'readwrite');
  await Promise.all([
    transaction.objectStore('bodies').put(body),
    transaction.objectStore('words').put({ id: head.id, explanations, revisions }),
    transaction.objectStore('tables').put({ id: head.id, table }),
    transaction.done
  ]);
}

/** Makes a draft the one that was kept last. */
export async function touchDraft(id: string): Promise<void> {
  const transaction = (await database()).transaction('bodies', 'readwrite');
  const body = await transaction.store.get(id);
  if (body !== undefined) await transaction.store.put({ ...body, kept: new Date().toISOString() });
  await transaction.done;
}

/** Adds words of explanation to a draft that is kept. Nothing happens where it is gone. */
export async function explain(
  id: string,
  more: Partial<Pick<Draft, 'explanations' | 'revisions'>>
): Promise<void> {
  const transaction = (await database()).transaction('words', 'readwrite');
  const there = await transaction.store.get(id);
  if (there !== undefined) {
    await transaction.store.put({
      id,
      explanations: { ...there.explanations, ...more.explanations },
      revisions: { ...there.revisions, ...more.revisions }
    });
  }
  await transaction.done;
}

/** Removes every draft from this browser. */
export async function clearDrafts(): Promise<void> {
  const transaction = (await database()).transaction(everything, 'readwrite');
  await Promise.all([...everything.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}
