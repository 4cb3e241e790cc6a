import type { Change } from '$lib/change/change';
import type { ClaimVerdict, Counted, JudgedReading, Numbers, VerdictWord } from './verdict';

/** One verdict as the command line prints it. */
export type ContractVerdict = {
  readonly id: string;
  readonly statement: number;
  readonly anchor: string;
  readonly quote: string;
  readonly verdict: VerdictWord;
  readonly label: string;
  readonly computed: Readonly<Record<string, unknown>>;
  /** The number of the release. */
  readonly release: string;
  readonly why: string;
  /** Present, and true, where the figures are made up. */
  readonly synthetic?: true;
};

/** The verdicts as the command `check` prints them: one object per claim, numbers under `computed`, undefined ones `null`. */
export function toContract(verdicts: readonly ClaimVerdict[]): ContractVerdict[] {
  return verdicts.map((verdict) => ({
    id: verdict.claim,
    statement: verdict.statement,
    anchor: verdict.anchor,
    quote: verdict.quote,
    verdict: verdict.word,
    label: verdict.label,
    computed: computedOf(verdict),
    release: `${verdict.release.number}`,
    why: verdict.why,
    ...(verdict.synthetic ? { synthetic: true as const } : {})
  }));
}

/** The numbers of the first reading that has any, with every reading below. */
function computedOf(verdict: ClaimVerdict): Record<string, unknown> {
  const first = verdict.readings.find((reading) => reading.numbers.kind !== 'none');
  return {
    ...(first ? readingJson(first) : {}),
    limits: verdict.limits.map((limit) => limit.code),
    definition: verdict.definition,
    latestReal: verdict.latestReal && {
      value: verdict.latestReal.value,
      period: verdict.latestReal.period,
      area: verdict.latestReal.area,
      perYear: verdict.latestReal.perYear,
      source: verdict.latestReal.source,
      question: verdict.latestReal.address
    },
    readings: verdict.readings.map((reading) => ({
      ...readingJson(reading),
      verdict: reading.word,
      limits: reading.limits.map((limit) => limit.code),
      why: reading.why
    }))
  };
}

function readingJson({ label, address, population, area, numbers }: JudgedReading): Record<string, unknown> {
  return { reading: label, question: address, population, area, ...numbersJson(numbers) };
}

function numbersJson(numbers: Numbers): Record<string, unknown> {
  switch (numbers.kind) {
    case 'change':
      return {
        kind: numbers.kind,
        span: numbers.span,
        from: sideJson(numbers.from),
        to: sideJson(numbers.to),
        basis: numbers.basis,
        ...changeJson(numbers.change)
      };
    case 'level':
      return {
        kind: numbers.kind,
        earlier: numbers.earlier.map(sideJson),
        to: sideJson(numbers.to),
        mean: numbers.mean,
        basis: numbers.basis,
        ...changeJson(numbers.change)
      };
    case 'expected': {
      const { kind, to, mean, limit, enough, exceeds, basis } = numbers;
      return { kind, to: sideJson(to), mean, limit, enough, exceeds, basis };
    }
    case 'spread': {
      const { kind, period, phi, areas } = numbers;
      return { kind, period, phi, areas };
    }
    case 'concentration': {
      const { kind, period, groups } = numbers;
      return { kind, period, groups };
    }
    case 'count': {
      const { kind, basis, parts } = numbers;
      return {
        kind,
        basis,
        parts: parts.map((part) => ({
          claimed: part.claimed,
          counted: sideJson(part.counted),
          tolerance: part.tolerance,
          noise: part.noise
        }))
      };
    }
    case 'none':
      return { kind: numbers.kind, code: numbers.code };
  }
}

function sideJson({ periods, count, extracted }: Counted): Record<string, unknown> {
  return { period: periods.length === 1 ? periods[0] : periods, count, extracted };
}

/** No percentage where the counts are too few for one. */
function changeJson({ ratio, percent, low, high, pMid, wording }: Change): Record<string, unknown> {
  return { ratio, percent: wording === 'too-few' ? null : percent, low, high, pMid, wording };
}
