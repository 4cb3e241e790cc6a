import type { Recipe } from '$lib/intake/recipe';
import * as m from '$lib/texts/compiled/messages';
import { number } from '$lib/texts/format';
import { announce } from '$lib/ui/announcer.svelte';
import { NOTHING_SAID, onSheet, said, type Choices } from './choices';
import { clearDrafts, draftHeads, explain, touchDraft, type DraftHead } from './draft';
import { stepWords } from './progress-words';
import { startReading, type Running } from './reader';
import type { Progress, Reading } from './reading';

/** How a reading ended: read, refused with a message, or cancelled. */
export type Ended = 'read' | 'refused' | 'cancelled';

/**
 * What the person has under way in this window: the draft, the file while the window lives, and what is being read. The browser's
 * store owns the draft between windows; nothing of it is sent.
 */
export class UploadSession {
  draft = $state.raw<DraftHead | null>(null);
  /** What the file showed; null once the window was left, until the file is chosen again. */
  reading = $state.raw<Reading | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Why the last file could not be read. */
  fault = $state.raw<string | null>(null);
  /** Whether the browser kept the draft. */
  isKept = $state.raw(true);
  /** The drafts of this browser, the last first; null until it has been asked. */
  drafts = $state.raw<readonly DraftHead[] | null>(null);
  choices = $state.raw<Choices>(NOTHING_SAID);
  tidy: Blob | null = null;
  #file: File | null = null;
  #running: Running | null = null;

  /** Whether the file is at hand, so that it can be read again. */
  get hasFile(): boolean {
    return this.reading !== null;
  }

  /** Looks for drafts that this browser keeps, and takes up the last one where nothing is under way. */
  async resume(): Promise<void> {
    try {
      this.drafts = await draftHeads();
    } catch {
      this.drafts = [];
      this.isKept = false;
    }
    const [last] = this.drafts;
    if (this.draft === null && this.progress === null && last !== undefined) this.#takeUp(last);
  }

  /** Takes up a draft that is kept. Its file must be chosen again before anything is changed. */
  async open(draft: DraftHead): Promise<void> {
    this.#takeUp(draft);
    await touchDraft(draft.id);
  }

  #takeUp(draft: DraftHead): void {
    this.draft = draft;
    this.reading = null;
    this.tidy = null;
    this.#file = null;
    this.fault = null;
    this.choices = { ...NOTHING_SAID, recipe: draft.recipe, sheet: draft.sheet };
  }

  /** Reads a file from the beginning, as a draft of its own. What was done before stays until it has been read. */
  start(file: File, recipe: Recipe | null): Promise<Ended> {
    return this.#read(file, { ...NOTHING_SAID, recipe }, null);
  }

  /** Reads the file of the draft that was taken up, now that it is chosen again. */
  again(file: File): Promise<Ended> {
    return this.#read(file, this.choices, this.draft);
  }

  /** Reads the file again with more said. */
  say(more: Parameters<typeof said>[1]): Promise<Ended> {
    return this.#reread(said(this.choices, more));
  }

  /** Reads another sheet of the workbook. */
  chooseSheet(sheet: number): Promise<Ended> {
    return this.#reread(onSheet(this.choices, sheet));
  }

  /** Reads the file again by a recipe from elsewhere. */
  replay(recipe: Recipe): Promise<Ended> {
    return this.#reread({ ...NOTHING_SAID, sheet: this.choices.sheet, recipe });
  }

  #reread(choices: Choices): Promise<Ended> {
    if (this.#file === null) throw new Error('A file that is not at hand cannot be read again.');
    return this.#read(this.#file, choices, this.draft);
  }

  async #read(file: File, choices: Choices, before: DraftHead | null): Promise<Ended> {
    this.cancel();
    this.fault = null;
    this.progress = { step: 'bytes', bytes: 0, size: file.size };
    announce(m.upload_reading({ file: file.name }));
    const running = startReading({ file, choices, before }, (progress) => {
      const isNew = progress.step !== this.progress?.step;
      this.progress = progress;
      if (isNew) announce(stepWords(progress.step));
    });
    this.#running = running;
    const result = await running.result;
    if (result === null || this.#running !== running) return 'cancelled';
    this.#running = null;
    this.progress = null;
    if (!result.ok) {
      this.fault = result.problem.message;
      announce(result.problem.message);
      return 'refused';
    }
    const { draft, reading, tidy, isKept } = result.value;
    // Words that were written while the file was read again are kept with the draft already.
    this.draft = { ...draft, explanations: { ...draft.explanations, ...this.#wordsOf(draft.id) } };
    this.reading = reading;
    this.tidy = tidy;
    this.isKept = isKept;
    this.choices = choices;
    this.#file = file;
    announce(m.upload_done_reading({ rows: number(draft.intake.table.rows) }));
    return 'read';
  }

  #wordsOf(id: string): DraftHead['explanations'] {
    return this.draft?.id === id ? this.draft.explanations : {};
  }

  /** Ends what is being read, at once. What was there before stays. */
  cancel(): void {
    if (this.#running === null) return;
    this.#running.cancel();
    this.#running = null;
    this.progress = null;
    announce(m.upload_cancelled());
  }

  /** Keeps a word of explanation for a problem. */
  async explain(key: string, word: string): Promise<void> {
    if (this.draft === null) return;
    const explanations = { ...this.draft.explanations, [key]: word };
    this.draft = { ...this.draft, explanations };
    try {
      await explain(this.draft.id, { explanations: { [key]: word } });
    } catch {
      this.isKept = false;
    }
  }

  /** Removes everything from this browser, and from this window. */
  async clear(): Promise<void> {
    this.cancel();
    this.draft = null;
    this.reading = null;
    this.tidy = null;
    this.#file = null;
    this.fault = null;
    this.choices = NOTHING_SAID;
    try {
      await clearDrafts();
    } catch {
      this.isKept = false;
    }
    this.drafts = [];
    announce(m.upload_cleared());
  }
}

/** The one session of a window. On the server nothing is ever put in it. */
export const session = new UploadSession();
