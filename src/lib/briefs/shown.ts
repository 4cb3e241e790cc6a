import type { Change } from '$lib/change/change';
import { indicatorOf } from '$lib/questions/catalogue';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, inWords, list, number, percent, signedPercent } from '$lib/texts/format';
import { populationName } from '$lib/verdicts/explain';
import { tellingGroup } from '$lib/verdicts/other-rules';
import { rangeOf } from './range';
import type { ChangeNumbers, ClaimVerdict, JudgedReading, Numbers } from '$lib/verdicts/verdict';

/** What the numbers show of a statement, in a few words: each reading where it has one claim, the whole where it has several. */
export function shownNumbers(claims: readonly ClaimVerdict[]): string {
  const [only] = claims;
  if (only !== undefined && claims.length === 1) return ofClaim(only);
  const changes = claims.flatMap((claim) => {
    const numbers = firstNumbers(claim);
    return numbers?.kind === 'change' ? [{ claim, numbers }] : [];
  });
  const isSummed = changes.length > 1;
  const others = claims.filter((claim) => !isSummed || firstNumbers(claim)?.kind !== 'change');
  const isOne = new Set(claims.map(({ indicator }) => indicator)).size === 1;
  const words = others.map((claim) => (isOne ? m.briefs_sentence({ words: ofFirst(claim) }) : named(claim)));
  return [...(isSummed ? [summary(changes)] : []), ...words].join(' ');
}

function firstNumbers({ readings }: ClaimVerdict): Numbers | undefined {
  return readings.find(({ numbers }) => numbers.kind !== 'none')?.numbers;
}

function named(claim: ClaimVerdict): string {
  const words = ofFirst(claim);
  return claim.indicator === null
    ? m.briefs_sentence({ words })
    : m.briefs_shown_named({ name: indicatorOf(claim.indicator).short, words });
}

/** Several changes in one: how many lie lower and higher, and which of them are certain. */
function summary(
  changes: readonly { readonly claim: ClaimVerdict; readonly numbers: ChangeNumbers }[]
): string {
  const count = changes.length;
  const lower = changes.filter(({ numbers }) => numbers.to.count < numbers.from.count).length;
  const higher = changes.filter(({ numbers }) => numbers.to.count > numbers.from.count).length;
  const certain = changes.filter(({ numbers: { change, basis } }) => isCertain(change, basis));
  const names = certain.map(({ claim }) =>
    claim.indicator === null ? claim.quote : indicatorOf(claim.indicator).short.toLocaleLowerCase('nb')
  );
  const where =
    lower === count
      ? m.briefs_shown_all_lower({ count: inWords(count) })
      : higher === count
        ? m.briefs_shown_all_higher({ count: inWords(count) })
        : m.briefs_shown_mixed({ lower: capitalised(inWords(lower)), higher: inWords(higher) });
  const sure =
    names.length === 0
      ? m.briefs_shown_none_certain()
      : names.length === count
        ? m.briefs_shown_all_certain()
        : m.briefs_shown_some_certain({ names: list(names) });
  return `${where} ${sure}`;
}

function isCertain({ wording }: Change, basis: ChangeNumbers['basis']): boolean {
  return wording === 'up' || (wording === 'down' && basis !== 'fresh-against-later');
}

/** The numbers of a claim beside others: of its first reading. */
function ofFirst(claim: ClaimVerdict): string {
  const numbers = firstNumbers(claim);
  return numbers === undefined ? ofClaim(claim) : ofNumbers(numbers);
}

/** The numbers of a claim; where there are none, the latest real ones or why there are none. */
function ofClaim(claim: ClaimVerdict): string {
  const read = claim.readings.filter(({ numbers }) => numbers.kind !== 'none');
  const [first] = read;
  if (first === undefined) return claim.latestReal === null ? claim.why : latestReal(claim.latestReal);
  if (read.length === 1) return ofNumbers(first.numbers);
  const isAllUnsure = read.every(({ numbers }) => isUnsure(numbers));
  const told = read.map((one) => {
    const words = inShort(one.numbers);
    const isSaid = isUnsure(one.numbers) && !isAllUnsure;
    return m.briefs_shown_reading({
      how: howRead(one, read),
      words: isSaid ? m.briefs_shown_unsure({ words }) : words
    });
  });
  return [...told, ...(isAllUnsure ? [m.briefs_shown_all_unsure()] : [])].join(' ');
}

