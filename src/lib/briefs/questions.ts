import type { JudgeOptions } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { fail, ok, type Result } from '$lib/observations/result';
import type { QuestionEdits } from '$lib/releases/said-state';
import * as m from '$lib/texts/compiled/messages';
import { loadedWords } from '$lib/texts/loaded-words';
import { asksOf } from './asks';
import type { Ask } from './brief';
import type { LeftOpen } from './left-open';
import { unsureStatements } from './unsure';

/** The longest a question may be, in characters: it stands on half a line of the sheet. */
export const LONGEST_QUESTION = 200;

/** A question as those who edit the brief see it. */
export type BriefQuestion = Ask & {
  /** Somebody wrote it; it comes from no sentence of the minutes. */
  readonly own: boolean;
  readonly hidden: boolean;
  /** The words the program proposed, where somebody has put others in their place. */
  readonly proposed: string | null;
};

/** Every question of the brief for a meeting, as the secretariat has left them, hidden ones too. `left` is what the meetings before it left open. */
export async function briefQuestions(
  { date, said }: Meeting,
  left: LeftOpen | null,
  options: JudgeOptions
): Promise<BriefQuestion[]> {
  const asks = left === null ? [] : asksOf(left, date, await unsureStatements(left.last, options));
  return edited(asks, said.questions);
}

/** Proposed questions under what the secretariat did to them: its words, its own questions after them, its order. */
export function edited(asks: readonly Ask[], edits: QuestionEdits): BriefQuestion[] {
  const proposed = asks.map((ask): BriefQuestion => {
    const words = edits.worded[ask.key];
    return {
      ...ask,
      text: words ?? ask.text,
      own: false,
      hidden: edits.hidden.includes(ask.key),
      proposed: words === undefined || words === ask.text ? null : ask.text
    };
  });
  const own = edits.added.map(({ key, text }): BriefQuestion => ({
    key,
    text,
    where: m.said_ask_own(),
    href: null,
    own: true,
    hidden: edits.hidden.includes(key),
    proposed: null
  }));
  const place = ({ key }: BriefQuestion) => {
    const at = edits.order.indexOf(key);
    return at < 0 ? edits.order.length : at;
  };
  return [...proposed, ...own].sort((a, b) => place(a) - place(b));
}

/** The keys of the questions with one moved a place up or down; unchanged where it is at the end already, or unknown. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const at = keys.indexOf(key);
  const other = keys[at + by];
  if (at < 0 || other === undefined) return [...keys];
  return keys.map((one, index) => (index === at ? other : index === at + by ? key : one));
}

/** The words of a question with blanks folded. Fails where there are none, too many, or one that judges. */
export function questionText(written: string): Result<string> {
  const text = written.replace(/\s+/gu, ' ').trim();
  if (text === '') return fail('no-text', 'text', m.said_ask_empty());
  if (text.length > LONGEST_QUESTION)
    return fail('too-long', 'text', m.said_ask_too_long({ most: LONGEST_QUESTION, length: text.length }));
  const loaded = loadedWords.exec(text.replaceAll(/\p{L}+kriminalitet/giu, ''))?.[0];
  return loaded === undefined ? ok(text) : fail('loaded', 'text', m.said_ask_loaded({ word: loaded }));
}
