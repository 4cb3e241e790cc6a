import type { Claim } from '$lib/minutes/document';
import type { Published } from '$lib/questions/ask';
import { findArea } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { isMadeUp, questionOf, type Asked } from './asked';
import { compose, silent, type JudgedWay } from './compose';
import { districtLimit, uncheckable } from './doubts';
import { judgeReading, withoutNumbers } from './judge-reading';
import { latestRealOf } from './latest-real';
import { areaOf, testOf, waysOf, type Test, type Way } from './readings';
import type { ClaimVerdict, JudgeContext } from './verdict';

/**
 * The verdict of a release on one confirmed claim: every defensible reading is computed, and the words they share is the verdict, else
 * *partly*. Made-up figures prove nothing about real words: there an imported edition's claims are not checkable, and the latest real
 * figure stands beside. Never fails: what cannot be computed is said in the verdict.
 */
export async function judge(
  published: Published,
  claim: Claim,
  context: JudgeContext
): Promise<ClaimVerdict> {
  const { release } = published;
  const stop = uncheckable(claim);
  if (stop !== null) return silent(release, claim, stop);
  const test = testOf(claim);
  if (test === null) {
    const isBelow = claim.kind === 'expected';
    const why = isBelow ? m.verdicts_none_lower_limit() : m.verdicts_none_no_direction();
    return silent(release, claim, why);
  }
  const indicator = indicatorFor(claim, test);
  if (indicator === null) return silent(release, claim, m.verdicts_reason_no_indicator());

  const judged: JudgedWay[] = [];
  for (const way of waysOf(claim, indicator, test, context.meeting)) {
    judged.push(await judgeWay(published, claim, indicator, test, way, context));
  }
  const hasNumbers = judged.some((one) => one.reading.numbers.kind !== 'none');
  const group = judged[0]?.reading.population ?? 'all';
  const latestReal = hasNumbers
    ? null
    : await latestRealOf(published, indicator, group, context.release ?? 'latest');
  return compose(release, claim, { indicator, test, judged, latestReal });
}

/** The verdicts on several claims, in their order. */
export async function judgeAll(
  published: Published,
  claims: readonly Claim[],
  context: JudgeContext
): Promise<ClaimVerdict[]> {
  const verdicts: ClaimVerdict[] = [];
  for (const claim of claims) verdicts.push(await judge(published, claim, context));
  return verdicts;
}

function indicatorFor(claim: Claim, test: Test): IndicatorId | null {
  if (test.kind === 'concentration') return 'repeat-offenders';
  return claim.indicator ?? (test.kind === 'spread' ? 'reported-total' : null);
}

async function judgeWay(
  published: Published,
  claim: Claim,
  indicator: IndicatorId,
  test: Test,
  way: Way,
  context: JudgeContext
): Promise<JudgedWay> {
  const named = areaOf(claim, indicator, way.period);
  const asked = (area: string): Asked => ({
    indicator,
    population: way.population,
    area,
    period: way.period,
    release: context.release ?? 'latest'
  });
  if (named === null) {
    const problem = { code: 'unknown-area', path: 'area', message: m.verdicts_none_area() };
    return { reading: withoutNumbers(problem, way, asked('0301')), synthetic: false, limits: [] };
  }
  const silenced = (area: string): JudgedWay => {
    const problem = { code: 'synthetic', path: 'release', message: m.verdicts_none_synthetic() };
    return { reading: withoutNumbers(problem, way, asked(area)), synthetic: true, limits: [] };
  };
  const isImported = context.edition === 'imported';
  if (isImported && isMadeUp(published, questionOf(asked(named)))) return silenced(named);
  const isDistrict = findArea(named)?.kind === 'district' && claim.area !== null;
  const first =
    isDistrict && test.kind === 'spread'
      ? null
      : await judgeReading(published, claim, test, way, asked(named));
  const fits = first !== null && (first.reading.numbers.kind !== 'none' || !isDistrict);
  const judged = fits ? first : await judgeReading(published, claim, test, way, asked('0301'));
  if (isImported && judged.synthetic) return silenced(judged.reading.area);
  return { ...judged, limits: fits ? [] : [districtLimit(named)] };
}