function latestReal({ value, period }: NonNullable<ClaimVerdict['latestReal']>): string {
  return m.briefs_shown_latest_real({ value: number(value), period: period.replace('/', '–') });
}

/** What sets a reading apart from the others of its claim: the span, else the group of persons. */
function howRead({ numbers, population }: JudgedReading, all: readonly JudgedReading[]): string {
  const groups = new Set(all.map((one) => one.population)).size > 1;
  const spans = new Set(all.map((one) => (one.numbers.kind === 'change' ? one.numbers.span : ''))).size > 1;
  const span =
    numbers.kind === 'change' && numbers.span === 'rolling-year'
      ? m.briefs_span_year()
      : m.briefs_span_tertial();
  const group = populationName(population);
  if (groups && spans) return `${capitalised(group)}, ${span}`;
  return capitalised(groups ? group : span);
}

function ofNumbers(numbers: Numbers): string {
  switch (numbers.kind) {
    case 'change':
      return ofChange(numbers);
    case 'level': {
      const { to, mean, change } = numbers;
      const words = { now: number(to.count), mean: number(mean) };
      const size = sizeOf(change);
      return size === null ? m.briefs_shown_level_few(words) : m.briefs_shown_level({ ...words, ...size });
    }
    case 'expected': {
      const now = number(numbers.to.count);
      return numbers.limit === null
        ? m.briefs_shown_count({ now })
        : m.briefs_shown_expected({ now, limit: number(numbers.limit) });
    }
    case 'spread': {
      const outside = numbers.areas.filter(({ place }) => place !== 'within').map(({ label }) => label);
      const count = number(numbers.areas.length);
      return outside.length === 0
        ? m.briefs_shown_spread_none({ count })
        : m.briefs_shown_spread({ areas: list(outside) });
    }
    case 'concentration': {
      const group = tellingGroup(numbers.groups);
      if (!group) return m.briefs_none();
      return m.briefs_shown_concentration({
        persons: percent(group.persons, group.persons < 0.1 ? 1 : 0),
        offences: percent(group.offences)
      });
    }
    case 'count':
      return numbers.parts
        .map(({ counted }) => m.briefs_shown_counted({ count: number(counted.count), label: counted.label }))
        .join(', ');
    case 'none':
      return numbers.why;
  }
}

/** The numbers of one reading among several: the count and the change. */
function inShort(numbers: Numbers): string {
  if (numbers.kind !== 'change' && numbers.kind !== 'level') return ofNumbers(numbers);
  const size = sizeOf(numbers.change)?.size;
  if (size === undefined) return ofNumbers(numbers);
  const now = number(numbers.to.count);
  return numbers.kind === 'level'
    ? m.briefs_shown_short_mean({ now, size })
    : m.briefs_shown_short({ now, size });
}

/** Whether numbers with a size may be chance. */
function isUnsure(numbers: Numbers): boolean {
  if (numbers.kind !== 'change' && numbers.kind !== 'level') return false;
  return sizeOf(numbers.change) !== null && !isCertain(numbers.change, numbers.basis);
}

function ofChange({ from, to, change }: ChangeNumbers): string {
  const counts = { from: number(from.count), to: number(to.count) };
  const size = sizeOf(change);
  return change.wording === 'too-few' || size === null
    ? m.briefs_shown_change_few(counts)
    : m.briefs_shown_change({ ...counts, ...size });
}

function sizeOf(change: Change): { size: string; range: string } | null {
  const range = rangeOf(change);
  if (change.wording === 'too-few' || change.percent === null || range === null) return null;
  return { size: signedPercent(change.percent / 100), range: kept(range.words) };
}

/** Words that stay on one line. */
function kept(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
