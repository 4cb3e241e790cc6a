import type { Claim } from '$lib/minutes/document';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { judge } from './judge';
import { wordLabel } from './words';
import type { ClaimVerdict, JudgeContext, JudgedReading } from './verdict';

/** A verdict with the numbers of an earlier release beside the one with today's. They stand apart: a revision never makes a speaker wrong. */
export type BothVerdicts = {
  readonly then: ClaimVerdict;
  readonly now: ClaimVerdict;
  readonly moved: 'same' | 'numbers' | 'word';
  /** `Vurdert mot utgave 3.` with what has changed since. */
  readonly text: string;
};

/** Judges a claim on the release of the day it was made (or was confirmed against) and on today's. */
export async function judgeBoth(
  then: Published,
  now: Published,
  claim: Claim,
  context: JudgeContext
): Promise<BothVerdicts> {
  const first = await judge(then, claim, { ...context, release: then.release.number });
  return besides(first, await judge(now, claim, context));
}

/** Sets an earlier verdict beside a later one and says what moved. */
export function besides(then: ClaimVerdict, now: ClaimVerdict): BothVerdicts {
  const { number } = then.release;
  if (then.word !== now.word) {
    const word = wordLabel(now.word, false).toLocaleLowerCase('nb-NO');
    return { then, now, moved: 'word', text: m.verdicts_judged_word_changed({ number, word }) };
  }
  const isSame = JSON.stringify(then.readings.map(counts)) === JSON.stringify(now.readings.map(counts));
  return isSame
    ? { then, now, moved: 'same', text: m.verdicts_judged_then({ number }) }
    : { then, now, moved: 'numbers', text: m.verdicts_judged_changed({ number }) };
}

/** The numbers of a reading without the dates on which they were taken out. */
function counts({ numbers }: JudgedReading): unknown {
  return JSON.parse(
    JSON.stringify(numbers, (key, value: unknown) => (key === 'extracted' ? undefined : value))
  );
}
