import type { SheetName } from '$lib/intake/types';
import type { Choices } from './choices';
import type { DraftHead } from './draft';
import type { Preview } from './preview';
import type { WordGroup } from './words';

/** What a file showed of itself when it was read: kept while the page is open, and never longer. */
export type Reading = {
  readonly preview: Preview;
  /** The sheets of a workbook; empty for other files. */
  readonly sheets: readonly SheetName[];
  /** The most frequent texts of each column, by its name; none of a column that looks personal. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly WordGroup[];
};

/** What the thread is asked: one file, what a person has said of it, and what is known from the last time. */
export type ReadingRequest = {
  readonly file: File;
  readonly choices: Choices;
  /** The draft that is read again; null for a new one. */
  readonly before: DraftHead | null;
};

/** What the thread is doing, in the order it does it. */
export type Step = 'bytes' | 'start' | 'table' | 'columns' | 'numbers' | 'checks' | 'keeping';

/** How far the reading of a file has come; `bytes` of `size` while it is taken in. */
export type Progress = { readonly step: Step; readonly bytes: number; readonly size: number };

/** A file that was read, its draft, and whether the browser kept it. */
export type ReadFile = {
  readonly draft: DraftHead;
  readonly reading: Reading;
  readonly tidy: Blob;
  readonly isKept: boolean;
};

/** What the thread tells. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: ReadFile }
  | { readonly kind: 'fault'; readonly message: string };
