import type { Claim } from '$lib/minutes/document';
import type { Release } from '$lib/observations/dataset';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { limitsOf } from './doubts';
import { figureOf } from './figure-of';
import type { Judged } from './judge-reading';
import type { Test } from './readings';
import type { ClaimVerdict, JudgedReading, LatestReal, Limit } from './verdict';
import { commonWord, limited, wordLabel } from './words';

/** A judged reading with what the place it was judged on limits. */
export type JudgedWay = Judged & { readonly limits: readonly Limit[] };

/** What a verdict is put together from. */
export type Composition = {
  readonly indicator: IndicatorId;
  readonly test: Test;
  readonly judged: readonly JudgedWay[];
  /** The nearest real figure, looked up where no reading has numbers. */
  readonly latestReal: LatestReal | null;
};

/**
 * Puts the judged readings of a claim together: the word they share, else *partly*; *partly* at most under any limit. Readings without
 * numbers are shown and limit the verdict; where none has numbers, it is not checkable.
 */
export function compose(
  release: Release,
  claim: Claim,
  { indicator, test, judged, latestReal }: Composition
): ClaimVerdict {
  const readings = judged.map((one) => one.reading);
  const computed = readings.filter((one) => one.numbers.kind !== 'none');
  const synthetic = judged.some((one) => one.synthetic);
  const [first] = computed;
  if (!first) {
    const why = readings[0]?.why ?? m.verdicts_none_no_claim();
    const beside = latestReal?.text ?? (synthetic ? m.verdicts_none_real() : null);
    return { ...silent(release, claim, joined([why, beside])), synthetic, readings, latestReal };
  }
  const isMissing = computed.length < readings.length;
  const limits = unique([
    ...judged.flatMap((one) => (one.reading.numbers.kind === 'none' ? [] : one.limits)),
    ...limitsOf(claim, indicator, first.area),
    ...(isMissing ? [{ code: 'reading-missing', text: m.verdicts_limit_reading_missing() } as const] : [])
  ]);
  const word = limited(commonWord(computed.map((one) => one.word)), limits);
  const definition = definitionOf(test);
  return {
    ...silent(release, claim, ''),
    word,
    label: wordLabel(word, synthetic),
    synthetic,
    readings,
    limits,
    definition,
    why: joined([whyOf(computed), ...limits.map((limit) => limit.text), definition]),
    figure: figureOf(test, readings)
  };
}

function whyOf(computed: readonly JudgedReading[]): string {
  const [first, ...more] = computed;
  if (!first || more.length === 0) return first?.why ?? '';
  const agree = more.every((one) => one.word === first.word);
  return joined([
    agree ? m.verdicts_many_readings_agree() : m.verdicts_many_readings(),
    ...computed.map(({ label, why }) => m.verdicts_one_reading({ label, why }))
  ]);
}

function definitionOf(test: Test): string | null {
  switch (test.kind) {
    case 'level':
      return m.verdicts_level_definition();
    case 'expected':
      return m.verdicts_expected_definition();
    case 'spread':
      return m.verdicts_spread_definition();
    case 'concentration':
      return m.verdicts_concentration_definition();
    case 'change':
    case 'flat':
    case 'count':
      return null;
  }
}

function unique(limits: readonly Limit[]): Limit[] {
  return limits.filter((limit, index) => limits.findIndex((one) => one.code === limit.code) === index);
}

function joined(sentences: readonly (string | null)[]): string {
  return sentences.filter((one) => one !== null && one !== '').join(' ');
}

/** A verdict without numbers, with the sentence that says why there are none. */
export function silent(release: Release, claim: Claim, why: string): ClaimVerdict {
  const { number, hash, published } = release;
  return {
    claim: claim.id,
    statement: claim.statement,
    anchor: claim.anchor,
    quote: claim.quote,
    indicator: claim.indicator,
    word: 'not-checkable',
    label: wordLabel('not-checkable', false),
    synthetic: false,
    readings: [],
    limits: [],
    definition: null,
    release: { number, hash, published },
    why,
    figure: null,
    latestReal: null
  };
}
