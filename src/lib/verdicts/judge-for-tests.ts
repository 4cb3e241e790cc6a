import type { Claim } from '$lib/minutes/document';
import { judge } from './judge';
import { claimOf, releaseOf, type TestDataset } from './release-for-tests';
import type { ClaimVerdict } from './verdict';

/** For tests: the verdict on a claim that robbery fell, changed as given, in an imported edition on a release of these datasets. */
export async function verdictOf(claim: Partial<Claim>, sets: readonly TestDataset[]): Promise<ClaimVerdict> {
  const { published, close } = await releaseOf(...sets);
  try {
    return await judge(published, claimOf(claim), { edition: 'imported', meeting: '2025-05-14' });
  } finally {
    await close();
  }
}

/** For tests: what limits a verdict: the claim's own limits and those of its readings. */
export function limitCodes(verdict: ClaimVerdict): string[] {
  return [
    ...verdict.limits.map((one) => one.code),
    ...verdict.readings.flatMap((reading) => reading.limits.map((one) => one.code))
  ];
}
