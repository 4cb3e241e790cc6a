import { fdr } from '$lib/change/fdr';
import { logRatio } from '$lib/change/interval';
import type { Change } from '$lib/change/change';
import type { Claim } from '$lib/minutes/document';
import { populations, type Population } from '$lib/observations/person';
import { ok, type Result } from '$lib/observations/result';
import { questionAddress } from '$lib/questions/address';
import { ask, type Published } from '$lib/questions/ask';
import { catalogue, seriesOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import type { Basis } from '$lib/questions/answer';
import type { Indicator, IndicatorId } from '$lib/questions/indicator';
import { effectivePopulation } from '$lib/questions/plan';
import type { Question } from '$lib/questions/question';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { isMadeUp } from './asked';
import { changeSentence, populationName } from './explain';
import { freshLimit } from './findings';
import type { ChangeNumbers, EditionKind } from './verdict';

/** A change that the figures show and the minutes do not mention. */
export type Notable = {
  readonly indicator: IndicatorId;
  readonly population: Population;
  readonly question: Question;
  readonly address: string;
  readonly numbers: ChangeNumbers;
  readonly basis: Basis;
  /** The p-value adjusted for all comparisons made (Benjamini & Hochberg). */
  readonly adjusted: number;
  readonly text: string;
};

/** What the figures show besides what was said, with how it was found. */
export type Unmentioned = {
  readonly period: string;
  /** How many changes were looked at. */
  readonly compared: number;
  readonly synthetic: boolean;
  readonly changes: readonly Notable[];
  /** What the list rests on, or why there is none. */
  readonly note: string;
};

/** What a list of unmentioned changes is made for. */
export type UnmentionedContext = {
  readonly edition: EditionKind;
  /** The tertial, or the latest. */
  readonly period?: string | undefined;
  readonly release?: number | 'latest' | undefined;
};

/** The share of false findings accepted. */
const Q = 0.1;

/**
 * The changes of the whole municipality's tertial figures from the year before, over every indicator and the groups it is broken down
 * by, that stay significant after Benjamini–Hochberg at q = 0.1 and that no confirmed claim is about. The clearest first: by the size of
 * the change on the log scale over its standard error. Bydeler are never listed, so that none is ranked. Made-up figures are not held
 * against a real document: there the list is empty and says so.
 */
export async function unmentioned(
  published: Published,
  claims: readonly Pick<Claim, 'indicator' | 'population' | 'area'>[],
  context: UnmentionedContext
): Promise<Result<Unmentioned>> {
  const questions = questionsOf(context);
  const isReal = (one: Asked) => context.edition === 'example' || !isMadeUp(published, one.question);
  const asked = questions.filter(isReal);
  const seen: Seen[] = [];
  for (const one of asked) {
    const found = await changeOf(published, one);
    if (found !== null) seen.push(found);
  }
  const period =
    seen
      .map((one) => one.period)
      .sort()
      .at(-1) ?? '';
  const compared = seen.filter((one) => one.period === period);
  const synthetic = asked.length < questions.length || compared.some((one) => one.synthetic);
  const tested = fdr({ p: compared.map((one) => one.numbers.change.pMid), q: Q });
  if (!tested.ok) return tested;
  const changes = compared
    .map((one, index) => ({ ...one, adjusted: tested.value.adjusted[index] ?? 1 }))
    .filter(({ adjusted, ...one }) => adjusted <= Q && !claims.some((claim) => isAbout(claim, one)))
    .sort((a, b) => clarity(b.numbers) - clarity(a.numbers))
    .map(({ adjusted, indicator, population, question, numbers }): Notable => ({
      indicator: indicator.id,
      population,
      question,
      address: questionAddress(question),
      numbers,
      basis: numbers.basis,
      adjusted,
      text: textOf(indicator, population, numbers)
    }));
  const isSilent = synthetic && compared.length === 0;
  const note = isSilent ? m.verdicts_notable_synthetic() : m.verdicts_notable_order();
  return ok({ period, compared: compared.length, synthetic, changes, note });
}

type Asked = { readonly indicator: Indicator; readonly population: Population; readonly question: Question };

type Seen = Asked & {
  readonly period: string;
  readonly synthetic: boolean;
  readonly numbers: ChangeNumbers;
};

function questionsOf(context: UnmentionedContext): Asked[] {
  return [...catalogue.values()].flatMap((indicator) => {
    const series = seriesOf(indicator, 'tertial');
    if (!series || findArea(series.area)?.kind !== 'municipality') return [];
    return groupsOf(indicator).map((population) => ({
      indicator,
      population,
      question: {
        indicators: [indicator.id],
        area: series.area,
        population,
        by: 'period' as const,
        grain: 'tertial' as const,
        season: 'same' as const,
        period: context.period ?? 'latest',
        as: 'count' as const,
        release: context.release ?? 'latest'
      }
    }));
  });
}

function groupsOf(indicator: Indicator): Population[] {
  const groups = populations.flatMap((population) => {
    const effective = effectivePopulation(indicator, population);
    return effective.ok ? [effective.value] : [];
  });
  return [...new Set(groups)];
}

async function changeOf(published: Published, asked: Asked): Promise<Seen | null> {
  const { question } = asked;
  const answer = await ask(published, question);
  if (!answer.ok) return null;
  const [found] = answer.value.comparisons;
  if (found?.kind !== 'change') return null;
  const side = ({ period, count, extracted }: typeof found.from) => ({
    periods: [period],
    label: periodName(period),
    count,
    extracted
  });
  const numbers: ChangeNumbers = {
    kind: 'change',
    span: 'same-part',
    from: side(found.from),
    to: side(found.to),
    basis: found.basis,
    change: found.change
  };
  const { period, synthetic } = answer.value;
  return { ...asked, period, synthetic, numbers };
}

/** Whether a claim of the whole municipality is about the same numbers; one with an open group is about all and the young. */
function isAbout(
  claim: Pick<Claim, 'indicator' | 'population' | 'area'>,
  { indicator, population }: Pick<Seen, 'indicator' | 'population'>
): boolean {
  const kind = claim.area === null ? 'municipality' : findArea(claim.area)?.kind;
  if (claim.indicator !== indicator.id || (kind !== 'municipality' && kind !== 'district')) return false;
  if (claim.population === 'unknown') return population === 'all' || population === 'under-18';
  const effective = effectivePopulation(indicator, claim.population);
  return (effective.ok ? effective.value : claim.population) === population;
}

/** How clear a change is: the log ratio over its standard error, 0 for none. */
function clarity({ from, to, change }: ChangeNumbers): number {
  if (isUnchanged(change)) return 0;
  const plain = { exposureFrom: 1, exposureTo: 1, phi: 1, noiseFrom: 0, noiseTo: 0 };
  const { estimate, variance } = logRatio({ from: from.count, to: to.count, ...plain });
  return Math.abs(estimate) / Math.sqrt(variance);
}

function isUnchanged(change: Change): boolean {
  return change.ratio === 1;
}

function textOf(indicator: Indicator, population: Population, numbers: ChangeNumbers): string {
  const subject =
    population === indicator.population
      ? indicator.short
      : m.verdicts_notable_subject({ short: indicator.short, group: populationName(population) });
  const isDecline = numbers.to.count < numbers.from.count;
  const words = { subject, numbers: changeSentence(numbers) };
  const text = isDecline ? m.verdicts_notable_down(words) : m.verdicts_notable_up(words);
  return numbers.basis === 'fresh-against-later' ? `${text} ${freshLimit(isDecline).text}` : text;
}
