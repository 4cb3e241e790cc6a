import { labelledStates, stateCues } from './vocabulary/follow-ups';
import type { FollowUpState } from './document';
import type { Sentence } from './sentences';
import { wholeWords } from './words';

const label = /(?:^|[\s(])status\s*:\s*([^.;|\n]+)/iu;
const labelled = labelledStates.map(({ state, forms }) => ({ state, pattern: wholeWords(forms, 'iu') }));
const cues = stateCues.map(({ state, forms }) => ({ state, pattern: wholeWords(forms, 'iu') }));

/** Where a point stands, and the sentence that says so. */
export type FoundState = { readonly state: FollowUpState; readonly quote: string | null };

/**
 * Judges the sentences of a status: a label decides; else what holds the point up (delayed, waiting) weighs more than what is done,
 * and “done” counts only where nothing is still going on. `unknown` where no sentence says anything of it.
 */
export function stateOf(sentences: readonly Sentence[]): FoundState {
  const told = labelledState(sentences);
  if (told !== null) return told;
  const found = cues.flatMap(({ state, pattern }) => {
    const sentence = sentences.find(({ text }) => pattern.test(text));
    return sentence === undefined ? [] : [{ state, quote: sentence.text, at: sentence.start }];
  });
  const [first] = found;
  if (first === undefined) return { state: 'unknown', quote: null };
  const going = found.find(({ state }) => state === 'in-progress');
  if (first.state === 'done' && going !== undefined && going.at > first.at)
    return { state: going.state, quote: going.quote };
  return { state: first.state, quote: first.quote };
}

/** The state that a label (“Status: pågår”) or a table's status column gives, or null. */
export function labelledState(sentences: readonly Sentence[]): FoundState | null {
  for (const { text, column } of sentences) {
    const written = column !== null && /status/iu.test(column) ? text : label.exec(text)?.[1];
    const found =
      written === undefined ? undefined : labelled.findLast(({ pattern }) => pattern.test(written));
    if (found !== undefined) return { state: found.state, quote: text };
  }
  return null;
}
