import type { SaidEvent, VerdictKept } from './said-events';

/** A verdict as it was kept, with when and by which account. `public` once the body that is quoted has seen it, or need not. */
export type KeptVerdict = VerdictKept & {
  readonly at: string;
  readonly by: string;
  readonly public: boolean;
};

/** A note that a quoted body has signed, beside the verdict on a sentence. */
export type Remark = {
  /** Number of the event that signed it. */
  readonly number: number;
  readonly edition: number;
  readonly statement: number;
  readonly text: string;
  readonly body: string;
  readonly at: string;
};

/** What the secretariat has done to the questions of a meeting's brief, by the keys of the questions. */
export type QuestionEdits = {
  readonly worded: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
  /** Questions that somebody wrote, oldest first. */
  readonly added: readonly { readonly key: string; readonly text: string }[];
  /** Keys in the order that was chosen last; those that are not in it come after. */
  readonly order: readonly string[];
};

/** What the events on what was said at a meeting leave. */
export type SaidRecord = {
  /** The verdict kept last for each claim. */
  readonly kept: readonly KeptVerdict[];
  readonly remarks: readonly Remark[];
  readonly questions: QuestionEdits;
  /** How many events there are: it changes whenever anything here does. */
  readonly head: number;
};

/** Before anything was said of what was said. */
export const NOTHING_SAID: SaidRecord = {
  kept: [],
  remarks: [],
  questions: { worded: {}, hidden: [], added: [], order: [] },
  head: 0
};

/** The key of a question that somebody wrote, by the number of its event. */
export function addedKey(event: number): string {
  return `egen-${event}`;
}

/** Folds the events, oldest first. A later event on the same claim, remark or question goes before an earlier one. */
export function foldSaid(events: readonly SaidEvent[]): SaidRecord {
  const kept = new Map<string, KeptVerdict>();
  const remarks = new Map<number, Remark>();
  const worded = new Map<string, string>();
  const hidden = new Set<string>();
  const added = new Map<string, string>();
  let order: readonly string[] = [];
  for (const event of events) {
    const { at, by, number } = event;
    switch (event.kind) {
      case 'verdict-kept': {
        const { edition, claim, held } = event.payload;
        kept.set(`${edition} ${claim}`, { ...event.payload, at, by, public: !held });
        break;
      }
      case 'verdict-seen': {
        const { edition, statement } = event.payload;
        for (const [key, one] of kept)
          if (one.edition === edition && one.statement === statement) kept.set(key, { ...one, public: true });
        break;
      }
      case 'remark-signed':
        remarks.set(number, { ...event.payload, number, at });
        break;
      case 'remark-withdrawn':
        remarks.delete(event.payload.remark);
        break;
      case 'question-worded': {
        const { question, text } = event.payload;
        if (added.has(question)) added.set(question, text);
        else worded.set(question, text);
        break;
      }
      case 'question-hidden':
        hidden.add(event.payload.question);
        break;
      case 'question-restored':
        hidden.delete(event.payload.question);
        break;
      case 'question-added':
        added.set(addedKey(number), event.payload.text);
        break;
      case 'questions-ordered':
        order = event.payload.questions;
        break;
    }
  }
  return {
    kept: [...kept.values()],
    remarks: [...remarks.values()],
    questions: {
      worded: Object.fromEntries(worded),
      hidden: [...hidden],
      added: [...added].map(([key, text]) => ({ key, text })),
      order
    },
    head: events.length
  };
}
